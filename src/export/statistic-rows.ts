// One row per model: what its scores give here, and what the backend reports beside it, never under one heading.

import type { ModelSummary } from "../analysis/model-summary";
import { extent } from "../analysis/statistics";
import type { ScoreTable } from "../domain/score-table";
import { visibleText } from "../words/visible-text";
import type { CsvCell } from "./csv";
import { textCell } from "./text-cell";

const head = [
  "model",
  "n",
  "mean",
  "population_deviation",
  "min",
  "max",
  "threshold",
  "frames_at_or_over_threshold",
  "says",
  "says_source",
  "reported_classification",
  "reported_confidence",
  "reported_deviation",
] as const;

/** @param threshold 0…1, the one that the summaries were made at */
export function statisticRows(
  { columns }: ScoreTable,
  summaries: readonly ModelSummary[],
  threshold: number,
): readonly (readonly CsvCell[])[] {
  const rows = summaries.map(({ model, index, n, mean, deviation, over, says, reported }) => {
    const { min, max } = extent(columns[index] ?? new Float64Array());
    return [
      visibleText(model),
      n,
      mean,
      deviation,
      min,
      max,
      threshold,
      over,
      textCell(says.classification),
      says.classification === undefined ? undefined : says.source,
      textCell(reported?.classification),
      reported?.confidence,
      reported?.standardDeviation,
    ];
  });
  return [head, ...rows];
}
