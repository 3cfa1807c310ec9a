// What of a column is drawn on so many pixels: the frames themselves where there is a pixel for each, else the smallest
// and the largest score of each pixel's frames. Every extreme is drawn at every zoom, and gaps stay gaps.

import { isGap } from "../domain/score-table";
import { isEmpty, minMaxOf, type MinMaxPyramid } from "./min-max-pyramid";

export type FrameRange = {
  /** First and last frame, from 1, inclusive. */
  readonly from: number;
  readonly to: number;
};

/** One place on the line: a frame, or a bucket of frames with its two extremes. */
export type DrawnPoint = {
  /** Frame from 1; the middle of the bucket where it is one. */
  readonly frame: number;
  readonly min: number;
  readonly max: number;
  /** No score stands directly before it: the line starts here. */
  readonly startsLine: boolean;
};

/**
 * At most one point per pixel, and one beyond either end of the range so that lines run on to the edge.
 * @param pixels width of the drawing
 */
export function drawnPoints(
  scores: Float64Array,
  pyramid: MinMaxPyramid,
  { from, to }: FrameRange,
  pixels: number,
): readonly DrawnPoint[] {
  const size = bucketSize(to - from + 1, pixels);
  const points: DrawnPoint[] = [];
  let startsLine = true;
  // Buckets stand at multiples of their size, so that moving the range moves them as a whole and nothing flickers.
  const first = Math.max(0, Math.floor((from - 1) / size) - 1);
  const last = Math.min(Math.ceil(scores.length / size) - 1, Math.floor((to - 1) / size) + 1);
  for (let bucket = first; bucket <= last; bucket++) {
    const start = bucket * size;
    const end = Math.min(start + size, scores.length);
    const extremes = size === 1 ? single(scores[start]) : minMaxOf(scores, pyramid, start, end);
    if (isEmpty(extremes)) startsLine = true;
    else {
      points.push({ frame: (start + end + 1) / 2, ...extremes, startsLine });
      startsLine = false;
    }
  }
  return points;
}

/** Frames that share a pixel: 1 where every frame has one of its own. */
export function bucketSize(frames: number, pixels: number): number {
  return Math.max(1, Math.ceil(frames / Math.max(1, Math.floor(pixels))));
}

function single(score = Number.NaN): { readonly min: number; readonly max: number } {
  return { min: score, max: score };
}

/** True when a point has no neighbour on either side, which a line cannot show. */
export function isIsolated(points: readonly DrawnPoint[], index: number): boolean {
  const point = points[index];
  const next = points[index + 1];
  return (
    point !== undefined && point.startsLine && (next === undefined || next.startsLine) && !isGap(point.min)
  );
}
