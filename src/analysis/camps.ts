// Whether the models fall into camps that contradict each other: a few high, the others low, little between.
// Says so only where a person who looks at the rows would; a spread without a gap is no camp. Knows no threshold.

import type { ScoreTable } from "../domain/score-table";
import { likenessTree, type Branch } from "./likeness-tree";
import { pairDifferences, type PairDifferences } from "./model-pairs";

export type Camp = {
  /** Positions in the score table, in likeness order; at least one. */
  readonly models: readonly number[];
  /** Mean of the models' means, each model with the same weight, 0…1. */
  readonly mean: number;
  /** Against the other camps, not against a threshold. */
  readonly level: "high" | "between" | "low";
};

export type Camps = {
  /** Two or three, highest mean first. */
  readonly camps: readonly Camp[];
  /** Mean absolute difference of two models of the same camp, 0…1, over all such pairs. */
  readonly inside: number;
  /** The same of two models of neighbouring camps; with three camps that of the closer two. */
  readonly between: number;
};

/**
 * Models spread evenly over any range and cut into equal parts differ three times as much from a neighbouring part as
 * inside their own: the mean distance of two points in a part of width w is w/3, that of two points in neighbouring parts
 * is w. Only more than that is a gap.
 */
const evenSpread = 3;

/** Camps whose means are closer than a quarter of the scale shade the same answer rather than contradict. Our choice. */
const leastApart = 0.25;

/**
 * The tree is cut into two parts and into three; of the cuts whose parts are camps, the one with the larger gap to the
 * joins below it is taken, the smaller number of camps when equal. Fewer than three models are no camps: two that differ
 * just differ, and somebody has to agree with somebody.
 */
export function campsOf(table: ScoreTable): Camps | undefined {
  const tree = likenessTree(table);
  if (tree === undefined) return undefined;
  const differences = pairDifferences(table);
  const [best] = [2, 3]
    .map((parts) => cut(tree, parts))
    .map(({ branches, gap }) => ({ gap, camps: toCamps(branches, differences) }))
    .filter(({ camps }) => camps !== undefined)
    .toSorted((a, b) => b.gap - a.gap);
  return best?.camps;
}

/** The highest joins undone until there are so many branches; gap is how much lower the next join is. */
function cut(tree: Branch, parts: number): { readonly branches: readonly Branch[]; readonly gap: number } {
  let branches: readonly Branch[] = [tree];
  let undone = tree.height;
  while (branches.length < parts) {
    const highest = highestOf(branches);
    if (highest.parts.length === 0) return { branches, gap: 0 };
    undone = highest.height;
    branches = branches.flatMap((branch) => (branch === highest ? highest.parts : [branch]));
  }
  return { branches, gap: undone - highestOf(branches).height };
}

function highestOf(branches: readonly Branch[]): Branch {
  return branches.reduce((highest, branch) => (branch.height > highest.height ? branch : highest));
}

/** undefined when the branches are no camps; an unknown difference is never far enough. */
function toCamps(branches: readonly Branch[], differences: PairDifferences): Camps | undefined {
  const models = branches.reduce((sum, branch) => sum + branch.models.length, 0);
  if (branches.length < 2 || models === branches.length) return undefined;
  const ordered = branches.toSorted((a, b) => b.mean - a.mean);
  const inside = meanDifference(
    ordered.flatMap(({ models: own }) => pairsInside(own)),
    differences,
  );
  const neighbours = ordered.slice(1).map((lower, place) => ({
    apart: (ordered[place]?.mean ?? Number.NaN) - lower.mean,
    between: meanDifference(pairsBetween(ordered[place]?.models ?? [], lower.models), differences),
  }));
  const areCamps = neighbours.every(
    ({ apart, between }) => apart >= leastApart && between > evenSpread * inside,
  );
  if (!areCamps) return undefined;
  const camps = ordered.map(({ models: own, mean }, place) => ({
    models: own,
    mean,
    level: levelAt(place, ordered.length),
  }));
  return { camps, inside, between: Math.min(...neighbours.map(({ between }) => between)) };
}

function levelAt(place: number, of: number): Camp["level"] {
  if (place === 0) return "high";
  return place === of - 1 ? "low" : "between";
}

type Pair = readonly [a: number, b: number];

function pairsInside(models: readonly number[]): readonly Pair[] {
  return models.flatMap((a, place) => models.slice(place + 1).map((b): Pair => [a, b]));
}

function pairsBetween(some: readonly number[], others: readonly number[]): readonly Pair[] {
  return some.flatMap((a) => others.map((b): Pair => [a, b]));
}

/** Over the pairs that have a frame in common; NaN when none has. */
function meanDifference(pairs: readonly Pair[], { size, means }: PairDifferences): number {
  const known = pairs
    .map(([a, b]) => means[a * size + b] ?? Number.NaN)
    .filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
