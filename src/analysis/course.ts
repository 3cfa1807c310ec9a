// Where a column lies and where it goes, for the words beside a drawing: its extremes with the first frame of each, and its
// trend. Must never put a time to a frame.

import { isGap } from "../domain/score-table";
import { oncePer } from "./once-per";
import { trend, type Trend } from "./trend";

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
