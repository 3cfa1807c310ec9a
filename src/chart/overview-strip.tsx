// The whole of a long result drawn small, every extreme of every drawn model in it, with the part that is drawn large
// marked. Drag the mark to move, or anywhere else to jump there.

import { useMemo, useRef, type PointerEvent } from "react";
import { drawnPoints, type FrameRange } from "../analysis/drawn-points";
import type { MinMaxPyramid } from "../analysis/min-max-pyramid";
import type { ScoreTable } from "../domain/score-table";
import { moved } from "./frame-range";
import { linePath } from "./line-path";
import type { PlotGeometry } from "./plot-geometry";
import { seriesStyle } from "../ui/series-style";

type OverviewStripProps = {
  readonly table: ScoreTable;
  readonly pyramids: readonly MinMaxPyramid[];
  readonly drawn: readonly number[];
  readonly geometry: PlotGeometry;
  readonly threshold: number;
  readonly onRange: (range: FrameRange, settled: boolean) => void;
};

const height = 36;

export function OverviewStrip({ table, pyramids, drawn, geometry, threshold, onRange }: OverviewStripProps) {
  const { left, right, range } = geometry;
  const { frameCount } = table;
  const width = right - left;
  const held = useRef<number | undefined>(undefined);
  const lines = useMemo(
    () =>
      drawn.map((index) => (
        <path
          key={index}
          className="overview-line"
          style={{ stroke: seriesStyle(index).colour }}
          d={smallLine(table.columns[index], pyramids[index], width)}
        />
      )),
    [table, pyramids, drawn, width],
  );
  const xOf = (frame: number): number => ((frame - 1) / frameCount) * width;
  const frameOf = (event: PointerEvent<SVGSVGElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return 1 + ((event.clientX - box.left) / Math.max(box.width, 1)) * frameCount;
  };

  function follow(event: PointerEvent<SVGSVGElement>, settled: boolean): void {
    if (held.current === undefined) return;
    const wanted = frameOf(event) - held.current;
    onRange(moved(range, wanted - range.from, frameCount), settled);
  }

  return (
    <svg
      className="overview"
      width={width}
      height={height}
      style={{ marginLeft: left }}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const frame = frameOf(event);
        const inside = frame >= range.from && frame <= range.to + 1;
        held.current = inside ? frame - range.from : (range.to - range.from) / 2;
        // The first step is the choice that Back undoes; the rest moves along.
        follow(event, true);
      }}
      onPointerMove={(event) => follow(event, false)}
      onPointerUp={(event) => {
        follow(event, false);
        held.current = undefined;
      }}
      onPointerCancel={() => {
        held.current = undefined;
      }}
    >
      <g className="overview-lines will-change-transform">{lines}</g>
      <line
        className="overview-threshold"
        x1={0}
        x2={width}
        y1={(1 - threshold) * height}
        y2={(1 - threshold) * height}
      />
      <rect
        className="overview-window"
        x={xOf(range.from)}
        y={0.5}
        width={Math.max(xOf(range.to + 1) - xOf(range.from), 4)}
        height={height - 1}
      />
    </svg>
  );
}

/** Per column the path at the last width: kept while another view is shown. */
const drawnLines = new WeakMap<Float64Array, { readonly width: number; readonly d: string }>();

function smallLine(
  scores: Float64Array | undefined,
  pyramid: MinMaxPyramid | undefined,
  width: number,
): string {
  if (scores === undefined) return "";
  const known = drawnLines.get(scores);
  if (known?.width === width) return known.d;
  const d = createSmallLine(scores, pyramid, width);
  drawnLines.set(scores, { width, d });
  return d;
}

/** Two pixels to a place: what is small needs no more. */
const pixelsPerPlace = 2;

function createSmallLine(scores: Float64Array, pyramid: MinMaxPyramid | undefined, width: number): string {
  const whole = { from: 1, to: scores.length };
  const points = drawnPoints(scores, pyramid ?? [], whole, width / pixelsPerPlace);
  const x = (frame: number): number => ((frame - 0.5) / scores.length) * width;
  return linePath(points, x, (score) => 2 + (1 - score) * (height - 4));
}
