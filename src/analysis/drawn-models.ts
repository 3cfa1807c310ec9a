// Which of very many models are drawn at once. A choice of what to draw, never of what counts: every number is over all.

import type { ScoreTable } from "../domain/score-table";
import { fallingOrder } from "./falling-order";
import { statisticsOf } from "./model-summary";

/** More lines, or rows of a heatmap, cannot be told apart; no known answer has as many. */
export const mostDrawnModels = 60;

/**
 * Positions in the score table, in its order: all models that are switched on, or, of more than can be drawn, as many with
 * the highest means as with the lowest. Models without a score come last.
 */
export function drawnModels(table: ScoreTable, hidden: ReadonlySet<string>): readonly number[] {
  const on = table.models.flatMap((model, index) => (hidden.has(model) ? [] : index));
  if (on.length <= mostDrawnModels) return on;
  const means = on.map((index) => statisticsOf(table.columns[index] ?? new Float64Array()).mean);
  const ranked = fallingOrder(means);
  const scored = ranked.filter((place) => !Number.isNaN(means[place]));
  const half = mostDrawnModels / 2;
  const chosen =
    scored.length <= mostDrawnModels
      ? ranked.slice(0, mostDrawnModels)
      : [...scored.slice(0, half), ...scored.slice(-half)];
  return chosen.map((place) => on[place] ?? 0).toSorted((a, b) => a - b);
}
