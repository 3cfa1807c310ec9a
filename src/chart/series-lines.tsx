// The lines: one path per model and one for its dots, however many frames. Their places are those of Recharts' axes, so that
// they are drawn the same before those have arrived and inside them.

import { createContext, memo, type ReactNode } from "react";
import { drawnPoints } from "../analysis/drawn-points";
import type { MinMaxPyramid } from "../analysis/min-max-pyramid";
import { oncePer } from "../analysis/once-per";
import type { ScoreTable } from "../domain/score-table";
import { seriesStyle } from "../ui/series-style";
import { dotsPath, linePath } from "./line-path";
import { xOfFrame, yOfScore, type PlotGeometry } from "./plot-geometry";

/** The lines, handed through Recharts into its drawing: a pointer that dims them draws no axis again. */
export const PlotLines = createContext<ReactNode>(null);

export type SeriesLinesProps = {
  readonly table: ScoreTable;
  /** One per column. */
  readonly pyramids: readonly MinMaxPyramid[];
  /** Positions of the models that are drawn. */
  readonly drawn: readonly number[];
  readonly focused: number | undefined;
  readonly geometry: PlotGeometry;
};

/** Room at the edges for the dots of the first and the last frame. */
const edge = 6;

export function SeriesLines({ table, pyramids, drawn, focused, geometry }: SeriesLinesProps) {
  const { left, right, height } = geometry;
  const everyDot = hasEveryDot(geometry, drawn.length);
  // As a whole where dots lie over the line; many lines have none, and their groups would be composed anew in every frame.
  const dimmed = everyDot ? "dimmed" : "dimmed-strokes";
  const from = left - edge;
  return (
    <svg
      x={from}
      y={0}
      width={Math.max(0, right + edge - from)}
      height={height}
      style={{ overflow: "hidden" }}
    >
      <g transform={`translate(${-from} 0)`}>
        {drawn.map((index) => (
          <SeriesLine
            key={index}
            scores={table.columns[index]}
            pyramid={pyramids[index]}
            index={index}
            state={focused === undefined ? "" : focused === index ? "focused" : dimmed}
            everyDot={everyDot}
            geometry={geometry}
          />
        ))}
      </g>
    </svg>
  );
}

type SeriesLineProps = {
  readonly scores: Float64Array | undefined;
  readonly pyramid: MinMaxPyramid | undefined;
  readonly index: number;
  readonly state: string;
  readonly everyDot: boolean;
  readonly geometry: PlotGeometry;
};

const none = { line: "", dots: "" };

const SeriesLine = memo(function SeriesLine(props: SeriesLineProps) {
  const { scores, pyramid, index, state, everyDot, geometry } = props;
  const { line, dots } = scores === undefined ? none : seriesPaths(scores, pyramid ?? [], geometry, everyDot);
  const { colour, dash } = seriesStyle(index);
  return (
    <g className={state} style={{ stroke: colour }}>
      <path className="series" d={line} strokeDasharray={dash} />
      <path className="series-dots" d={dots} />
    </g>
  );
});

export type SeriesPaths = { readonly line: string; readonly dots: string };

type Computed = SeriesPaths & { readonly everyDot: boolean };

/** A geometry lives as long as the chart has that width and range, and its paths with it. */
const computed = oncePer<PlotGeometry, Map<Float64Array, Computed>>(() => new Map());

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
  const known = computed(geometry);
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
