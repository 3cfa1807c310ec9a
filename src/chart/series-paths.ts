// The path data of a column at a place, worked out once however often it is drawn there: before Recharts is there and inside
// it, under a pointer that dims the lines, and again after another view was looked at.

import { drawnPoints } from "../analysis/drawn-points";
import type { MinMaxPyramid } from "../analysis/min-max-pyramid";
import { dotsPath, linePath } from "./line-path";
import { xOfFrame, yOfScore, type PlotGeometry } from "./plot-geometry";

export type SeriesPaths = { readonly line: string; readonly dots: string };

type Worked = SeriesPaths & { readonly everyDot: boolean };

/** A geometry lives as long as the chart has that width and range, and its paths with it. */
const worked = new WeakMap<PlotGeometry, Map<Float64Array, Worked>>();

/** Dots need this much room between two frames, in pixels, and this few lines, to be told apart. */
const roomForDots = 14;
const mostLinesWithDots = 14;
const dotRadius = 2.6;

/** False where only points without a neighbour have a dot, which a line cannot show. */
export function hasEveryDot(geometry: PlotGeometry, lines: number): boolean {
  return xOfFrame(geometry, 2) - xOfFrame(geometry, 1) >= roomForDots && lines <= mostLinesWithDots;
}

export function seriesPaths(
  scores: Float64Array,
  pyramid: MinMaxPyramid,
  geometry: PlotGeometry,
  everyDot: boolean,
): SeriesPaths {
  const known = worked.get(geometry) ?? new Map<Float64Array, Worked>();
  worked.set(geometry, known);
  const found = known.get(scores);
  if (found?.everyDot === everyDot) return found;
  const points = drawnPoints(scores, pyramid, geometry.range, geometry.right - geometry.left);
  const x = (frame: number): number => xOfFrame(geometry, frame);
  const y = (score: number): number => yOfScore(geometry, score);
  const paths = {
    line: found?.line ?? linePath(points, x, y),
    dots: dotsPath(points, x, y, dotRadius, !everyDot),
    everyDot,
  };
  known.set(scores, paths);
  return paths;
}
