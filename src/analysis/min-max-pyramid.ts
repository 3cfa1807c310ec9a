// Smallest and largest score of any run of frames without walking the run: each level holds the extremes of four
// buckets of the level below. Built once per column, in the worker. No extreme is ever lost or smoothed.

import { isGap } from "../domain/score-table";

export type MinMaxLevel = { readonly mins: Float64Array; readonly maxs: Float64Array };

/** Levels above the scores themselves: bucket i of level k covers frames i·4^(k+1) to (i+1)·4^(k+1) − 1, from 0. */
export type MinMaxPyramid = readonly MinMaxLevel[];

export type MinMax = { readonly min: number; readonly max: number };

/** Each level is a quarter of the one below, so that all together weigh two thirds of the scores. */
const factor = 4;

/** Fewer frames than a screen has pixels are walked one by one. */
const shortest = 1_024;

/** @returns no levels for a short column: its scores are walked */
export function minMaxPyramid(scores: Float64Array): MinMaxPyramid {
  const levels: MinMaxLevel[] = [];
  if (scores.length < shortest) return levels;
  let below: MinMaxLevel = { mins: scores, maxs: scores };
  while (below.mins.length > factor) {
    below = levelAbove(below);
    levels.push(below);
  }
  return levels;
}

function levelAbove({ mins, maxs }: MinMaxLevel): MinMaxLevel {
  const length = Math.ceil(mins.length / factor);
  const above = { mins: new Float64Array(length), maxs: new Float64Array(length) };
  for (let bucket = 0; bucket < length; bucket++) {
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    const end = Math.min((bucket + 1) * factor, mins.length);
    for (let index = bucket * factor; index < end; index++) {
      const low = mins[index] ?? Number.NaN;
      const high = maxs[index] ?? Number.NaN;
      if (low < min) min = low;
      if (high > max) max = high;
    }
    const empty = min > max;
    above.mins[bucket] = empty ? Number.NaN : min;
    above.maxs[bucket] = empty ? Number.NaN : max;
  }
  return above;
}

/**
 * Extremes of the frames from `start` up to but not including `end`, from 0; NaN for both when they are all gaps.
 * @param scores the column that the pyramid was built from
 */
export function minMaxOf(scores: Float64Array, pyramid: MinMaxPyramid, start: number, end: number): MinMax {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let level = -1;
  let [from, to] = [Math.max(start, 0), Math.min(end, scores.length)];

  function take(index: number): void {
    const low = (level < 0 ? scores : pyramid[level]?.mins)?.[index] ?? Number.NaN;
    const high = (level < 0 ? scores : pyramid[level]?.maxs)?.[index] ?? Number.NaN;
    if (low < min) min = low;
    if (high > max) max = high;
  }

  // Below the topmost level only what does not fill a bucket of the next one is walked.
  while (level + 1 < pyramid.length && from < to) {
    while (from < to && from % factor !== 0) take(from++);
    while (from < to && to % factor !== 0) take(--to);
    from /= factor;
    to /= factor;
    level++;
  }
  while (from < to) take(from++);
  return min > max ? { min: Number.NaN, max: Number.NaN } : { min, max };
}

export function isEmpty({ min }: MinMax): boolean {
  return isGap(min);
}
