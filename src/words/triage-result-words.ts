// The words of a row that never move with the threshold: whose verdict it is, and how sure the backend says it is.

import { decidingVerdicts, outcomeOf, type Outcome } from "../analysis/outcome";
import type { Classification } from "../domain/classification";
import { confidencesShort } from "./confidence-words";
import { missing } from "./format";
import { visibleText } from "./visible-text";

export type TriageResultWords = {
  /** "Majority", "all 6 heuristics", "4 of 6 heuristics"; "–" where nobody gives a verdict. */
  readonly heuristic: string;
  readonly confidence: string;
};

export function triageResultWords(classification: Classification): TriageResultWords {
  const outcome = outcomeOf(classification);
  const verdicts = decidingVerdicts(outcome);
  return {
    heuristic: heuristicWords(outcome),
    confidence: verdicts.length === 0 ? missing : confidencesShort(verdicts),
  };
}

function heuristicWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case "main":
      return named(outcome.verdict.heuristic) ?? "main verdict";
    case "agree": {
      const { verdicts } = outcome.voice;
      const [only] = verdicts;
      if (verdicts.length === 1) return named(only?.heuristic) ?? "1 heuristic";
      return outcome.silent > 0
        ? `${verdicts.length} of ${verdicts.length + outcome.silent} heuristics`
        : `all ${verdicts.length} heuristics`;
    }
    case "split":
      return `${outcome.of} heuristics split`;
    case "no-answer":
    case "no-verdict":
      return missing;
  }
}

function named(heuristic: string | undefined): string | undefined {
  return heuristic === undefined ? undefined : visibleText(heuristic);
}
