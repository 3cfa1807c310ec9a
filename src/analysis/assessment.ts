// What the headline needs to know about one answer at one threshold, worked out once.

import type { Classification } from "../domain/classification";
import { isSide } from "../domain/side";
import { contraryFrames, type ContraryFrames } from "./contrary-frames";
import { summarizeModels, type ModelSummary } from "./model-summary";
import { classificationOf, outcomeOf, type Outcome } from "./outcome";

export type Assessment = {
  readonly threshold: number;
  readonly outcome: Outcome;
  readonly models: readonly ModelSummary[];
  /** Frames against the outcome's word; undefined when it is neither of the two words. */
  readonly contrary: ContraryFrames | undefined;
};

/** @param threshold 0…1, artificial from this score on */
export function assess(classification: Classification, threshold: number): Assessment {
  const outcome = outcomeOf(classification);
  const word = classificationOf(outcome);
  return {
    threshold,
    outcome,
    models: summarizeModels(classification, threshold),
    contrary: isSide(word) ? contraryFrames(classification.table, word, threshold) : undefined,
  };
}
