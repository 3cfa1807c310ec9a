// Statistics of one column of scores. Gaps (NaN) never enter; n says how many scores did.
// No statistic is of any use without its n: callers show both.

import { isGap } from "../domain/score-table";

/** Number of scores, without gaps. */
export function count(scores: Float64Array): number {
  let n = 0;
  for (const score of scores) if (!isGap(score)) n++;
  return n;
}

/**
 * Arithmetic mean Σx/n, 0…1; NaN when n is 0. Never outside its scores: rounding alone makes three scores of 0.7 a
 * little less, and a model whose every frame is at the threshold would be called human.
 */
export function mean(scores: Float64Array): number {
  let sum = 0;
  let n = 0;
  for (const score of scores) {
    if (isGap(score)) continue;
    sum += score;
    n++;
  }
  const { min, max } = extent(scores);
  return Math.min(Math.max(sum / n, min), max);
}

/**
 * Population standard deviation √(Σ(x−mean)²/n), 0…0.5 for scores 0…1; NaN when n is below 2.
 * The population form (divide by n, not n−1) is what the backend reports as `std_deviations`: recomputing it from the
 * documented example gives its three numbers exactly. Two passes, so that a column far from 0 loses no digits.
 */
export function populationDeviation(scores: Float64Array): number {
  const center = mean(scores);
  let sum = 0;
  let n = 0;
  for (const score of scores) {
    if (isGap(score)) continue;
    sum += (score - center) ** 2;
    n++;
  }
  return n < 2 ? Number.NaN : Math.sqrt(sum / n);
}

/** Number of scores at or over the threshold (`≥`). */
export function countFrom(scores: Float64Array, threshold: number): number {
  let n = 0;
  for (const score of scores) if (score >= threshold) n++;
  return n;
}

/** Smallest and largest score; NaN for both when n is 0. */
export function extent(scores: Float64Array): { readonly min: number; readonly max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const score of scores) {
    if (score < min) min = score;
    if (score > max) max = score;
  }
  return min > max ? { min: Number.NaN, max: Number.NaN } : { min, max };
}
