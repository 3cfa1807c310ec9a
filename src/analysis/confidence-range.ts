// Confidences of several verdicts as one range. As reported: nothing is averaged.

import type { Verdict } from "../domain/verdict";

export type ConfidenceRange = { readonly min: number; readonly max: number };

/** Smallest and largest confidence of verdicts that have one. */
export function confidenceRange(verdicts: readonly Verdict[]): ConfidenceRange | undefined {
  let range: ConfidenceRange | undefined;
  for (const { confidence } of verdicts) {
    if (confidence === undefined) continue;
    range = {
      min: Math.min(range?.min ?? confidence, confidence),
      max: Math.max(range?.max ?? confidence, confidence),
    };
  }
  return range;
}
