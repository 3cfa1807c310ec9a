// Where a column lies and where it goes, for the words beside a drawing: its extremes with the first frame of each, and its
// trend. Order only: frames have no times.

import { isGap } from "../domain/score-table";
import { oncePer } from "./once-per";
import { mean } from "./statistics";

export type Course = {
  /** Smallest and largest score 0…1, NaN without any, and the first frame (from 1) of each, 0 without any. */
  readonly min: number;
  readonly max: number;
  readonly minFrame: number;
  readonly maxFrame: number;
  /** undefined as from `trend`. */
  readonly trend: Trend | undefined;
};

/** Of a column of scores 0…1. */
export const courseOf = oncePer((scores: Float64Array): Course => {
  let [min, max, minFrame, maxFrame] = [Number.NaN, Number.NaN, 0, 0];
  for (let frame = 1; frame <= scores.length; frame++) {
    const score = scores[frame - 1] ?? Number.NaN;
    if (isGap(score)) continue;
    if (!(score >= min)) [min, minFrame] = [score, frame];
    if (!(score <= max)) [max, maxFrame] = [score, frame];
  }
  return { min, max, minFrame, maxFrame, trend: trend(scores) };
});

export type Trend = {
  readonly kind: "level" | "rises" | "falls";
  /** Mean of the last quarter minus mean of the first, −1…1. */
  readonly by: number;
};

/** Below five points the drawing shows no direction either. */
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
