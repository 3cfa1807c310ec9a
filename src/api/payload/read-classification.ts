// Unknown JSON becomes a Classification or a Failure here and nowhere else; nothing is thrown.
// Whatever can be read is kept; whatever cannot becomes a note with its path. Only when nothing at all
// could be shown is the answer a failure, and it names the first place that was wrong.

import * as z from "zod/mini";
import type { AudioScore } from "../../domain/audio-track";
import type { Classification } from "../../domain/classification";
import type { DataNote } from "../../domain/data-note";
import type { Failure, WrongPlace } from "../../domain/failure";
import { gap, isGap } from "../../domain/score-table";
import { readAudioTracks } from "./audio-tracks";
import { describeFound } from "./describe-found";
import { textsOfErrors } from "./error-texts";
import { readFrames } from "./frame-shapes";
import { isJsonObject, isList, ownField, type JsonObject } from "./json-value";
import { isUnfinished, NoteBook } from "./note-book";
import { readPart } from "./read-part";
import { readReportedModels } from "./reported-models";
import * as wire from "./schemas/newest";
import { isShowable, nothingShown } from "./showable";
import { readVerdicts, toMainVerdict } from "./verdicts";

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
  const head = readHead(json, notes);
  const body = isUnfinished(head.status)
    ? notes.readUnfinished(() => readBody(json, notes))
    : readBody(json, notes);
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

/** In the order in which its fields are read, and so noted. */
const head = z.pick(wire.answer, {
  identifier: true,
  hash: true,
  name: true,
  ref_id: true,
  api_version: true,
  status: true,
  errors: true,
  force_classification: true,
  result_url: true,
  is_nsfw: true,
});
const { results, verdict, verdicts } = wire.answer.shape;
const { images, ...beyondFrames } = wire.results.shape;
const [frames, rest] = [z.object({ images }), z.object(beyondFrames)];

/** Which video it is and how far the backend is with it. */
function readHead(json: JsonObject, notes: NoteBook) {
  const given: z.infer<typeof head> = readPart(head, json, "", notes) ?? {};
  return {
    identifier: given.identifier?.toLowerCase() || undefined,
    hash: given.hash?.toLowerCase() || undefined,
    name: given.name || undefined,
    reference: given.ref_id || undefined,
    apiVersion: given.api_version || undefined,
    status: given.status || undefined,
    errors: textsOfErrors(given.errors),
    forced: notes.word(() => "force_classification", given.force_classification),
    resultUrl: given.result_url ? new URL(given.result_url).href : undefined,
    notSafeForWork: given.is_nsfw ?? undefined,
  };
}

function readBody(json: JsonObject, notes: NoteBook) {
  const given = readPart(z.object({ results }), json, "", notes)?.results ?? {};
  const read = readFrames(readPart(frames, given, "results", notes)?.images ?? [], notes);
  const { table } = read;
  const beyond: z.infer<typeof rest> = readPart(rest, given, "results", notes) ?? {};
  const audios = readAudioTracks(beyond.audios, notes);
  const named = new Set([
    ...table.models,
    ...audios.flatMap(({ scores }) => scores.map(({ model }) => model)),
  ]);
  const { std_deviations, classification_matrix, pre_process } = beyond;
  const reportedModels = readReportedModels(std_deviations, classification_matrix, named, notes);
  const said = readPart(z.object({ verdict, verdicts }), json, "", notes);
  return {
    ...read,
    audios,
    preProcess: pre_process ?? undefined,
    reportedModels,
    mainVerdict: toMainVerdict(said?.verdict, "", notes),
    verdicts: readVerdicts(said?.verdicts, "", notes),
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
