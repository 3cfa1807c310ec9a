// Where a frame of one of two results stands on their common axis, which counts the frames of the longer one from 1.
// By frame number nothing moves; stretched, first and last frame of both stand at the two ends. Nothing is interpolated:
// a frame only gets another place.

import type { FrameRange } from "./drawn-points";

export type Alignment = "frame" | "stretch";

/** A place on the axis as `offset + frame × step`. */
export type Placement = { readonly step: number; readonly offset: number };

/**
 * @param frameCount frames of this result
 * @param longest frames of the longer of both
 */
export function placementOf(frameCount: number, longest: number, align: Alignment): Placement {
  if (align === "frame" || frameCount === longest || frameCount < 1) return { step: 1, offset: 0 };
  // One frame has no length to stretch: it stands in the middle.
  if (frameCount === 1) return { step: 1, offset: (longest + 1) / 2 - 1 };
  const step = (longest - 1) / (frameCount - 1);
  return { step, offset: 1 - step };
}

export function placeOf({ step, offset }: Placement, frame: number): number {
  return offset + frame * step;
}

/** The frames of a result that stand in a part of the axis; undefined when none does. */
export function framesWithin(
  { step, offset }: Placement,
  { from, to }: FrameRange,
  frameCount: number,
): FrameRange | undefined {
  // Rounding alone must not lose the frame at an end.
  const slack = 1e-9 * frameCount;
  const first = Math.max(1, Math.ceil((from - offset) / step - slack));
  const last = Math.min(frameCount, Math.floor((to - offset) / step + slack));
  return first > last ? undefined : { from: first, to: last };
}
