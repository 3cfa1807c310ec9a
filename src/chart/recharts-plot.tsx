// Recharts draws axes and grid around the lines, which are ours, because Recharts' cost is per point handed to its own
// <Line>. It is told the geometry that they are drawn by, when there is time for it: the lines never wait for the axes.
// What follows a pointer is ours too: a step of a ReferenceLine and two ReferenceAreas took 7.3 ms of the page's processor
// against 1.5, a cursor 8.1 against 1.1 (8 models × 30 frames).
// This file is the only one that knows Recharts, and it arrives after the verdict.

import { memo, use, useLayoutEffect } from "react";
import { CartesianGrid, LineChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import { frameTicks, type PlotGeometry } from "./plot-geometry";
import { PlotLines } from "./series-lines";

export type RechartsPlotProps = {
  readonly geometry: PlotGeometry;
  /** Called before the first paint that shows the lines. */
  readonly onDrawn: () => void;
};

/** Two corners of the plot: enough for the scales, independent of the number of frames. */
const corners = [
  { frame: 1, score: 0 },
  { frame: 2, score: 1 },
];

const scoreTicks = [0, 0.25, 0.5, 0.75, 1];

export const RechartsPlot = memo(function RechartsPlot({ geometry, onDrawn }: RechartsPlotProps) {
  const { width, height, left, right, top, bottom, domain, namesAtEnds } = geometry;
  return (
    <LineChart
      width={width}
      height={height}
      data={corners}
      margin={{ top, right: width - right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      style={{ position: "absolute", inset: 0 }}
    >
      <CartesianGrid vertical={false} stroke="var(--rule)" />
      <XAxis
        dataKey="frame"
        type="number"
        domain={[...domain]}
        ticks={[...frameTicks(geometry)]}
        height={height - bottom}
        interval={0}
        axisLine={false}
        tickLine={false}
        tickMargin={7}
        tick={FrameTick}
        allowDataOverflow
      />
      <YAxis
        dataKey="score"
        type="number"
        domain={[0, 1]}
        ticks={scoreTicks}
        width={left}
        interval={0}
        axisLine={false}
        tickLine={false}
        tickMargin={8}
        tick={namesAtEnds ? PercentTick : NumberTick}
        allowDataOverflow
      />
      <LinesWhenReady onDrawn={onDrawn} />
    </LineChart>
  );
});

type TickProps = {
  readonly x: number | string;
  readonly y: number | string;
  readonly payload: { readonly value: number };
};

/** Recharts' own numbers are measured in the document before they are written, which is most of what its axes cost. */
function FrameTick({ x, y, payload: { value } }: TickProps) {
  return (
    <text x={x} y={y} dy="0.71em" textAnchor="middle">
      {value.toLocaleString("en-US")}
    </text>
  );
}

function NumberTick({ x, y, payload: { value } }: TickProps) {
  return (
    <text x={x} y={y} dy="0.355em" textAnchor="end">
      {Math.round(value * 100)}
    </text>
  );
}

function PercentTick({ x, y, payload: { value } }: TickProps) {
  return (
    <text x={x} y={y} dy="0.355em" textAnchor="end">
      {Math.round(value * 100)}%
    </text>
  );
}

/** The lines' place in the drawing, from the moment that Recharts has scales for them. */
function LinesWhenReady({ onDrawn }: Pick<RechartsPlotProps, "onDrawn">) {
  const lines = use(PlotLines);
  const ready = [useXAxisScale(), useYAxisScale()].every((scale) => scale !== undefined);
  useLayoutEffect(() => {
    if (ready) onDrawn();
  }, [ready, onDrawn]);
  return ready ? lines : null;
}
