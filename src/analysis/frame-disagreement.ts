// How far the models are apart in each frame. Worked out once per table and set of models; only the split moves with a
// threshold. It says that models differ, never which of them is right.

import { isGap, type ScoreTable } from "../domain/score-table";
import { oncePer } from "./once-per";

export type FrameDisagreement = {
  /** Per frame: number of models with a score. */
  readonly n: Uint32Array;
  /** Per frame: largest minus smallest score, 0…1; NaN when n is below 2. */
  readonly spread: Float64Array;
  /** Per frame: population standard deviation between the models, 0…0.5; NaN when n is below 2. */
  readonly deviation: Float64Array;
};

/** Which of the two measures ranks the frames. */
export type DisagreementMeasure = "spread" | "deviation";

/**
 * With many models some two are nearly always far apart, so that largest minus smallest is flat near 1 and tells no frame
 * from another; the deviation counts all of them. With few models the spread is the plainer number.
 */
const mostModelsForSpread = 6;

export function disagreementMeasure(models: number): DisagreementMeasure {
  return models > mostModelsForSpread ? "deviation" : "spread";
}

/** The measure that ranks the frames of a table, and its number per frame, NaN where there is none. */
export function measuredDisagreement(
  table: ScoreTable,
  without: readonly string[],
): { readonly measure: DisagreementMeasure; readonly measured: Float64Array } {
  const left = new Set(without);
  const models = table.models.filter((model) => !left.has(model)).length;
  const measure = disagreementMeasure(models);
  return { measure, measured: frameDisagreement(table, without)[measure] };
}

/** By the models left out. */
const knownOf = oncePer<ScoreTable, Map<string, FrameDisagreement>>(() => new Map());

/** What the worker has already computed over all models of the same table. */
export function rememberDisagreement(table: ScoreTable, disagreement: FrameDisagreement): void {
  knownOf(table).set(keyOf([]), disagreement);
}

function keyOf(without: readonly string[]): string {
  return JSON.stringify(without.toSorted());
}

/**
 * Over all models of the table but those left out. Population deviation √(Σ(x−mean)²/n), as for the frames of one model.
 * @param without names of models that do not count
 */
export function frameDisagreement(table: ScoreTable, without: readonly string[] = []): FrameDisagreement {
  const key = keyOf(without);
  const known = knownOf(table);
  const found = known.get(key) ?? work(table, without);
  known.set(key, found);
  return found;
}

/** As many as lie together in the nearest memory with what is added up about them. */
const blockFrames = 1_024;

function work({ models, columns, frameCount }: ScoreTable, without: readonly string[]): FrameDisagreement {
  const left = new Set(without);
  const counted = columns.filter((_, index) => !left.has(models[index] ?? ""));
  const n = new Uint32Array(frameCount);
  const spread = new Float64Array(frameCount).fill(Number.NaN);
  const deviation = new Float64Array(frameCount).fill(Number.NaN);
  for (let from = 0; from < frameCount; from += blockFrames) {
    const to = from + blockFrames;
    workBlock(
      counted.map((column) => column.subarray(from, to)),
      n.subarray(from, to),
      spread.subarray(from, to),
      deviation.subarray(from, to),
    );
  }
  return { n, spread, deviation };
}

/** Column after column, as they lie in memory: frame after frame takes many times as long. */
function workBlock(
  columns: readonly Float64Array[],
  n: Uint32Array,
  spread: Float64Array,
  deviation: Float64Array,
): void {
  const sums = new Float64Array(n.length);
  const mins = new Float64Array(n.length).fill(Number.POSITIVE_INFINITY);
  const maxs = new Float64Array(n.length).fill(Number.NEGATIVE_INFINITY);
  for (const column of columns) {
    for (let frame = 0; frame < n.length; frame++) {
      const score = column[frame] ?? Number.NaN;
      if (isGap(score)) continue;
      n[frame] = (n[frame] ?? 0) + 1;
      sums[frame] = (sums[frame] ?? 0) + score;
      if (score < (mins[frame] ?? 0)) mins[frame] = score;
      if (score > (maxs[frame] ?? 0)) maxs[frame] = score;
    }
  }
  const squares = new Float64Array(n.length);
  // From here on the means: equal scores differ by nothing, whatever rounding makes of their mean.
  const centers = sums;
  for (let frame = 0; frame < n.length; frame++) {
    const [sum = 0, of = 0, min = 0, max = 0] = [sums[frame], n[frame], mins[frame], maxs[frame]];
    centers[frame] = Math.min(Math.max(sum / of, min), max);
  }
  for (const column of columns) {
    for (let frame = 0; frame < n.length; frame++) {
      const apart = (column[frame] ?? Number.NaN) - (centers[frame] ?? Number.NaN);
      if (!isGap(apart)) squares[frame] = (squares[frame] ?? 0) + apart ** 2;
    }
  }
  for (let frame = 0; frame < n.length; frame++) {
    const of = n[frame] ?? 0;
    if (of < 2) continue;
    spread[frame] = (maxs[frame] ?? 0) - (mins[frame] ?? 0);
    deviation[frame] = Math.sqrt((squares[frame] ?? 0) / of);
  }
}

/**
 * Walks the frames from the most contested down, equal ones in their order, without ranking them all.
 * @param measured one number per frame, NaN where there is none; frames without any difference do not take part
 * @param frame where the walk stands, from 1; undefined before the first
 * @returns frame from 1; undefined behind the last
 */
export function nextContested(measured: Float64Array, frame: number | undefined): number | undefined {
  let best: number | undefined;
  for (let other = 1; other <= measured.length; other++) {
    const below = frame === undefined || isBefore(measured, frame, other);
    if (takesPart(measured, other) && below && (best === undefined || isBefore(measured, other, best)))
      best = other;
  }
  return best;
}

/** The same walk backwards: undefined before the first and without a frame to stand on. */
export function previousContested(measured: Float64Array, frame: number | undefined): number | undefined {
  let best: number | undefined;
  for (let other = 1; other <= measured.length; other++) {
    const above = frame !== undefined && isBefore(measured, other, frame);
    if (takesPart(measured, other) && above && (best === undefined || isBefore(measured, best, other)))
      best = other;
  }
  return best;
}

/** True when frame `a` is more contested than `b`, or as much and earlier. A frame without a number is behind all. */
function isBefore(measured: Float64Array, a: number, b: number): boolean {
  const [left, right] = [valueAt(measured, a), valueAt(measured, b)];
  return left > right || (left === right && a < b);
}

function valueAt(measured: Float64Array, frame: number): number {
  const value = measured[frame - 1] ?? Number.NaN;
  return Number.isNaN(value) ? -1 : value;
}

function takesPart(measured: Float64Array, frame: number): boolean {
  return (measured[frame - 1] ?? Number.NaN) > 0;
}

export type FrameSplit = {
  /** Models with a score at or over the threshold, and under it. */
  readonly artificial: number;
  readonly human: number;
};

/**
 * How the models split in one frame.
 * @param frame from 1
 * @param threshold 0…1, artificial from this score on
 */
export function splitInFrame(
  { models, columns }: ScoreTable,
  frame: number,
  threshold: number,
  without: readonly string[] = [],
): FrameSplit {
  let [artificial, human] = [0, 0];
  const left = new Set(without);
  for (const [index, column] of columns.entries()) {
    const score = column[frame - 1] ?? Number.NaN;
    if (isGap(score) || left.has(models[index] ?? "")) continue;
    if (score >= threshold) artificial++;
    else human++;
  }
  return { artificial, human };
}

/**
 * The largest value of each bucket of frames, so that no peak is lost on a narrow drawing; NaN where a bucket has none.
 * @param first first bucket, from 0; bucket i covers `size` frames from i·size
 */
export function bucketMaxima(
  measured: Float64Array,
  size: number,
  first: number,
  last: number,
): Float64Array {
  const maxima = new Float64Array(Math.max(last - first + 1, 0)).fill(Number.NaN);
  for (let bucket = first; bucket <= last; bucket++) {
    const end = Math.min((bucket + 1) * size, measured.length);
    let max = Number.NaN;
    for (let frame = bucket * size; frame < end; frame++) {
      const value = measured[frame] ?? Number.NaN;
      if (!(value <= max) && !Number.isNaN(value)) max = value;
    }
    maxima[bucket - first] = max;
  }
  return maxima;
}
