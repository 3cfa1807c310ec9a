// The list of frames. Each value in it is read by the shape that owns it, so that mixed answers are no special case: a list
// (oldest generation), an object (all later ones), or no frame at all.

import type { FrameDetail } from "../../domain/frame-detail";
import type { ScoreTable } from "../../domain/score-table";
import { ColumnBuilder } from "./column-builder";
import { readFrameDetail } from "./frame-detail";
import { isJsonObject, isList, type JsonObject } from "./json-value";
import { readModelAnswer } from "./model-answer";
import { isUnfinished, type NoteBook } from "./note-book";
import { piecesOf } from "./pieces-of-frames";

/** Where frames are read into. */
type FrameReading = {
  readonly columns: ColumnBuilder;
  readonly details: FrameDetail[];
  readonly notes: NoteBook;
};

export type FrameShape = {
  readonly name: string;
  /** Of any value exactly one shape says yes. */
  readonly owns: (frame: unknown) => boolean;
  /** Reads a frame that it owns, and nothing else. `index` from 0. Never throws. */
  readonly read: (frame: unknown, index: number, reading: FrameReading) => void;
};

const arrayFrame = frameShape("array-frames", isList, readArrayFrame);
const objectFrame = frameShape("object-frames", isJsonObject, readObjectFrame);
const frameless = frameShape("frameless", isNoFrame, noteNoFrame);

/** A new shape is a row here. */
export const frameShapes: readonly FrameShape[] = [arrayFrame, objectFrame, frameless];

/** @param images `results.images`; every entry becomes one row of the table, whatever it is */
export function readFrames(
  images: readonly unknown[],
  notes: NoteBook,
): { readonly table: ScoreTable; readonly frames: readonly FrameDetail[] } {
  const columns = new ColumnBuilder(images.length);
  const frames: FrameDetail[] = [];
  const reading = { columns, details: frames, notes };
  let index = 0;
  for (const piece of piecesOf(images)) {
    for (const frame of piece) shapeOf(frame).read(frame, index++, reading);
  }
  if (!notes.isReadingUnfinished) columns.noteMissing(notes);
  return { table: columns.finish(), frames };
}

function shapeOf(frame: unknown): FrameShape {
  for (const shape of frameShapes) {
    if (shape.owns(frame)) return shape;
  }
  return frameless;
}

/** The shapes that a list of frames is read by, in the order of their first frame; more than one in a mixed answer. */
export function shapesOf(frames: readonly unknown[]): readonly FrameShape[] {
  const shapes = new Set(frames.map(shapeOf));
  if (shapes.size > 1) shapes.delete(frameless);
  return shapes.size === 0 ? [frameless] : [...shapes];
}

function frameShape<Frame>(
  name: string,
  owns: (frame: unknown) => frame is Frame,
  read: (frame: Frame, index: number, reading: FrameReading) => void,
): FrameShape {
  return {
    name,
    owns,
    read: (frame, index, reading) => {
      if (owns(frame)) read(frame, index, reading);
    },
  };
}

function readArrayFrame(answers: readonly unknown[], frame: number, { columns, notes }: FrameReading): void {
  for (let position = 0; position < answers.length; position++) {
    readModelAnswer(answers[position], frame, position, pathInList, columns, notes);
  }
}

function pathInList(frame: number, position: number): string {
  return `results.images[${frame}][${position}]`;
}

function readObjectFrame(frame: JsonObject, index: number, reading: FrameReading): void {
  const { columns, details, notes } = reading;
  const detail = hasMoreThanResults(frame) ? readFrameDetail(frame, index, notes) : undefined;
  if (detail !== undefined) details.push(detail);
  if (isUnfinished(detail?.status)) {
    columns.excuse(index);
    notes.readUnfinished(() => readAnswers(frame, index, reading));
  } else {
    readAnswers(frame, index, reading);
  }
}

function readAnswers(frame: JsonObject, index: number, { columns, notes }: FrameReading): void {
  const answers = frame["results"] ?? undefined;
  if (isList(answers)) {
    for (let position = 0; position < answers.length; position++) {
      readModelAnswer(answers[position], index, position, pathInObject, columns, notes);
    }
  } else if (answers !== undefined) {
    notes.leftOut(`results.images[${index}].results`, "a list of models' answers", answers);
    columns.excuse(index);
  }
}

/** Dense answers often hold nothing else, and then no object is made for the frame. */
function hasMoreThanResults(frame: JsonObject): boolean {
  const more =
    frame["name"] ??
    frame["identifier"] ??
    frame["verdict"] ??
    frame["verdicts"] ??
    frame["force_classification"] ??
    frame["status"] ??
    frame["errors"] ??
    frame["c2pa"] ??
    frame["details"] ??
    undefined;
  return more !== undefined;
}

function pathInObject(frame: number, position: number): string {
  return `results.images[${frame}].results[${position}]`;
}

type NoFrame = string | number | boolean | null | undefined;

function isNoFrame(frame: unknown): frame is NoFrame {
  return !isList(frame) && !isJsonObject(frame);
}

/** It keeps its row: a gap in every column. One that is null is empty, and noted together with all that are. */
function noteNoFrame(frame: NoFrame, index: number, { columns, notes }: FrameReading): void {
  if (frame === null || frame === undefined) return;
  notes.leftOut(`results.images[${index}]`, "a frame", frame);
  columns.excuse(index);
}
