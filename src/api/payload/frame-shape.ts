// What a frame shape is: it says which values are frames of its kind and reads them into columns and details.
// One file per shape; which of them there are stands in frame-shapes.ts.

import type { FrameDetail } from "../../domain/frame-detail";
import type { ColumnBuilder } from "./column-builder";
import type { NoteBook } from "./note-book";

/** Where frames are read into. */
export type FrameReading = {
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

export function frameShape<Frame>(
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
