// What the backend reports about each model over all frames: results.std_deviations and results.classification_matrix,
// two objects keyed by model name. The names go into a Map at once.

import type { ReportedModel } from "../../domain/classification";
import { shortened } from "./describe-found";
import { keyPath, type JsonObject } from "./json-value";
import type { NoteBook } from "./note-book";
import { readPart } from "./read-part";
import { reportedDeviation, reportedModel } from "./schemas/array-frames";

type ByModel = JsonObject | undefined;

/** @param named the models that any frame or track names; statistics of any other are noted */
export function readReportedModels(
  deviations: ByModel,
  matrix: ByModel,
  named: ReadonlySet<string>,
  notes: NoteBook,
): readonly ReportedModel[] {
  const reported = new Map<string, ReportedModel>();
  const add = (path: string, model: string, facts: Partial<ReportedModel>): void => {
    const known = reported.get(model);
    if (known === undefined && !named.has(model)) notes.add({ kind: "model-without-scores", path, model });
    reported.set(model, { ...(known ?? nothingAbout(model)), ...facts });
  };
  for (const [path, model, value] of entriesOf(deviations, "results.std_deviations")) {
    const standardDeviation = readPart(reportedDeviation, value, path, notes);
    if (standardDeviation !== undefined) add(path, model, { standardDeviation });
  }
  for (const [path, model, value] of entriesOf(matrix, "results.classification_matrix")) {
    const facts = readPart(reportedModel, value, path, notes);
    if (facts === undefined) continue;
    const { confidence, classification } = facts;
    add(path, model, {
      confidence: confidence ?? undefined,
      classification: notes.word(() => `${path}.classification`, classification),
    });
  }
  return [...reported.values()];
}

function nothingAbout(model: string): ReportedModel {
  return { model, classification: undefined, confidence: undefined, standardDeviation: undefined };
}

/** What is null is nothing, like everywhere else. */
function entriesOf(byModel: ByModel, path: string) {
  return Object.entries(byModel ?? {})
    .filter(([, value]) => value !== null)
    .map(([model, value]) => [keyPath(path, shortened(model)), model, value] as const);
}
