// The title of a result: verdict first, then the file.

import type { Assessment } from "../analysis/assessment";
import type { Outcome } from "../analysis/outcome";
import { classificationOf } from "../analysis/outcome";
import { visibleText } from "./visible-text";
import { pageTitle } from "./page-title";

/** "human, disputed · video.mp4 · Framewise". */
export function resultTitle(
  { outcome, forced, progress }: Pick<Assessment, "outcome" | "forced" | "progress">,
  disputed: boolean,
  fileOrHash: string,
): string {
  const file = visibleText(fileOrHash);
  if (forced !== undefined) return pageTitle(`${visibleText(forced)}, set by a person`, file);
  if (progress.state !== "done") return pageTitle(unfinished[progress.state], file);
  const word = classificationOf(outcome);
  const said = word === undefined ? withoutWord(outcome) : visibleText(word);
  return pageTitle(disputed && word !== undefined ? `${said}, disputed` : said, file);
}

const unfinished = { pending: "not finished", errored: "analysis failed" } as const;

function withoutWord({ kind }: Outcome): string {
  if (kind === "split") return "heuristics split";
  return kind === "no-answer" ? "no answer" : "no verdict";
}
