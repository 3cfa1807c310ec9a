// Which models are like which: a tree in which like models are joined first. Likeness is the mean absolute difference of
// two models' scores; names and reported words never enter, and neither does the threshold.

import type { ScoreTable } from "../domain/score-table";
import { pairDifferences } from "./model-pairs";
import { statisticsOf } from "./model-summary";
import { oncePer } from "./once-per";

export type Branch = {
  /** Positions in the score table, like ones beside each other, higher means first. */
  readonly models: readonly number[];
  /** Mean of the models' means, each model with the same weight, 0…1. */
  readonly mean: number;
  /** Mean absolute difference of the pairs that this join connects, 0…1; 0 for one model, Infinity where no such pair has
   * a frame in common. */
  readonly height: number;
  /** The two branches that were joined, the one with the higher mean first; none for one model. */
  readonly parts: readonly Branch[];
};

/**
 * Agglomerative clustering with average linkage: again and again the two branches with the smallest mean difference over
 * all their pairs are joined. Source: Sokal and Michener 1958 (UPGMA). Of equal distances the one whose models come first
 * in the table is taken. Pairs without a common frame do not enter the mean; where no pair of two branches has one, they
 * are joined last.
 *
 * The parts of a join stand with the higher mean first, as R's `reorder.dendrogram` does with row means: rows run from
 * artificial to human, as every drawing here does, which an optimal leaf ordering would not keep.
 * @returns undefined when no model has a score, or there are too many to compare. Models without a score are not in it.
 */
export const likenessTree = oncePer(growTree);

function growTree(table: ScoreTable): Branch | undefined {
  const { size, n, means } = pairDifferences(table);
  const scored = Array.from({ length: size }, (_, model) => model).filter(
    (model) => statisticsOf(columnOf(table, model)).n > 0,
  );
  const branches = scored.map((model): Branch | undefined => ({
    models: [model],
    mean: statisticsOf(columnOf(table, model)).mean,
    height: 0,
    parts: [],
  }));
  const pairs = scored.map((a) => scored.map((b) => pairSum(means[a * size + b], n[a * size + b])));
  for (let joins = scored.length - 1; joins > 0; joins--) {
    const [a, b, height] = closest(branches, pairs);
    const [first, second] = [branches[a], branches[b]];
    if (first === undefined || second === undefined) break;
    branches[a] = join(first, second, height);
    branches[b] = undefined;
    mergePairs(pairs, a, b);
  }
  return branches.find((branch) => branch !== undefined);
}

/** Sum of the mean differences of `of` pairs of models. */
type PairSum = { readonly sum: number; readonly of: number };

function pairSum(difference = Number.NaN, n = 0): PairSum {
  return n === 0 ? { sum: 0, of: 0 } : { sum: difference, of: 1 };
}

function meanOfPairs(pairs: PairSum | undefined): number {
  return pairs === undefined || pairs.of === 0 ? Number.POSITIVE_INFINITY : pairs.sum / pairs.of;
}

/** Every branch stands at the place of its first model, so that the first of equals is the table's first. */
function closest(branches: readonly (Branch | undefined)[], pairs: readonly (readonly PairSum[])[]) {
  let found: readonly [a: number, b: number, height: number] = [-1, -1, Number.NaN];
  for (let a = 0; a < branches.length; a++) {
    if (branches[a] === undefined) continue;
    for (let b = a + 1; b < branches.length; b++) {
      if (branches[b] === undefined) continue;
      const height = meanOfPairs(pairs[a]?.[b]);
      if (Number.isNaN(found[2]) || height < found[2]) found = [a, b, height];
    }
  }
  return found;
}

function join(a: Branch, b: Branch, height: number): Branch {
  const parts = a.mean >= b.mean ? [a, b] : [b, a];
  const of = a.models.length + b.models.length;
  return {
    models: parts.flatMap(({ models }) => models),
    mean: (a.mean * a.models.length + b.mean * b.models.length) / of,
    height,
    parts,
  };
}

/** The pairs of branch `b` become pairs of branch `a`. */
function mergePairs(pairs: PairSum[][], a: number, b: number): void {
  const [joined, gone] = [pairs[a], pairs[b]];
  if (joined === undefined || gone === undefined) return;
  pairs.forEach((row, other) => {
    const [x, y] = [joined[other], gone[other]];
    if (x === undefined || y === undefined) return;
    joined[other] = row[a] = { sum: x.sum + y.sum, of: x.of + y.of };
  });
}

function columnOf(table: ScoreTable, model: number): Float64Array {
  return table.columns[model] ?? new Float64Array();
}
