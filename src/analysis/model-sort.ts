// The order of the model list. Sorting never changes a number, and a model without the number sorted by comes last.

import type { ModelSummary } from "./model-summary";

export type ModelColumn = "model" | "classification" | "mean" | "deviation" | "over";

/** @param sort undefined keeps the backend's order; equal ones keep it too */
export function sortModels(
  models: readonly ModelSummary[],
  sort: { readonly column: ModelColumn; readonly descending: boolean } | undefined,
): readonly ModelSummary[] {
  if (sort === undefined) return models;
  const way = sort.descending ? -1 : 1;
  return models.toSorted((a, b) => {
    const [left, right] = [valueOf(a, sort.column), valueOf(b, sort.column)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    if (left === right) return 0;
    return (left < right ? -1 : 1) * way;
  });
}

function valueOf(summary: ModelSummary, column: ModelColumn): string | number | undefined {
  switch (column) {
    case "model":
      return summary.model.toLowerCase();
    case "classification":
      return summary.says.classification;
    case "mean":
      return known(summary.mean);
    case "deviation":
      return known(summary.reported?.standardDeviation ?? summary.deviation);
    case "over":
      // Models may have scores in different numbers of frames.
      return known(summary.over / summary.n);
  }
}

function known(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
