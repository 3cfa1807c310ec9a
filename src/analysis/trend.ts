// Where a column goes from its beginning to its end, for the words beside a drawing. Order only: frames have no times.

import { mean } from "./statistics";

export type Trend = {
  readonly kind: "level" | "rises" | "falls";
  /** Mean of the last quarter minus mean of the first, −1…1. */
  readonly by: number;
};

/** Below five points nobody sees a direction in the drawing either. */
const level = 0.05;

/**
 * Difference between the means of the last and the first quarter of the frames (at least one each), gaps left out.
 * @returns undefined with fewer than two frames, or when a quarter has no score
 */
export function trend(scores: Float64Array): Trend | undefined {
  if (scores.length < 2) return undefined;
  const quarter = Math.max(1, Math.floor(scores.length / 4));
  const by = mean(scores.subarray(scores.length - quarter)) - mean(scores.subarray(0, quarter));
  if (Number.isNaN(by)) return undefined;
  if (Math.abs(by) < level) return { kind: "level", by };
  return { kind: by > 0 ? "rises" : "falls", by };
}
