// Statistics of one column of scores. Gaps (NaN) never enter; n says how many scores did.
// No statistic is of any use without its n: callers show both.

import { isGap } from "../domain/score-table";

/**
 * Arithmetic mean Σx/n, 0…1; NaN when n is 0. Never outside its scores: rounding alone makes three scores of 0.7 a
 * little less, and a model whose every frame is at the threshold would be called human.
 */
export function mean(scores: Float64Array): number {
  return meanOf(sumUp(scores));
}

/**
 * Population standard deviation √(Σ(x−mean)²/n), 0…0.5 for scores 0…1; NaN when n is below 2.
 * The population form (divide by n, not n−1) is what the backend reports as `std_deviations`: recomputing it from the
 * documented example gives its three numbers exactly. Two passes, so that a column far from 0 loses no digits.
 */
export function populationDeviation(scores: Float64Array): number {
  return columnSummary(scores).deviation;
}

/** `n` scores, without gaps; the others as of the functions of their names. */
export type ColumnSummary = { readonly n: number; readonly mean: number; readonly deviation: number };

/** The three at once, in two walks. */
export function columnSummary(scores: Float64Array): ColumnSummary {
  const sums = sumUp(scores);
  const { n } = sums;
  const center = meanOf(sums);
  let squares = 0;
  for (let frame = 0; frame < scores.length; frame++) {
    const apart = (scores[frame] ?? Number.NaN) - center;
    if (!isGap(apart)) squares += apart ** 2;
  }
  return { n, mean: center, deviation: n < 2 ? Number.NaN : Math.sqrt(squares / n) };
}

type Sums = { readonly n: number; readonly sum: number; readonly min: number; readonly max: number };

function sumUp(scores: Float64Array): Sums {
  let [n, sum, min, max] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let frame = 0; frame < scores.length; frame++) {
    const score = scores[frame] ?? Number.NaN;
    if (isGap(score)) continue;
    n++;
    sum += score;
    if (score < min) min = score;
    if (score > max) max = score;
  }
  return { n, sum, min, max };
}

/** NaN without a score, as 0/0 is. */
function meanOf({ n, sum, min, max }: Sums): number {
  return n === 0 ? Number.NaN : Math.min(Math.max(sum / n, min), max);
}

/** Number of scores at or over the threshold (`≥`). */
export function countFrom(scores: Float64Array, threshold: number): number {
  let n = 0;
  // By index: every step of a threshold walks all scores here, and an iterator takes three times as long.
  for (let frame = 0; frame < scores.length; frame++) if ((scores[frame] ?? Number.NaN) >= threshold) n++;
  return n;
}

/** Smallest and largest score; NaN for both when n is 0. */
export function extent(scores: Float64Array): { readonly min: number; readonly max: number } {
  const { n, min, max } = sumUp(scores);
  return n === 0 ? { min: Number.NaN, max: Number.NaN } : { min, max };
}
