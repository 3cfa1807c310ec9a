// The owner of what holds no frame: of an answer without any (still pending, or audio only), and of each place in
// the list of frames where something else stands. Such a place keeps its row: a gap in every column.

import { frameShape, type FrameReading } from "./frame-shape";
import { isJsonObject, isList } from "./json-value";

type NoFrame = string | number | boolean | null | undefined;

export const frameless = frameShape("frameless", isNoFrame, noteNoFrame);

function isNoFrame(frame: unknown): frame is NoFrame {
  return !isList(frame) && !isJsonObject(frame);
}

/** A frame that is null is an empty one, and noted together with all that are empty. */
function noteNoFrame(frame: NoFrame, index: number, { columns, notes }: FrameReading): void {
  if (frame === null || frame === undefined) return;
  notes.leftOut(`results.images[${index}]`, "a frame", frame);
  columns.excuse(index);
}
