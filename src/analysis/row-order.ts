// In which order the rows of a heatmap stand. Every order holds every model once; equal ones keep the backend's order.

import type { ScoreTable } from "../domain/score-table";
import { fallingOrder } from "./falling-order";
import { likenessTree } from "./likeness-tree";
import { mostComparedModels } from "./model-pairs";
import { mean, populationDeviation } from "./statistics";

export type RowOrder = "backend" | "mean" | "deviation" | "likeness";

/** Positions in the score table, first row first: highest mean, or largest deviation; models without one last. */
export function orderRows(table: ScoreTable, order: RowOrder): readonly number[] {
  switch (order) {
    case "backend":
      return table.models.map((_, index) => index);
    case "mean":
      return fallingOrder(table.columns.map(mean));
    case "deviation":
      return fallingOrder(table.columns.map(populationDeviation));
    case "likeness":
      return likenessOrder(table);
  }
}

/**
 * Like models as neighbours, so that camps show. Positions in the score table, each once: the leaves of the likeness tree, then the models without a score in the table's
 * order. With too many models to compare, by mean, highest first.
 */
export function likenessOrder(table: ScoreTable): readonly number[] {
  const all = table.models.map((_, model) => model);
  if (all.length > mostComparedModels) return fallingOrder(table.columns.map(mean));
  const ordered = likenessTree(table)?.models ?? [];
  const placed = new Set(ordered);
  return [...ordered, ...all.filter((model) => !placed.has(model))];
}
