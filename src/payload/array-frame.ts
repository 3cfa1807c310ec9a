// The oldest frame shape: a frame is the list of its models' answers.

import type { ColumnBuilder } from "./column-builder";
import { readModelAnswer } from "./model-answer";
import type { NoteBook } from "./note-book";

export function isArrayFrame(frame: unknown): frame is readonly unknown[] {
  return Array.isArray(frame);
}

/** @param frame from 0 */
export function readArrayFrame(
  answers: readonly unknown[],
  frame: number,
  columns: ColumnBuilder,
  notes: NoteBook,
): void {
  for (let index = 0; index < answers.length; index++) {
    readModelAnswer(answers[index], frame, () => `results.images[${frame}][${index}]`, columns, notes);
  }
}
