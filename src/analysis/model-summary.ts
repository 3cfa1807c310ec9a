// One row per model: what the backend reports about it beside what its scores give here.
// A reported classification never moves with the threshold; one that is computed here does, and is marked.

import type { Classification, ReportedModel } from "../domain/classification";
import type { ScoreTable } from "../domain/score-table";
import { sideOf, type Side } from "../domain/side";
import { oncePer } from "./once-per";
import { columnSummary, countFrom, mean } from "./statistics";

/** What a model says about the whole video, and who says that it does. */
export type ModelSays = {
  /** The word as reported, or the side computed here; undefined when there is neither. */
  readonly classification: string | undefined;
  readonly source: "reported" | "computed";
};

export type ModelSummary = {
  readonly model: string;
  /** Position in the score table. */
  readonly index: number;
  /** Number of frames with a score. */
  readonly n: number;
  /** Mean artificial score 0…1; NaN when n is 0. */
  readonly mean: number;
  /** Population standard deviation; NaN when n is below 2. */
  readonly deviation: number;
  /** Number of frames at or over the threshold. */
  readonly over: number;
  readonly says: ModelSays;
  readonly reported: ReportedModel | undefined;
};

/** What no threshold moves. */
export type ModelFacts = Omit<ModelSummary, "over" | "says">;

/** @param threshold 0…1, artificial from this score on */
export function summarizeModels(classification: Classification, threshold: number): readonly ModelSummary[] {
  return modelFacts(classification).map((facts) => ({
    ...facts,
    over: countFrom(classification.table.columns[facts.index] ?? new Float64Array(), threshold),
    says: modelSays(facts.reported, facts.mean, threshold),
  }));
}

export const modelFacts = oncePer(({ table, reportedModels }: Classification): readonly ModelFacts[] => {
  // By name, of two with the same name the first: thousands of models are not looked for one by one.
  const reported = new Map(reportedModels.toReversed().map((row) => [row.model, row]));
  return table.models.flatMap((model, index) => {
    const scores = table.columns[index];
    if (scores === undefined) return [];
    return { model, index, ...statisticsOf(scores), reported: reported.get(model) };
  });
});

/** Of a column, the same at every threshold. */
export const statisticsOf = oncePer(columnSummary);

/** What the worker has already computed of the same columns. */
export function rememberStatistics(table: ScoreTable, summaries: readonly ModelSummary[]): void {
  for (const { index, n, mean: center, deviation } of summaries) {
    const scores = table.columns[index];
    if (scores !== undefined) statisticsOf.set(scores, { n, mean: center, deviation });
  }
}

function modelSays(reported: ReportedModel | undefined, center: number, threshold: number): ModelSays {
  if (reported?.classification !== undefined) {
    return { classification: reported.classification, source: "reported" };
  }
  const side: Side | undefined = Number.isNaN(center) ? undefined : sideOf(center, threshold);
  return { classification: side, source: "computed" };
}

export type AllModels = {
  readonly models: number;
  /** Mean of the models' means, each model with the same weight, 0…1; NaN when no model has a score. */
  readonly mean: number;
  readonly side: Side | undefined;
};

/** The mean over all models that have a score. Ours, never the backend's: it does not document how it averages. */
export function allModels(summaries: readonly ModelSummary[], threshold: number): AllModels {
  const means = summaries.map((summary) => summary.mean).filter((value) => !Number.isNaN(value));
  const center = mean(Float64Array.from(means));
  return {
    models: means.length,
    mean: center,
    side: means.length === 0 ? undefined : sideOf(center, threshold),
  };
}
