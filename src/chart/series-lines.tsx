// The lines: one path per model and one for its dots, however many frames. Their places are those that Recharts' axes have,
// and so they are drawn the same before it has arrived and inside it.

import { memo } from "react";
import type { MinMaxPyramid } from "../analysis/min-max-pyramid";
import type { ScoreTable } from "../domain/score-table";
import type { PlotGeometry } from "./plot-geometry";
import { seriesStyle } from "../ui/series-style";
import { hasEveryDot, seriesPaths } from "./series-paths";

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
