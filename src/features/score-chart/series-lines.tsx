// The lines: one path per model and one for its dots, however many frames. It is told two scales, and so draws the same
// before Recharts has arrived and inside it.

import { memo } from "react";
import type { ScoreTable } from "../../domain/score-table";
import { seriesStyle } from "../../ui/series-style";
import { dotsPath, linePath, type Scale } from "./line-path";

type SeriesLinesProps = {
  readonly table: ScoreTable;
  /** Positions of the models that are drawn. */
  readonly drawn: readonly number[];
  readonly focused: number | undefined;
  readonly x: Scale;
  readonly y: Scale;
};

/** Dots need this much room between two frames, in pixels, and this few lines, to be told apart. */
const roomForDots = 14;
const mostLinesWithDots = 14;

export function SeriesLines({ table, drawn, focused, x, y }: SeriesLinesProps) {
  const everyDot = x(2) - x(1) >= roomForDots && drawn.length <= mostLinesWithDots;
  return (
    <g>
      {drawn.map((index) => (
        <SeriesLine
          key={index}
          scores={table.columns[index]}
          index={index}
          state={focused === undefined ? "" : focused === index ? "focused" : "dimmed"}
          everyDot={everyDot}
          x={x}
          y={y}
        />
      ))}
    </g>
  );
}

type SeriesLineProps = Pick<SeriesLinesProps, "x" | "y"> & {
  readonly scores: Float64Array | undefined;
  readonly index: number;
  readonly state: string;
  readonly everyDot: boolean;
};

const SeriesLine = memo(function SeriesLine({ scores, index, state, everyDot, x, y }: SeriesLineProps) {
  if (scores === undefined) return null;
  const { colour, dash } = seriesStyle(index);
  return (
    <g className={state} style={{ stroke: colour }}>
      <path className="series" d={linePath(scores, x, y)} strokeDasharray={dash} />
      <path className="series-dots" d={dotsPath(scores, x, y, 2.6, !everyDot)} />
    </g>
  );
});
