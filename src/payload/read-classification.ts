// The one door: unknown JSON becomes a Classification or a Failure, and never throws.
// Whatever can be read is kept; whatever cannot becomes a note with its path. Only when nothing at all
// could be shown is the answer a failure, and it names the first place that was wrong.

import type { Classification } from "../domain/classification";
import type { Failure } from "../domain/failure";
import type { ScoreTable } from "../domain/score-table";
import { isArrayFrame, readArrayFrame } from "./array-frame";
import { ColumnBuilder } from "./column-builder";
import { FieldReader, isJsonObject } from "./json-value";
import { describeFound, NoteBook } from "./note-book";
import { readReportedModels } from "./reported-models";
import { readVerdict, readVerdicts } from "./verdicts";

export type ReadClassification =
  | { readonly kind: "classification"; readonly classification: Classification }
  | { readonly kind: "failure"; readonly failure: Failure };

/** Reads a parsed answer of any generation. */
export function readClassification(json: unknown): ReadClassification {
  const notes = new NoteBook();
  if (!isJsonObject(json)) {
    return notAResult({ path: "the whole answer", expected: "an object", found: describeFound(json) });
  }
  const top = new FieldReader(json, "", notes);
  const names = {
    hash: lowerCase(top.text("hash")),
    identifier: lowerCase(top.text("identifier")),
    name: top.text("name") || undefined,
  };
  const results = new FieldReader(top.object("results") ?? {}, "results", notes);
  const table = readFrames(results.list("images") ?? [], notes);
  const preProcess = results.number("pre_process");
  const verdicts = readVerdicts(top.list("verdicts") ?? [], "verdicts", notes);
  const main = top.object("verdict");
  const mainVerdict = main === undefined ? undefined : readVerdict(main, "verdict", notes);
  const reportedModels = readReportedModels(results, table.models, notes);

  if (
    table.models.length === 0 &&
    verdicts.length === 0 &&
    mainVerdict === undefined &&
    reportedModels.length === 0
  ) {
    const nothing = {
      path: "results",
      expected: "results or verdicts",
      found: describeFound(json["results"]),
    };
    return notAResult(notes.firstWrong ?? nothing);
  }
  const classification: Classification = {
    ...names,
    table,
    reportedModels,
    verdicts,
    mainVerdict,
    preProcess,
    notes: notes.notes(),
  };
  return { kind: "classification", classification };
}

function readFrames(frames: readonly unknown[], notes: NoteBook): ScoreTable {
  const columns = new ColumnBuilder(frames.length, notes);
  frames.forEach((frame, index) => {
    if (isArrayFrame(frame)) readArrayFrame(frame, index, columns, notes);
    else notes.leftOut(`results.images[${index}]`, "a frame", frame);
  });
  return columns.finish();
}

function lowerCase(text: string | undefined): string | undefined {
  return text === undefined || text === "" ? undefined : text.toLowerCase();
}

function notAResult(place: { path: string; expected: string; found: string }): ReadClassification {
  return { kind: "failure", failure: { kind: "not-a-result", ...place } };
}
