// What moves over the lines: cursor, tooltip, dots of a frame, the threshold and its grip. It follows the pointer
// without the lines being drawn again.

import { useRef, type PointerEvent } from "react";
import type { FrameRange } from "../analysis/drawn-points";
import { rankFrame } from "../analysis/frame-ranking";
import { gap, isGap, type ScoreTable } from "../domain/score-table";
import { scoreAt, xOfFrame, yOfScore, type PlotGeometry } from "./plot-geometry";
import { seriesStyle } from "../ui/series-style";
import { thresholdText } from "../words/format";
import { Brush, FrameChip, FrameTip } from "./frame-marks";
import { useDrawingPointer, type PointerPlace } from "./use-drawing-pointer";

type ChartOverlayProps = {
  readonly table: ScoreTable;
  readonly drawn: readonly number[];
  readonly geometry: PlotGeometry;
  readonly threshold: number;
  readonly selectedFrame: number | undefined;
  readonly onSelectFrame: (frame: number) => void;
  /** Position of the model whose line the pointer is near. */
  readonly onFocus: (index: number | undefined) => void;
  readonly onThreshold: (threshold: number) => void;
  readonly onRange: (range: FrameRange, settled: boolean) => void;
};

/** Nearer than this the pointer is on a line. */
const reachPixels = 8;

export function ChartOverlay(props: ChartOverlayProps) {
  const { table, drawn, geometry, threshold, selectedFrame, onSelectFrame, onFocus, onThreshold, onRange } =
    props;
  const layer = useRef<HTMLDivElement>(null);
  const pointer = useDrawingPointer(layer, geometry, {
    onHover: (place) => onFocus(place === undefined ? undefined : lineNear(place)),
    onSelectFrame,
    onRange,
  });
  const { hover, brush } = pointer;
  const { from, to } = geometry.range;
  const selected = selectedFrame !== undefined && selectedFrame >= from && selectedFrame <= to;
  const frame = hover?.frame ?? (selected ? selectedFrame : undefined);
  const ranking = frame === undefined ? [] : rankFrame(table, frame, drawn);

  /** The drawn model whose score is nearest to the pointer, within reach of it. */
  function lineNear({ frame: at, y }: PointerPlace, reach = reachPixels): number | undefined {
    const distance = (index: number): number =>
      Math.abs(yOfScore(geometry, table.columns[index]?.[at - 1] ?? Number.NaN) - y);
    const near = drawn.filter((index) => distance(index) <= reach);
    return near.toSorted((a, b) => distance(a) - distance(b))[0];
  }

  return (
    <div ref={layer} className="plot-layer" {...pointer.handlers}>
      <svg width={geometry.width} height={geometry.height} aria-hidden="true">
        {brush === undefined ? null : <Brush geometry={geometry} range={brush} />}
        <ThresholdLine geometry={geometry} threshold={threshold} />
        {frame === undefined ? null : (
          <Cursor table={table} drawn={drawn} geometry={geometry} frame={frame} />
        )}
      </svg>
      <ThresholdGrip geometry={geometry} threshold={threshold} onThreshold={onThreshold} />
      {hover === undefined || brush !== undefined ? null : (
        <FrameTip
          frame={hover.frame}
          ranking={ranking}
          threshold={threshold}
          geometry={geometry}
          pointed={lineNear(hover, Number.POSITIVE_INFINITY)}
        />
      )}
    </div>
  );
}

function ThresholdLine({
  geometry,
  threshold,
}: {
  readonly geometry: PlotGeometry;
  readonly threshold: number;
}) {
  const y = yOfScore(geometry, threshold);
  return <line className="threshold-line" x1={geometry.left - 6} x2={geometry.right} y1={y} y2={y} />;
}

type CursorProps = Pick<ChartOverlayProps, "table" | "drawn" | "geometry"> & { readonly frame: number };

/** One ink tab on the axis and a dotted line: one cursor, one meaning. Its dots keep their order: to step moves no node. */
function Cursor({ table, drawn, geometry, frame }: CursorProps) {
  const x = xOfFrame(geometry, frame);
  return (
    <g>
      <line className="cursor" x1={x} x2={x} y1={geometry.top - 4} y2={geometry.bottom + 7} />
      {drawn.map((index) => {
        const score = table.columns[index]?.[frame - 1] ?? gap;
        return isGap(score) ? null : (
          <circle
            key={index}
            cx={x}
            cy={yOfScore(geometry, score)}
            r="4"
            style={{ fill: seriesStyle(index).colour, stroke: "var(--paper)", strokeWidth: 2 }}
          />
        );
      })}
      <FrameChip frame={frame} x={x} top={geometry.bottom + 8} />
    </g>
  );
}

type ThresholdGripProps = {
  readonly geometry: PlotGeometry;
  readonly threshold: number;
  readonly onThreshold: (threshold: number) => void;
};

/** For the pointer; the slider above the chart is the same for the keyboard. */
function ThresholdGrip({ geometry, threshold, onThreshold }: ThresholdGripProps) {
  const dragging = useRef(false);
  function drag(event: PointerEvent<HTMLDivElement>): void {
    const layer = event.currentTarget.parentElement;
    if (!dragging.current || layer === null) return;
    const y = event.clientY - layer.getBoundingClientRect().top;
    onThreshold(Math.round(scoreAt(geometry, y) * 100) / 100);
  }
  return (
    <div
      className="threshold-grip"
      style={{ left: geometry.left - 44, top: yOfScore(geometry, threshold) }}
      aria-hidden="true"
      title="Drag to move the threshold"
      onPointerDown={(event) => {
        event.stopPropagation();
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        dragging.current = true;
      }}
      onPointerMove={(event) => {
        event.stopPropagation();
        drag(event);
      }}
      onPointerUp={(event) => {
        event.stopPropagation();
        dragging.current = false;
      }}
      onPointerCancel={() => (dragging.current = false)}
    >
      <span>{thresholdText(threshold)}</span>
    </div>
  );
}
