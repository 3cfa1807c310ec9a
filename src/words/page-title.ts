// The title of a page: reads well in a tab and in history, verdict first.

import type { Outcome } from "../analysis/outcome";
import { classificationOf } from "../analysis/outcome";
import { visibleText } from "./visible-text";

const product = "Framewise";

export function pageTitle(...parts: readonly string[]): string {
  return [...parts, product].join(" · ");
}

/** "human, disputed · video.mp4 · Framewise". */
export function resultTitle(outcome: Outcome, disputed: boolean, fileOrHash: string): string {
  const word = classificationOf(outcome);
  const said = word === undefined ? withoutWord(outcome) : visibleText(word);
  const verdict = disputed && word !== undefined ? `${said}, disputed` : said;
  return pageTitle(verdict, visibleText(fileOrHash));
}

function withoutWord({ kind }: Outcome): string {
  if (kind === "split") return "heuristics split";
  return kind === "no-answer" ? "no answer" : "no verdict";
}

/** "3f9c07be…2c7d04": enough to tell two hashes apart at a glance. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 8)}…${hash.slice(-6)}`;
}
