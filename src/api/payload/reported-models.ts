// What the backend reports about each model over all frames: results.std_deviations and results.classification_matrix,
// two objects keyed by model name. The names go into a Map at once.

import type { ReportedModel } from "../../domain/classification";
import { shortened } from "./describe-found";
import { FieldReader, isJsonObject, keyPath } from "./json-value";
import type { NoteBook } from "./note-book";

/** @param named the models that any frame or track names; statistics of any other are noted */
export function readReportedModels(
  results: FieldReader,
  named: ReadonlySet<string>,
  notes: NoteBook,
): readonly ReportedModel[] {
  const reported = new Map<string, ReportedModel>();
  const add = (path: string, model: string, facts: Partial<ReportedModel>): void => {
    const known = reported.get(model);
    if (known === undefined && !named.has(model)) notes.add({ kind: "model-without-scores", path, model });
    reported.set(model, { ...(known ?? nothingAbout(model)), ...facts });
  };
  for (const { path, model, value } of entriesOf(results, "std_deviations")) {
    if (typeof value === "number" && Number.isFinite(value)) add(path, model, { standardDeviation: value });
    else notes.leftOut(path, "a number", value);
  }
  for (const { path, model, value } of entriesOf(results, "classification_matrix")) {
    if (!isJsonObject(value)) {
      notes.leftOut(path, "a confidence with a classification", value);
      continue;
    }
    const fields = new FieldReader(value, path, notes);
    const facts = { confidence: fields.number("confidence"), classification: fields.word("classification") };
    add(path, model, facts);
  }
  return [...reported.values()];
}

function nothingAbout(model: string): ReportedModel {
  return { model, classification: undefined, confidence: undefined, standardDeviation: undefined };
}

/** What is null is nothing, like everywhere else. */
function entriesOf(results: FieldReader, key: string) {
  return Object.entries(results.object(key) ?? {})
    .filter(([, value]) => value !== null)
    .map(([model, value]) => ({ model, value, path: keyPath(results.pathOf(key), shortened(model)) }));
}
