// The verdicts of the heuristics, about a video, a frame, a track or a detection: an open set of names, fields that
// may be missing. Nothing is computed and nothing is corrected, a confidence above 1 neither.

import type { Verdict } from "../../domain/verdict";
import { FieldReader, isJsonObject } from "./json-value";
import type { NoteBook } from "./note-book";

/** All of `verdicts` that can be read, in the order of the answer. */
export function readVerdicts(owner: FieldReader, notes: NoteBook): readonly Verdict[] {
  const path = owner.pathOf("verdicts");
  return owner
    .list("verdicts")
    .flatMap((value, index) => readVerdict(value, `${path}[${index}]`, notes) ?? []);
}

/** `verdict`, the one by the account's default heuristic. */
export function readMainVerdict(owner: FieldReader, notes: NoteBook): Verdict | undefined {
  const value = owner.object("verdict");
  return value === undefined || Object.keys(value).length === 0
    ? undefined
    : readVerdict(value, owner.pathOf("verdict"), notes);
}

function readVerdict(value: unknown, path: string, notes: NoteBook): Verdict | undefined {
  if (!isJsonObject(value)) {
    notes.leftOut(path, "a verdict", value);
    return undefined;
  }
  const fields = new FieldReader(value, path, notes);
  const verdict = {
    heuristic: fields.text("heuristic"),
    models: modelNames(fields, notes),
    confidence: fields.number("confidence"),
    classification: fields.word("classification"),
    count: fields.number("count"),
    unknown: fields.truth("unknown") ?? false,
  };
  const { confidence = 0 } = verdict;
  if (confidence < 0 || confidence > 1) {
    notes.add({ kind: "confidence-as-given", path: `${path}.confidence`, confidence });
  }
  if (saysSomething(verdict)) return verdict;
  notes.leftOut(path, "a verdict with a classification", value);
  return undefined;
}

function saysSomething({ heuristic, classification, confidence, unknown }: Verdict): boolean {
  return heuristic !== undefined || classification !== undefined || confidence !== undefined || unknown;
}

/** Each name once, in the order of the answer; the answer's own list where it needs no change. */
function modelNames(verdict: FieldReader, notes: NoteBook): readonly string[] | undefined {
  if (verdict.value("models") === undefined) return undefined;
  const list = verdict.list("models");
  if (list.every((name) => typeof name === "string")) {
    return list.length < 2 ? list : [...new Set(list)];
  }
  const names = list.filter((name, index) => {
    if (typeof name === "string") return true;
    notes.leftOut(`${verdict.pathOf("models")}[${index}]`, "a model's name", name);
    return false;
  });
  return [...new Set(names.filter((name) => typeof name === "string"))];
}
