// Confidences of several verdicts as one range. As reported: nothing is averaged.

import type { Verdict } from "../domain/verdict";

export type ConfidenceRange = { readonly min: number; readonly max: number };

/** Smallest and largest confidence of verdicts that have one. */
export function confidenceRange(verdicts: readonly Verdict[]): ConfidenceRange | undefined {
  const given = verdicts.flatMap(({ confidence }) => confidence ?? []);
  return given.length === 0 ? undefined : { min: Math.min(...given), max: Math.max(...given) };
}
