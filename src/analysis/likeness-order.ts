// The order of rows in which like models are neighbours, so that camps show. Every model has its place in it.

import type { ScoreTable } from "../domain/score-table";
import { fallingOrder } from "./falling-order";
import { likenessTree } from "./likeness-tree";
import { mostComparedModels } from "./model-pairs";
import { mean } from "./statistics";

/**
 * Positions in the score table, each once: the leaves of the likeness tree, then the models without a score in the table's
 * order. With too many models to compare, by mean, highest first.
 */
export function likenessOrder(table: ScoreTable): readonly number[] {
  const all = table.models.map((_, model) => model);
  if (all.length > mostComparedModels) return fallingOrder(table.columns.map(mean));
  const ordered = likenessTree(table)?.models ?? [];
  const placed = new Set(ordered);
  return [...ordered, ...all.filter((model) => !placed.has(model))];
}
