// What the backend reports about each model over all frames: results.std_deviations and results.classification_matrix,
// two objects keyed by model name. The names go into a Map at once.

import type { ReportedModel } from "../domain/classification";
import { FieldReader, isJsonObject, keyPath, type JsonObject } from "./json-value";
import type { NoteBook } from "./note-book";

/** @param scored the models that have a column; statistics of any other are noted */
export function readReportedModels(
  results: FieldReader,
  scored: readonly string[],
  notes: NoteBook,
): readonly ReportedModel[] {
  const reported = new Map<string, ReportedModel>();
  const of = (model: string): ReportedModel =>
    reported.get(model) ?? {
      model,
      classification: undefined,
      confidence: undefined,
      standardDeviation: undefined,
    };

  const matrixPath = results.pathOf("classification_matrix");
  for (const [model, entry] of entries(results.object("classification_matrix"))) {
    const path = keyPath(matrixPath, model);
    if (!isJsonObject(entry)) {
      notes.leftOut(path, "a confidence with a classification", entry);
      continue;
    }
    const fields = new FieldReader(entry, path, notes);
    const classification = fields.text("classification");
    reported.set(model, { ...of(model), classification, confidence: fields.number("confidence") });
  }
  const deviationsPath = results.pathOf("std_deviations");
  for (const [model, value] of entries(results.object("std_deviations"))) {
    if (typeof value === "number") reported.set(model, { ...of(model), standardDeviation: value });
    else notes.leftOut(keyPath(deviationsPath, model), "a number", value);
  }
  noteUnscored(reported, scored, matrixPath, notes);
  return [...reported.values()];
}

function entries(object: JsonObject | undefined): readonly [string, unknown][] {
  return object === undefined ? [] : Object.entries(object);
}

function noteUnscored(
  reported: ReadonlyMap<string, ReportedModel>,
  scored: readonly string[],
  path: string,
  notes: NoteBook,
): void {
  const known = new Set(scored);
  for (const model of reported.keys()) {
    if (!known.has(model)) notes.add({ kind: "model-without-scores", path: keyPath(path, model), model });
  }
}
