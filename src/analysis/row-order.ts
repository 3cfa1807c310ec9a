// In which order the rows of a heatmap stand. Every order holds every model once; equal ones keep the backend's order.

import type { ScoreTable } from "../domain/score-table";
import { fallingOrder } from "./falling-order";
import { likenessOrder } from "./likeness-order";
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
