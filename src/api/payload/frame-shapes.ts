// The table of frame shapes. Every value that can stand in the list of frames is owned by exactly one of them,
// and so is every answer: by the shapes of its frames, or by `frameless` when it has none.
// A new shape is a file of its own and a row here.

import { arrayFrame } from "./array-frame";
import type { FrameShape } from "./frame-shape";
import { frameless } from "./frameless";
import { objectFrame } from "./object-frame";

export const frameShapes: readonly FrameShape[] = [arrayFrame, objectFrame, frameless];

/** The shape that reads a frame. Anything at all may be given. */
export function shapeOf(frame: unknown): FrameShape {
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
