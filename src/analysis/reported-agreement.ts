// Where the backend reports a statistic that can be recomputed from its own scores: do the two agree?

import { isSide, sideOf } from "../domain/side";
import type { ModelFacts } from "./model-summary";

export type ReportedAgreement = {
  readonly model: string;
  readonly statistic: "standard deviation" | "confidence";
  readonly reported: number;
  readonly computed: number;
  readonly n: number;
  readonly agrees: boolean;
};

/**
 * A pair of scores sums to 1 only within about 1e-7, and a mean of the human score computed as 1 − artificial is off by
 * as much; ten times that is still far below the last digit that the page prints.
 */
const tolerance = 1e-6;

/** One entry per statistic that is both reported and computable, in the order of the models. */
export function compareReported(summaries: readonly ModelFacts[]): readonly ReportedAgreement[] {
  return summaries.flatMap((summary) => [...deviationAgreement(summary), ...confidenceAgreement(summary)]);
}

function deviationAgreement({ model, n, deviation, reported }: ModelFacts): readonly ReportedAgreement[] {
  const given = reported?.standardDeviation;
  // One score has no spread: a backend that reports 0 for it says the same as our "–".
  if (given === undefined || n === 0 || (n === 1 && given === 0)) return [];
  const computed = n === 1 ? 0 : deviation;
  return [entry(model, "standard deviation", given, computed, n)];
}

/** `classification_matrix` holds the mean over the frames of the winning label's score. */
function confidenceAgreement({ model, n, mean, reported }: ModelFacts): readonly ReportedAgreement[] {
  const given = reported?.confidence;
  if (given === undefined || n === 0) return [];
  const said = reported?.classification;
  const winner = isSide(said) ? said : sideOf(mean, 0.5);
  return [entry(model, "confidence", given, winner === "artificial" ? mean : 1 - mean, n)];
}

function entry(
  model: string,
  statistic: ReportedAgreement["statistic"],
  reported: number,
  computed: number,
  n: number,
): ReportedAgreement {
  return { model, statistic, reported, computed, n, agrees: Math.abs(reported - computed) <= tolerance };
}
