// Which frames are drawn after a turn of the wheel, a pinch, a drag or a key. Pure: ranges in, ranges out.

import type { FrameRange } from "../analysis/drawn-points";

/** Two frames at least: one has no line. */
const fewestFrames = 2;

/** The frames of a link, within those that exist; all of them when it names none that can be drawn. */
export function rangeWithin(range: FrameRange | undefined, frameCount: number): FrameRange {
  const whole = { from: 1, to: Math.max(frameCount, 1) };
  if (range === undefined || range.from >= frameCount) return whole;
  return { from: range.from, to: Math.min(range.to, frameCount) };
}

/**
 * The range zoomed around a frame, which keeps its place.
 * @param factor below 1 shows fewer frames, above 1 more
 * @param at frame that stays where it is, may lie between two
 */
export function zoomed({ from, to }: FrameRange, factor: number, at: number, frameCount: number): FrameRange {
  if (factor === 1) return { from, to };
  const span = to - from + 1;
  const wanted = Math.round(span * factor);
  const least = factor < 1 ? Math.min(wanted, span - 1) : Math.max(wanted, span + 1);
  const next = Math.min(Math.max(least, fewestFrames), Math.max(frameCount, 1));
  const part = span > 1 ? (at - from) / (span - 1) : 0.5;
  return within(Math.round(at - part * (next - 1)), next, frameCount);
}

/** The range moved by so many frames, as far as there are any. */
export function moved({ from, to }: FrameRange, frames: number, frameCount: number): FrameRange {
  return within(from + Math.round(frames), to - from + 1, frameCount);
}

/** The range that has the frame in sight: as it is, or as many frames around it. */
export function rangeAround(
  range: FrameRange | undefined,
  frame: number | undefined,
  frameCount: number,
): FrameRange | undefined {
  if (range === undefined || frame === undefined || (frame >= range.from && frame <= range.to)) return range;
  const frames = range.to - range.from + 1;
  return within(frame - Math.floor((frames - 1) / 2), frames, frameCount);
}

/** The frames between two places of a drag, in either direction; undefined when they are too few. */
export function dragged(a: number, b: number): FrameRange | undefined {
  const range = { from: Math.min(a, b), to: Math.max(a, b) };
  return range.to - range.from + 1 < fewestFrames ? undefined : range;
}

export function isWhole({ from, to }: FrameRange, frameCount: number): boolean {
  return from <= 1 && to >= frameCount;
}

function within(from: number, frames: number, frameCount: number): FrameRange {
  const first = Math.min(Math.max(from, 1), Math.max(frameCount - frames + 1, 1));
  return { from: first, to: Math.min(first + frames - 1, Math.max(frameCount, 1)) };
}
