// Recharts draws axes and grid and owns the scales; the lines are ours, because Recharts' cost is per point handed to
// its own <Line>. This file is the only one that knows Recharts, and it arrives after the verdict.

import { useCallback, useLayoutEffect } from "react";
import { CartesianGrid, LineChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import { frameTicks, type PlotGeometry } from "../../drawing/plot-geometry";
import { SeriesLines, type SeriesData } from "./series-lines";

export type RechartsPlotProps = Omit<SeriesData, "range"> & {
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

export function RechartsPlot({ geometry, ...series }: RechartsPlotProps) {
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
        tickFormatter={(frame: number) => frame.toLocaleString("en-US")}
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
        tickFormatter={(score: number) => `${Math.round(score * 100)}${namesAtEnds ? "%" : ""}`}
        allowDataOverflow
      />
      <ScaledSeries geometry={geometry} {...series} />
    </LineChart>
  );
}

function ScaledSeries({ geometry, onDrawn, ...series }: RechartsPlotProps) {
  const { left, right, height, range } = geometry;
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const ready = xScale !== undefined && yScale !== undefined;
  useLayoutEffect(() => {
    if (ready) onDrawn();
  }, [ready, onDrawn]);
  const x = useCallback((frame: number) => xScale?.(frame) ?? Number.NaN, [xScale]);
  const y = useCallback((score: number) => yScale?.(score) ?? Number.NaN, [yScale]);
  if (!ready) return null;
  return <SeriesLines {...series} range={range} x={x} y={y} left={left} right={right} height={height} />;
}
