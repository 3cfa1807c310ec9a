// Which run of consecutive frames carries the outcome of the mean over the models: without it the outcome would be the other
// one. A statement about the order of the frames only: how they were sampled is not known, so it says nothing about time.

import type { Side } from "../domain/side";
import type { FrameShares } from "./recomputation";

export type CarryingRun =
  /** With fewer than three frames there is no part of them to speak of. */
  | { readonly kind: "too-few"; readonly frames: number }
  /** No run of fewer than half of the `frames` frames does it. */
  | { readonly kind: "throughout"; readonly frames: number }
  | {
      readonly kind: "run";
      /** First and last frame, from 1. */
      readonly from: number;
      readonly to: number;
      /** Frames with a score in the run, of `frames` in all. */
      readonly length: number;
      readonly frames: number;
      /** The mean without the run, 0…1, on the other side of the threshold. */
      readonly meanWithout: number;
    };

/**
 * A mean nearer than this to the threshold is at the threshold: rounding in sums over 100,000 frames stays below it, and
 * no backend's answers differ by so little.
 */
const rounding = 1e-10;

/**
 * The shortest run of consecutive frames, fewer than half of those with a score, without which the mean over the models is
 * on the other side of the threshold; of several equally short ones that which weighs most, then the first.
 *
 * Taking frames out leaves every remaining score the weight that it has in that mean (see `FrameShares`):
 * mean without R = Σ value / Σ weight over the frames outside R. Where no model has gaps, that is the mean over the models
 * of the remaining frames. It is over the threshold t exactly when Σ (value − t·weight) over those frames is not negative,
 * so a run decides by its own sum of these differences: the shortest run whose sum reaches a bound, found in one walk with
 * a queue of prefix sums that only ascend (shortest subarray with a sum of at least K).
 *
 * O(frames). Frames without any score are no frames here: they make no run longer and break none.
 * @param side the present side of the mean
 * @param threshold 0…1
 */
export function carryingRun(shares: FrameShares, side: Side, threshold: number): CarryingRun {
  const { frames, value, weight } = shares;
  const n = frames.length;
  if (n < 3) return { kind: "too-few", frames: n };
  const towards = side === "artificial" ? 1 : -1;
  const sums = new Float64Array(n + 1);
  for (let frame = 0; frame < n; frame++) {
    const over = (value[frame] ?? 0) - threshold * (weight[frame] ?? 0);
    sums[frame + 1] = (sums[frame] ?? 0) + towards * over;
  }
  // From artificial to human something must be missing to the threshold; from human to artificial reaching it is enough.
  const bound = (sums[n] ?? 0) + (side === "artificial" ? rounding : -rounding);
  const length = shortestOver(sums, bound);
  if (length === undefined || length * 2 >= n) return { kind: "throughout", frames: n };
  const start = heaviest(sums, length);
  return {
    kind: "run",
    from: frames[start] ?? 0,
    to: frames[start + length - 1] ?? 0,
    length,
    frames: n,
    meanWithout: meanOutside(shares, start, start + length),
  };
}

/** Length of the shortest run of at least one frame with a sum over the bound; undefined when there is none. */
function shortestOver(sums: Float64Array, bound: number): number | undefined {
  const starts = new Int32Array(sums.length);
  let first = 0;
  let end = 0;
  let shortest: number | undefined;
  for (let at = 0; at < sums.length; at++) {
    const sum = sums[at] ?? 0;
    while (first < end && sum - (sums[starts[first] ?? 0] ?? 0) > bound) {
      shortest = Math.min(shortest ?? at, at - (starts[first] ?? 0));
      first++;
    }
    while (first < end && sum <= (sums[starts[end - 1] ?? 0] ?? 0)) end--;
    starts[end] = at;
    end++;
  }
  return shortest;
}

/** Where the run of this length with the highest sum begins; the first of equal ones. */
function heaviest(sums: Float64Array, length: number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let start = 0; start + length < sums.length; start++) {
    const sum = (sums[start + length] ?? 0) - (sums[start] ?? 0);
    if (sum <= most + rounding) continue;
    most = sum;
    best = start;
  }
  return best;
}

function meanOutside({ value, weight }: FrameShares, from: number, to: number): number {
  let [values, weights] = [0, 0];
  for (let frame = 0; frame < value.length; frame++) {
    if (frame >= from && frame < to) continue;
    values += value[frame] ?? 0;
    weights += weight[frame] ?? 0;
  }
  return Math.min(Math.max(values / weights, 0), 1);
}
