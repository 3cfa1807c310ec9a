// The one door: unknown JSON becomes a Classification or a Failure, and never throws.
// Whatever can be read is kept; whatever cannot becomes a note with its path. Only when nothing at all
// could be shown is the answer a failure, and it names the first place that was wrong.

import type { AudioScore } from "../../domain/audio-track";
import type { Classification } from "../../domain/classification";
import type { DataNote } from "../../domain/data-note";
import type { Failure, WrongPlace } from "../../domain/failure";
import { gap, isGap } from "../../domain/score-table";
import { readAudioTracks } from "./audio-tracks";
import { describeFound } from "./describe-found";
import { readErrors } from "./error-texts";
import { FieldReader, isJsonObject, isList, ownField, type JsonObject } from "./json-value";
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
  const inside = unwrapped(json, "", 0);
  if (inside !== undefined)
    return readClassification(inside.value, [...oddities, { kind: "wrapped", path: inside.path }]);
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
  noteSpellings(body, notes);
  const classification = { ...head, ...body, notes: notes.notes() };
  return isShowable(classification)
    ? { kind: "classification", classification: withoutPercentages(classification, notes) }
    : notAResult(notes.firstWrong ?? nothingShown(json));
}

const wrappers = ["data", "result", "response", "payload", "body", "video", "classification"];
const ownParts = ["results", "verdicts", "verdict", "hash", "identifier"];
const deepestWrapper = 3;

/** The one result under a key that frameworks put around every answer; a bare list is another question's answer. */
function unwrapped(
  json: unknown,
  path: string,
  depth: number,
): { readonly value: JsonObject; readonly path: string } | undefined {
  if (depth > deepestWrapper) return undefined;
  if (isList(json) && depth > 0)
    return json.length === 1 ? unwrapped(json[0], `${path}[0]`, depth + 1) : undefined;
  if (!isJsonObject(json)) return undefined;
  if (ownParts.some((key) => ownField(json, key) !== undefined))
    return depth === 0 ? undefined : { value: json, path: path.replace(/^\./, "") };
  const key = wrappers.find((name) => typeof ownField(json, name) === "object");
  return key === undefined ? undefined : unwrapped(ownField(json, key), `${path}.${key}`, depth + 1);
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
    forced: top.word("force_classification"),
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

type Body = ReturnType<typeof readBody>;

/**
 * Where the answer as a whole looks like percentages, none of its scores is read as a number from 0 to 1: 0.4 beside 95 may
 * be 0.4%. That is said once, before all else. Answers of which a part is certain are read as they are.
 */
function withoutPercentages(classification: Classification, notes: NoteBook): Classification {
  const { table, audios, verdicts, mainVerdict } = classification;
  const tracks = audios.flatMap(({ scores, chunks }) => [scores, ...chunks.map((chunk) => chunk.scores)]);
  if (notes.percentages(0) === 0) return classification;
  const ofFrames = table.columns.map((column) => column.filter((score) => !isGap(score)));
  const ofTracks = tracks.map((scores) => scores.map(({ score }) => score).filter((score) => !isGap(score)));
  const read = [...ofFrames, ...ofTracks];
  const total = read.reduce((sum, scores) => sum + scores.length, 0);
  const found = notes.percentages(
    read.reduce((sum, scores) => sum + scores.filter((score) => score > 0).length, 0),
  );
  const confidences = [...verdicts, ...(mainVerdict === undefined ? [] : [mainVerdict])].flatMap(
    ({ confidence }) => confidence ?? [],
  );
  const large = confidences.filter((confidence) => confidence > 1 && confidence <= 100).length;
  const isAgreed =
    large * 2 >= confidences.length && confidences.every((given) => given >= 0 && given <= 100);
  if (found === 0 || (total > 0 && !isAgreed)) return classification;
  const blank = (scores: readonly AudioScore[]) => scores.map((score) => ({ ...score, score: gap }));
  const isSaid = new Set(["score-not-drawn", "pair-not-believed", "confidence-as-given"]);
  return {
    ...classification,
    table: { ...table, columns: table.columns.map((column) => column.map(() => gap)) },
    audios: audios.map((track) => ({
      ...track,
      scores: blank(track.scores),
      chunks: track.chunks.map((chunk) => ({ ...chunk, scores: blank(chunk.scores) })),
    })),
    notes: [
      { kind: "percentages", count: found + total, confidences: large },
      ...classification.notes.filter((note) => !isSaid.has(note.kind === "more" ? note.of : note.kind)),
    ],
  };
}

/** Names that would be those of a frame but for case, spaces or signs. They stay apart: both may be meant. */
function noteSpellings(
  { table, audios, mainVerdict, verdicts, reportedModels }: Body,
  notes: NoteBook,
): void {
  const heard = [...table.models, ...audios.flatMap(({ scores }) => scores.map(({ model }) => model))];
  const known = new Set(heard);
  const bySpelling = new Map(heard.map((model) => [spelling(model), model]));
  const noted = new Set<string>();
  const note = (path: string, name: string): void => {
    const model = known.has(name) || noted.has(name) ? undefined : bySpelling.get(spelling(name));
    if (model === undefined) return;
    noted.add(name);
    notes.add({ kind: "spelled-otherwise", path, name, model });
  };
  mainVerdict?.models?.forEach((name) => note("verdict.models", name));
  verdicts.forEach(({ models }, index) => models?.forEach((name) => note(`verdicts[${index}].models`, name)));
  for (const { model } of reportedModels) note("results", model);
}

function spelling(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_\p{Pd}]+/gu, "");
}

function notAResult(place: WrongPlace): ReadClassification {
  return { kind: "failure", failure: { kind: "not-a-result", ...place } };
}
