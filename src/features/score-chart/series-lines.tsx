// The lines: one path per model and one for its dots, however many frames. It is told two scales, and so draws the same
// before Recharts has arrived and inside it.

import { memo, useMemo } from "react";
import { drawnPoints, type FrameRange } from "../../analysis/drawn-points";
import type { MinMaxPyramid } from "../../analysis/min-max-pyramid";
import type { ScoreTable } from "../../domain/score-table";
import { seriesStyle } from "../../ui/series-style";
import { dotsPath, linePath, type Scale } from "../../drawing/line-path";

export type SeriesData = {
  readonly table: ScoreTable;
  /** One per column. */
  readonly pyramids: readonly MinMaxPyramid[];
  /** Positions of the models that are drawn. */
  readonly drawn: readonly number[];
  readonly focused: number | undefined;
  readonly range: FrameRange;
};

type SeriesLinesProps = SeriesData & {
  readonly x: Scale;
  readonly y: Scale;
  /** Edges of the plot area in pixels: nothing of a line leaves it. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
};

/** Dots need this much room between two frames, in pixels, and this few lines, to be told apart. */
const roomForDots = 14;
const mostLinesWithDots = 14;

/** Room at the edges for the dots of the first and the last frame. */
const edge = 6;

export function SeriesLines({
  table,
  pyramids,
  drawn,
  focused,
  range,
  x,
  y,
  left,
  right,
  height,
}: SeriesLinesProps) {
  const everyDot = x(2) - x(1) >= roomForDots && drawn.length <= mostLinesWithDots;
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
            state={focused === undefined ? "" : focused === index ? "focused" : "dimmed"}
            everyDot={everyDot}
            range={range}
            pixels={right - left}
            x={x}
            y={y}
          />
        ))}
      </g>
    </svg>
  );
}

type SeriesLineProps = Pick<SeriesLinesProps, "range" | "x" | "y"> & {
  readonly scores: Float64Array | undefined;
  readonly pyramid: MinMaxPyramid | undefined;
  readonly index: number;
  readonly state: string;
  readonly everyDot: boolean;
  readonly pixels: number;
};

const SeriesLine = memo(function SeriesLine(props: SeriesLineProps) {
  const { scores, pyramid, index, state, everyDot, range, pixels, x, y } = props;
  const points = useMemo(
    () => (scores === undefined ? [] : drawnPoints(scores, pyramid ?? [], range, pixels)),
    [scores, pyramid, range, pixels],
  );
  const line = useMemo(() => linePath(points, x, y), [points, x, y]);
  const dots = useMemo(() => dotsPath(points, x, y, 2.6, !everyDot), [points, x, y, everyDot]);
  const { colour, dash } = seriesStyle(index);
  return (
    <g className={state} style={{ stroke: colour }}>
      <path className="series" d={line} strokeDasharray={dash} />
      <path className="series-dots" d={dots} />
    </g>
  );
});
