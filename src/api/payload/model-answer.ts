// One model's answer, the part that every frame shape and every audio track shares:
// { model, unknown, elapsed_time, classification: [{ label, score }, …] }
// Labels are looked up by name, never by position: their order is neither fixed nor sorted. What is missing is a gap,
// never the rest to 1. This is the dense part: where all is well it makes no object and no text.

import { gap } from "../../domain/score-table";
import type { ColumnBuilder } from "./column-builder";
import { isJsonObject, isList, type JsonObject } from "./json-value";
import type { NoteBook } from "./note-book";

/** Where an answer stands, written only when there is something to note. Both count from 0. */
export type PathOf = (frame: number, position: number) => string;

export type NamedAnswer = JsonObject & { readonly model: string };

export function isNamedAnswer(value: unknown): value is NamedAnswer {
  return isKeyed(value) && typeof value["model"] === "string";
}

/** Lists pass, too: none of them has a field of the names that are asked for here, and this is asked for every score. */
function isKeyed(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null;
}

export function noteUnnamed(value: unknown, path: string, notes: NoteBook): void {
  if (isJsonObject(value)) notes.leftOut(`${path}.model`, "a model's name", value["model"]);
  else notes.leftOut(path, "a model's answer", value);
}

/** Reads one answer into the columns; whatever is wrong becomes a note and a gap. */
export function readModelAnswer(
  value: unknown,
  frame: number,
  position: number,
  pathOf: PathOf,
  columns: ColumnBuilder,
  notes: NoteBook,
): void {
  if (!isNamedAnswer(value)) {
    noteUnnamed(value, pathOf(frame, position), notes);
    columns.excuse(frame);
    return;
  }
  const { model } = value;
  const column = columns.columnOf(model, position);
  if (column === undefined) {
    notes.leftOut(
      `${pathOf(frame, position)}.model`,
      "one of the models before it: there are too many",
      model,
    );
    return;
  }
  const unknown = isUnknown(value, frame, position, pathOf, notes);
  const score = unknown ? gap : artificialScore(value, frame, position, pathOf, notes);
  if (column.hasAnswered(frame)) {
    const path = pathOf(frame, position);
    const dropped = column.scores[frame] ?? gap;
    notes.add({ kind: "model-twice", path, model, frame: frame + 1, dropped, kept: score });
  }
  column.set(frame, score, elapsedTime(value, frame, position, pathOf, notes), unknown);
}

/** The model says that it cannot tell: whatever score stands beside it counts for nothing. */
export function isUnknown(
  answer: JsonObject,
  frame: number,
  position: number,
  pathOf: PathOf,
  notes: NoteBook,
): boolean {
  const unknown = answer["unknown"] ?? false;
  if (typeof unknown === "boolean") return unknown;
  notes.leftOut(`${pathOf(frame, position)}.unknown`, "true or false", unknown);
  return false;
}

/**
 * 0…1, or NaN with a note that says why. Of several artificial scores the last one counts, and it is believed where it and
 * a human score beside it add up to 1.
 */
export function artificialScore(
  answer: JsonObject,
  frame: number,
  position: number,
  pathOf: PathOf,
  notes: NoteBook,
): number {
  const labels = answer["classification"];
  if (!isList(labels)) {
    const path = `${pathOf(frame, position)}.classification`;
    notes.leftOut(path, "a list of labels with scores", labels);
    return gap;
  }
  let found = -1;
  let partner = -1;
  for (let index = 0; index < labels.length; index++) {
    const label = labelOf(labels[index]);
    if (label === "human") partner = index;
    if (label !== "artificial") continue;
    if (found >= 0) noteSecond(labels, found, pathOf(frame, position), notes);
    found = index;
  }
  const score = found < 0 ? undefined : scoreOf(labels[found]);
  if (typeof score === "number" && score >= 0 && score <= 1) {
    if (partner < 0) return score;
    const human = scoreOf(labels[partner]);
    const isPair = typeof human === "number" && Math.abs(score + human - 1) <= sumTolerance;
    const sum = isPair ? 1 : sumOfPair(labels, score, human);
    if (sum === 1) notes.pairBelieved();
    if (sum === undefined || sum === 1) return score;
    notes.pairNotBelieved(`${pathOf(frame, position)}.classification`, score, Number(human), sum);
    return gap;
  }
  const path = `${pathOf(frame, position)}.classification`;
  if (found < 0) noteLabels(labels, path, notes);
  else notes.scoreNotDrawn(`${path}[${found}].score`, score);
  return gap;
}

/** Pairs are off by about 1e-7; those that are written with two decimals by up to 0.01. */
const sumTolerance = 0.01 + 1e-9;

/**
 * What artificial and human add up to, or all labels where that is 1 or 100 (about); exactly 1 where they are to be
 * believed, and undefined where the partner says nothing.
 */
function sumOfPair(labels: readonly unknown[], score: number, human: unknown): number | undefined {
  const isText = typeof human === "string" && human.trim() !== "";
  const beside = isText ? Number(human) : human;
  if (typeof beside !== "number" || Number.isNaN(beside)) return undefined;
  let all = score + beside;
  for (const entry of labels) {
    const label = labelOf(entry);
    const other = scoreOf(entry);
    if (label !== "artificial" && label !== "human" && typeof other === "number") all += other;
  }
  const pair = score + beside;
  if ([pair, all].some((sum) => Math.abs(sum - 1) <= sumTolerance)) return 1;
  return Math.abs(all - 100) <= 1 ? all : pair;
}

function labelOf(entry: unknown): unknown {
  return isKeyed(entry) ? entry["label"] : undefined;
}

function scoreOf(entry: unknown): unknown {
  return isKeyed(entry) ? entry["score"] : undefined;
}

function noteSecond(labels: readonly unknown[], earlier: number, path: string, notes: NoteBook): void {
  const expected = "the only artificial score of this answer";
  notes.leftOut(`${path}.classification[${earlier}].score`, expected, scoreOf(labels[earlier]));
}

function noteLabels(entries: readonly unknown[], path: string, notes: NoteBook): void {
  const labels = entries.map((entry) => labelOf(entry)).filter((label) => typeof label === "string");
  if (labels.length > 0) notes.noArtificialLabel(path, labels);
  else notes.leftOut(path, "labels with scores", entries);
}

function elapsedTime(
  answer: JsonObject,
  frame: number,
  position: number,
  pathOf: PathOf,
  notes: NoteBook,
): number {
  const elapsed = answer["elapsed_time"] ?? gap;
  if (typeof elapsed === "number" && (Number.isFinite(elapsed) || elapsed !== elapsed)) return elapsed;
  notes.leftOut(`${pathOf(frame, position)}.elapsed_time`, "a number", elapsed);
  return gap;
}
