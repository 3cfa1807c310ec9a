// The verdicts of the heuristics: an open set of names, fields that may be missing.

import type { Verdict } from "../domain/verdict";
import { FieldReader, isJsonObject } from "./json-value";
import type { NoteBook } from "./note-book";

/** All verdicts that can be read, in the order of the answer. */
export function readVerdicts(list: readonly unknown[], path: string, notes: NoteBook): readonly Verdict[] {
  return list.flatMap((value, index) => readVerdict(value, `${path}[${index}]`, notes) ?? []);
}

export function readVerdict(value: unknown, path: string, notes: NoteBook): Verdict | undefined {
  if (!isJsonObject(value)) {
    notes.leftOut(path, "a verdict", value);
    return undefined;
  }
  const fields = new FieldReader(value, path, notes);
  return {
    heuristic: fields.text("heuristic"),
    classification: fields.text("classification"),
    confidence: fields.number("confidence"),
    models: modelNames(fields, notes),
    count: fields.number("count"),
    unknown: fields.truth("unknown") ?? false,
  };
}

function modelNames(fields: FieldReader, notes: NoteBook): readonly string[] | undefined {
  const list = fields.list("models");
  if (list === undefined) return undefined;
  const names = list.filter((name, index) => {
    if (typeof name === "string") return true;
    notes.leftOut(`${fields.pathOf("models")}[${index}]`, "a model's name", name);
    return false;
  });
  return [...new Set(names.filter((name) => typeof name === "string"))];
}
