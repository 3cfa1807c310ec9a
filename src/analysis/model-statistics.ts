// What the comparisons of models ask of all frames of a table: pairs, likeness, robustness, elapsed times. Small tables:
// computed on the page. Large ones: the worker computes it behind the answer, and the page takes it over under the same
// functions.

import type { ScoreTable } from "../domain/score-table";
import type { Assessment } from "./assessment";
import { summarizeElapsed, type ElapsedSummary } from "./elapsed-summary";
import { likenessTree, type Branch } from "./likeness-tree";
import {
  pairDifferences,
  rememberSides,
  sameSides,
  type PairDifferences,
  type SameSides,
} from "./model-pairs";
import { rememberStatistics } from "./model-summary";
import { recompute } from "./recomputation";
import { rememberRobustness, robustnessAt, type Robustness } from "./robustness";

export type ModelStatistics = {
  /** This and the sides at the threshold of the assessment. */
  readonly robustness: Robustness;
  readonly differences: PairDifferences;
  readonly sides: SameSides;
  /** undefined as from `likenessTree`. */
  readonly likeness: Branch | undefined;
  readonly elapsed: readonly ElapsedSummary[];
};

export function modelStatistics(table: ScoreTable, { threshold, models }: Assessment): ModelStatistics {
  rememberStatistics(table, models);
  return {
    robustness: robustnessAt(recompute(table, []), threshold),
    differences: pairDifferences(table),
    sides: { threshold, same: sameSides(table, threshold) },
    likeness: likenessTree(table),
    elapsed: summarizeElapsed(table),
  };
}

const taken = new WeakSet<ModelStatistics>();

/** Once, however often it is called. */
export function takeModelStatistics(table: ScoreTable, statistics: ModelStatistics | undefined): void {
  if (statistics === undefined || taken.has(statistics)) return;
  taken.add(statistics);
  rememberRobustness(table, statistics.robustness);
  pairDifferences.set(table, statistics.differences);
  rememberSides(table, statistics.sides);
  likenessTree.set(table, statistics.likeness);
  summarizeElapsed.set(table, statistics.elapsed);
}
