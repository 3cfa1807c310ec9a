// The bars of the lane of disagreement as one path, however many frames; no peak is lost on a narrow drawing.

import { bucketSize } from "../analysis/drawn-points";
import { bucketMaxima } from "../analysis/frame-disagreement";
import { xOfFrame, type PlotGeometry } from "./plot-geometry";

type LaneRoom = {
  /** Pixels from the top to the floor on which bars stand. */
  readonly height: number;
  /** Pixels of the highest bar there can be. */
  readonly barsHeight: number;
};

/**
 * All bars as path data. Where frames share a pixel the highest of them stands for all.
 * @param measured one number per frame, 0…full, NaN where there is none, which has no bar
 */
export function laneBars(
  measured: Float64Array,
  full: number,
  geometry: PlotGeometry,
  { height, barsHeight }: LaneRoom,
): string {
  const { range, left, right } = geometry;
  const size = bucketSize(range.to - range.from + 1, right - left);
  const [first, last] = [Math.floor((range.from - 1) / size), Math.floor((range.to - 1) / size)];
  const maxima = bucketMaxima(measured, size, first, last);
  const width = laneBarWidth(geometry, size);
  const parts: string[] = [];
  for (const [place, value] of maxima.entries()) {
    if (Number.isNaN(value)) continue;
    const middle = (first + place) * size + (size + 1) / 2;
    const x = Math.min(Math.max(xOfFrame(geometry, middle) - width / 2, left), right - width);
    const high = (value / full) * barsHeight;
    parts.push(
      `M${x.toFixed(1)} ${height}h${width.toFixed(1)}v${(-high).toFixed(1)}h${(-width).toFixed(1)}z`,
    );
  }
  return parts.join("");
}

/** A third of the room while bars stand apart; side by side when there are many. */
export function laneBarWidth(geometry: PlotGeometry, size: number): number {
  const step = (xOfFrame(geometry, 2) - xOfFrame(geometry, 1)) * size;
  if (step > 24) return Math.min(step * 0.34, 44);
  return step > 4 ? step * 0.72 : Math.max(step, 1);
}
