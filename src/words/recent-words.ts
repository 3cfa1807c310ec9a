// One look-up in a line of a list: the backend's word, and who disputes it. Nothing here moves with a link's threshold.

import type { Assessment } from "../analysis/assessment";
import type { ModelSummary } from "../analysis/model-summary";
import { classificationOf, type Outcome } from "../analysis/outcome";
import { sideOf } from "../domain/side";
import { counted, grouped } from "./format";
import { visibleText } from "./visible-text";

export type RecentWords = {
  /** The backend's word, or a person's; undefined where there is none. */
  readonly word: string | undefined;
  /** Follows the word, or stands alone; may be empty. */
  readonly note: string;
};

type RecentFacts = Pick<Assessment, "outcome" | "forced" | "progress" | "models">;

const threshold = 0.5;
const longestWord = 60;

/** @param facts undefined when the backend knows no such video */
export function recentWords(facts: RecentFacts | undefined): RecentWords {
  if (facts === undefined) return { word: undefined, note: "not found" };
  const { outcome, forced, progress, models } = facts;
  if (forced !== undefined) return { word: shown(forced), note: "set by a person" };
  if (progress.state === "pending") return { word: undefined, note: "not finished" };
  if (progress.state === "errored") return { word: undefined, note: "analysis failed" };
  const word = classificationOf(outcome);
  return word === undefined
    ? { word, note: withoutWord(outcome) }
    : { word: shown(word), note: support(word, outcome, models) };
}

function support(word: string, outcome: Outcome, models: readonly ModelSummary[]): string {
  const said = models.map(wordOf).filter((says) => says !== undefined);
  const against = said.filter((says) => says !== word).length;
  if (against > 0) return `disputed by ${grouped(against)} of ${counted(said.length, "model")}`;
  if (outcome.kind === "main" && outcome.same < outcome.of) {
    const others = outcome.of - outcome.same;
    return `${counted(others, "other heuristic")} ${others === 1 ? "disagrees" : "disagree"}`;
  }
  return said.length === 0 ? "" : `${grouped(said.length)} of ${counted(said.length, "model")}`;
}

function wordOf({ says, mean }: ModelSummary): string | undefined {
  if (says.source === "reported") return says.classification;
  return Number.isNaN(mean) ? undefined : sideOf(mean, threshold);
}

function withoutWord(outcome: Outcome): string {
  if (outcome.kind === "split") {
    return `heuristics split ${outcome.voices.map(({ verdicts }) => verdicts.length).join(" to ")}`;
  }
  return outcome.kind === "no-answer" ? "no answer" : "no verdict";
}

function shown(word: string): string {
  return visibleText(word.slice(0, longestWord));
}
