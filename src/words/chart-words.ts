// What the drawing of scores says, for whoever cannot see it: its name, and per model range and mean.

import type { ModelSummary } from "../analysis/model-summary";
import { extent } from "../analysis/statistics";
import type { ScoreTable } from "../domain/score-table";
import { counted, percent } from "./format";
import { visibleText } from "./visible-text";

/** "Artificial score per frame, 3 models, 5 frames". */
export function figureName(models: number, frames: number): string {
  return `Artificial score per frame, ${counted(models, "model")}, ${counted(frames, "frame")}`;
}

/** One sentence per drawn model: "V011: 99.0% to 99.8%, mean 99.6% over 5 frames, 5 at or over 0.50." */
export function figureDescription(
  table: ScoreTable,
  summaries: readonly ModelSummary[],
  threshold: string,
): readonly string[] {
  return summaries.map(({ model, index, mean, n, over }) => {
    const scores = table.columns[index];
    if (scores === undefined || n === 0) return `${visibleText(model)}: no score.`;
    const { min, max } = extent(scores);
    const range = `${percent(min)} to ${percent(max)}, mean ${percent(mean)}`;
    return `${visibleText(model)}: ${range} over ${counted(n, "frame")}, ${over} at or over ${threshold}.`;
  });
}
