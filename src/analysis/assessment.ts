// Everything that the page says about one answer at one threshold, worked out once.

import type { Classification } from "../domain/classification";
import { isSide } from "../domain/side";
import { contraryFrames, type ContraryFrames } from "./contrary-frames";
import { allModels, summarizeModels, type AllModels, type ModelSummary } from "./model-summary";
import { classificationOf, outcomeOf, type Outcome } from "./outcome";
import { compareReported, type ReportedAgreement } from "./reported-agreement";
import { groupVerdicts, type VerdictGroup } from "./verdict-groups";

export type Assessment = {
  readonly threshold: number;
  readonly outcome: Outcome;
  readonly models: readonly ModelSummary[];
  readonly all: AllModels;
  readonly groups: readonly VerdictGroup[];
  /** Frames against the outcome's word; undefined when it is neither of the two words. */
  readonly contrary: ContraryFrames | undefined;
  readonly agreements: readonly ReportedAgreement[];
};

/** @param threshold 0…1, artificial from this score on */
export function assess(classification: Classification, threshold: number): Assessment {
  const outcome = outcomeOf(classification);
  const models = summarizeModels(classification, threshold);
  const word = classificationOf(outcome);
  return {
    threshold,
    outcome,
    models,
    all: allModels(models, threshold),
    groups: groupVerdicts(classification.verdicts),
    contrary: isSide(word) ? contraryFrames(classification.table, word, threshold) : undefined,
    agreements: compareReported(models),
  };
}
