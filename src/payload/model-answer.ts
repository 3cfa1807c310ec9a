// One model's answer for one frame, the part that every frame shape shares:
// { model, elapsed_time, classification: [{ label, score }, …] }
// Labels are looked up by name, never by position: their order is neither fixed nor sorted.

import { gap } from "../domain/score-table";
import type { ColumnBuilder } from "./column-builder";
import { isJsonObject, ownField, type JsonObject } from "./json-value";
import { describeFound, type NoteBook } from "./note-book";

/** Reads one answer into the columns. `frame` counts from 0; whatever is wrong becomes a note and a gap. */
export function readModelAnswer(
  value: unknown,
  frame: number,
  path: () => string,
  columns: ColumnBuilder,
  notes: NoteBook,
): void {
  if (!isJsonObject(value)) {
    notes.leftOut(path(), "a model's answer", value);
    return;
  }
  const model = ownField(value, "model");
  if (typeof model !== "string") {
    notes.leftOut(`${path()}.model`, "a model's name", model);
    return;
  }
  columns.add(model, frame, artificialScore(value, path, notes), elapsedTime(value, path, notes), path);
}

function artificialScore(answer: JsonObject, path: () => string, notes: NoteBook): number {
  const labels = ownField(answer, "classification");
  if (!Array.isArray(labels)) {
    notes.leftOut(`${path()}.classification`, "a list of labels with scores", labels);
    return gap;
  }
  const position = labels.findIndex((entry) => labelOf(entry) === "artificial");
  if (position < 0) {
    noteLabels(labels, `${path()}.classification`, notes);
    return gap;
  }
  const entry: unknown = labels[position];
  const score = isJsonObject(entry) ? ownField(entry, "score") : undefined;
  if (typeof score === "number" && score >= 0 && score <= 1) return score;
  const scorePath = `${path()}.classification[${position}].score`;
  notes.add({ kind: "score-not-drawn", path: scorePath, found: describeFound(score) });
  return gap;
}

function labelOf(entry: unknown): unknown {
  return isJsonObject(entry) ? ownField(entry, "label") : undefined;
}

function noteLabels(entries: readonly unknown[], path: string, notes: NoteBook): void {
  const labels = entries.map((entry) => labelOf(entry)).filter((label) => typeof label === "string");
  if (labels.length > 0) notes.add({ kind: "no-artificial-label", path, labels });
  else notes.leftOut(path, "labels with scores", entries);
}

function elapsedTime(answer: JsonObject, path: () => string, notes: NoteBook): number {
  const elapsed = ownField(answer, "elapsed_time") ?? undefined;
  if (typeof elapsed === "number") return elapsed;
  if (elapsed !== undefined) notes.leftOut(`${path()}.elapsed_time`, "a number", elapsed);
  return gap;
}
