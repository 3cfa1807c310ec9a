// The list of frames, each read by the shape that owns it: mixed answers are no special case.

import type { FrameDetail } from "../../domain/frame-detail";
import type { ScoreTable } from "../../domain/score-table";
import { ColumnBuilder } from "./column-builder";
import { shapeOf } from "./frame-shapes";
import type { NoteBook } from "./note-book";
import { piecesOf } from "./pieces-of-frames";

export type ReadFrames = { readonly table: ScoreTable; readonly frames: readonly FrameDetail[] };

/** @param images `results.images`; every entry becomes one row of the table, whatever it is */
export function readFrames(images: readonly unknown[], notes: NoteBook): ReadFrames {
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
