// The one door: unknown JSON becomes a Classification or a Failure, and never throws.
// Whatever can be read is kept; whatever cannot becomes a note with its path. Only when nothing at all
// could be shown is the answer a failure, and it names the first place that was wrong.

import type { Classification } from "../domain/classification";
import type { DataNote } from "../domain/data-note";
import type { Failure, WrongPlace } from "../domain/failure";
import { readAudioTracks } from "./audio-tracks";
import { describeFound } from "./describe-found";
import { readErrors } from "./error-texts";
import { FieldReader, isJsonObject } from "./json-value";
import { NoteBook } from "./note-book";
import { readFrames } from "./read-frames";
import { readReportedModels } from "./reported-models";
import { readResultUrl } from "./result-url";
import { isShowable, nothingShown } from "./showable";
import { isUnfinished } from "./unfinished";
import { readMainVerdict, readVerdicts } from "./verdicts";

export type ReadClassification =
  | { readonly kind: "classification"; readonly classification: Classification }
  | { readonly kind: "failure"; readonly failure: Failure };

/**
 * Reads a parsed answer of any generation.
 * @param oddities what was odd before there was a value, e.g. about the text; they stand first among the notes
 */
export function readClassification(json: unknown, oddities: readonly DataNote[] = []): ReadClassification {
  if (!isJsonObject(json)) {
    return notAResult({ path: "the whole answer", expected: "an object", found: describeFound(json) });
  }
  const notes = new NoteBook();
  for (const note of oddities) notes.add(note);
  const top = new FieldReader(json, "", notes);
  const head = readHead(top);
  const body = isUnfinished(head.status)
    ? notes.readUnfinished(() => readBody(top, notes))
    : readBody(top, notes);
  const classification = { ...head, ...body, notes: notes.notes() };
  return isShowable(classification)
    ? { kind: "classification", classification }
    : notAResult(notes.firstWrong ?? nothingShown(json));
}

/** Which video it is and how far the backend is with it; read in the order in which an answer is written. */
function readHead(top: FieldReader) {
  return {
    identifier: top.text("identifier")?.toLowerCase(),
    hash: top.text("hash")?.toLowerCase(),
    name: top.text("name"),
    reference: top.text("ref_id"),
    apiVersion: top.text("api_version"),
    status: top.text("status"),
    errors: readErrors(top),
    forced: top.text("force_classification"),
    resultUrl: readResultUrl(top),
    notSafeForWork: top.truth("is_nsfw"),
  };
}

function readBody(top: FieldReader, notes: NoteBook) {
  const results = top.inside("results");
  const { table, frames } = readFrames(results.list("images", "a list of frames"), notes);
  const audios = readAudioTracks(results, notes);
  const named = new Set([
    ...table.models,
    ...audios.flatMap(({ scores }) => scores.map(({ model }) => model)),
  ]);
  return {
    table,
    frames,
    audios,
    preProcess: results.number("pre_process"),
    reportedModels: readReportedModels(results, named, notes),
    mainVerdict: readMainVerdict(top, notes),
    verdicts: readVerdicts(top, notes),
  };
}

function notAResult(place: WrongPlace): ReadClassification {
  return { kind: "failure", failure: { kind: "not-a-result", ...place } };
}
