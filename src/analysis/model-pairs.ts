// How alike two models are, frame by frame: for every pair the mean distance of their scores and the frames in which
// both stand on the same side of the threshold. Only frames in which both have a score count; n says how many did.

import type { ScoreTable } from "../domain/score-table";
import { oncePer } from "./once-per";

export type ModelPair = {
  /** Number of frames in which both models have a score. */
  readonly n: number;
  /** Mean absolute difference Σ|x−y|/n of their scores, 0…1; NaN when n is 0. */
  readonly meanDifference: number;
  /** Number of frames, of n, in which both are at or over the threshold, or both under it. */
  readonly sameSide: number;
};

export type ModelPairs = {
  /** Symmetric; a model with itself differs by 0. @param a @param b positions in the score table */
  readonly at: (a: number, b: number) => ModelPair;
};

/**
 * More models than any answer known has; a matrix beyond it could not be read, and an answer with thousands of names must
 * not stop the page. Beyond it nothing is compared.
 */
export const mostComparedModels = 64;

/** @param threshold 0…1, artificial from this score on (`≥`); moves `sameSide` alone */
export function comparePairs(table: ScoreTable, threshold: number): ModelPairs {
  const { size, n, means } = pairDifferences(table);
  const known = sided.get(table);
  const same = known?.threshold === threshold ? known.same : sameSides(table, threshold);
  return {
    at: (a, b) => {
      const cell = a * size + b;
      return { n: n[cell] ?? 0, meanDifference: means[cell] ?? Number.NaN, sameSide: same[cell] ?? 0 };
    },
  };
}

/** Row-major `size` × `size` matrices; both symmetric. */
export type PairDifferences = {
  readonly size: number;
  readonly n: Uint32Array;
  /** NaN where n is 0. */
  readonly means: Float64Array;
};

/** Frames on the same side, row-major as the differences. */
export type SameSides = { readonly threshold: number; readonly same: Uint32Array };

/** At one threshold. */
const sided = new WeakMap<ScoreTable, SameSides>();

/** What the worker has already computed of the same table. */
export function rememberSides(table: ScoreTable, sides: SameSides): void {
  sided.set(table, sides);
}

/** The same at every threshold. */
export const pairDifferences = oncePer((table: ScoreTable): PairDifferences => {
  const size = comparedModels(table);
  const n = new Uint32Array(size * size);
  const means = new Float64Array(size * size);
  forEachPair(size, (a, b) => {
    const { sum, count } = sumOfDifferences(table.columns[a], table.columns[b]);
    n[a * size + b] = n[b * size + a] = count;
    means[a * size + b] = means[b * size + a] = sum / count;
  });
  return { size, n, means };
});

function sumOfDifferences(x: Float64Array = new Float64Array(), y: Float64Array = new Float64Array()) {
  let sum = 0;
  let count = 0;
  for (let frame = 0; frame < x.length; frame++) {
    const difference = Math.abs((x[frame] ?? Number.NaN) - (y[frame] ?? Number.NaN));
    if (Number.isNaN(difference)) continue;
    sum += difference;
    count++;
  }
  return { sum, count };
}

/**
 * Frames on the same side, as a row-major symmetric matrix. Each model becomes two rows of bits, one per frame: it has a
 * score, and it is artificial. A pair is then 32 frames per step, so that a dragged threshold costs one pass over the
 * scores and not one per pair: 8 models × 100,000 frames are 800,000 comparisons and 112,500 words.
 */
export function sameSides(table: ScoreTable, threshold: number): Uint32Array {
  const size = comparedModels(table);
  const bits = table.columns.slice(0, size).map((column) => sideBits(column, threshold));
  const same = new Uint32Array(size * size);
  forEachPair(size, (a, b) => {
    const [x, y] = [bits[a], bits[b]];
    if (x === undefined || y === undefined) return;
    let frames = 0;
    for (let word = 0; word < x.scored.length; word++) {
      const both = (x.scored[word] ?? 0) & (y.scored[word] ?? 0);
      frames += bitCount(both & ~((x.artificial[word] ?? 0) ^ (y.artificial[word] ?? 0)));
    }
    same[a * size + b] = same[b * size + a] = frames;
  });
  return same;
}

function sideBits(column: Float64Array, threshold: number) {
  const words = Math.ceil(column.length / 32);
  const scored = new Uint32Array(words);
  const artificial = new Uint32Array(words);
  for (let word = 0; word < words; word++) {
    let has = 0;
    let over = 0;
    const first = word * 32;
    const end = Math.min(first + 32, column.length);
    for (let frame = first; frame < end; frame++) {
      const score = column[frame] ?? Number.NaN;
      const bit = 1 << (frame - first);
      if (!Number.isNaN(score)) has |= bit;
      if (score >= threshold) over |= bit;
    }
    scored[word] = has;
    artificial[word] = over;
  }
  return { scored, artificial };
}

/** Ones in 32 bits, added in parallel. Source: Warren, Hacker's Delight, 2nd edition, figure 5–2. */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** 0 where there are too many to compare. */
function comparedModels({ models }: ScoreTable): number {
  return models.length <= mostComparedModels ? models.length : 0;
}

/** Every pair once, a model with itself included. */
function forEachPair(size: number, see: (a: number, b: number) => void): void {
  for (let a = 0; a < size; a++) {
    for (let b = a; b < size; b++) see(a, b);
  }
}
