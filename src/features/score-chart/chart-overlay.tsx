// What moves over the lines: cursor, tooltip, dots of a frame, the threshold and its grip. It follows the pointer
// without the lines being drawn again.

import { useRef, useState, type PointerEvent } from "react";
import type { FrameRange } from "../../analysis/drawn-points";
import { rankFrame, type FrameScore } from "../../analysis/frame-ranking";
import { isGap, type ScoreTable } from "../../domain/score-table";
import { seriesStyle } from "../../ui/series-style";
import { grouped, thresholdText } from "../../words/format";
import { FrameTip } from "./frame-tip";
import { useZoomGestures } from "./use-zoom-gestures";
import { frameAt, scoreAt, xOfFrame, yOfScore, type PlotGeometry } from "./plot-geometry";

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

type Hover = { readonly frame: number; readonly score: number };

export function ChartOverlay(props: ChartOverlayProps) {
  const { table, drawn, geometry, threshold, selectedFrame, onSelectFrame, onFocus, onThreshold, onRange } =
    props;
  const [hover, setHover] = useState<Hover | undefined>(undefined);
  const layer = useRef<HTMLDivElement>(null);
  const zoom = useZoomGestures(layer, geometry, onRange);
  const { from, to } = geometry.range;
  const selected = selectedFrame !== undefined && selectedFrame >= from && selectedFrame <= to;
  const frame = hover?.frame ?? (selected ? selectedFrame : undefined);
  const ranking =
    frame === undefined ? [] : rankFrame(table, frame).filter(({ index }) => drawn.includes(index));

  function hoverAt(event: PointerEvent): Hover | undefined {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const { left, right, top, bottom } = geometry;
    const inside = x >= left - 4 && x <= right + 4 && y >= top - 8 && y <= bottom + 30;
    return inside ? { frame: frameAt(geometry, x), score: scoreAt(geometry, y) } : undefined;
  }

  /** The line that the pointer is on, if it is on one. */
  function lineNear({ frame: at, score }: Hover): number | undefined {
    const reach = reachPixels / (geometry.bottom - geometry.top);
    const distance = (index: number): number =>
      Math.abs((table.columns[index]?.[at - 1] ?? Number.NaN) - score);
    const near = drawn.filter((index) => distance(index) <= reach);
    return near.toSorted((a, b) => distance(a) - distance(b))[0];
  }

  return (
    <div
      ref={layer}
      className="plot-layer"
      onPointerDown={zoom.onPointerDown}
      onPointerMove={(event) => {
        zoom.onPointerMove(event);
        const at = event.pointerType === "touch" ? undefined : hoverAt(event);
        setHover(at);
        onFocus(at === undefined ? undefined : lineNear(at));
      }}
      onPointerLeave={() => {
        setHover(undefined);
        onFocus(undefined);
      }}
      onPointerCancel={zoom.onPointerCancel}
      onPointerUp={(event) => {
        const at = hoverAt(event);
        if (zoom.onPointerUp(event) === "click" && at !== undefined) onSelectFrame(at.frame);
      }}
    >
      <svg width={geometry.width} height={geometry.height} aria-hidden="true">
        {zoom.brush === undefined ? null : <Brush geometry={geometry} range={zoom.brush} />}
        <ThresholdLine geometry={geometry} threshold={threshold} />
        {frame === undefined ? null : <Cursor geometry={geometry} frame={frame} ranking={ranking} />}
      </svg>
      <ThresholdGrip geometry={geometry} threshold={threshold} onThreshold={onThreshold} />
      {hover === undefined || zoom.brush !== undefined ? null : (
        <FrameTip
          frame={hover.frame}
          ranking={ranking}
          threshold={threshold}
          geometry={geometry}
          pointerScore={hover.score}
        />
      )}
    </div>
  );
}

/** The frames that a drag would show. */
function Brush({ geometry, range }: { readonly geometry: PlotGeometry; readonly range: FrameRange }) {
  const [from, to] = [xOfFrame(geometry, range.from), xOfFrame(geometry, range.to)];
  return (
    <rect
      className="brush"
      x={from}
      y={geometry.top}
      width={Math.max(to - from, 1)}
      height={geometry.bottom - geometry.top}
    />
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

type CursorProps = {
  readonly geometry: PlotGeometry;
  readonly frame: number;
  readonly ranking: readonly FrameScore[];
};

/** One ink tab on the axis and a dotted line: one cursor, one meaning. */
function Cursor({ geometry, frame, ranking }: CursorProps) {
  const x = xOfFrame(geometry, frame);
  const text = grouped(frame);
  const chip = text.length * 7 + 18;
  return (
    <g>
      <line className="cursor" x1={x} x2={x} y1={geometry.top - 4} y2={geometry.bottom + 7} />
      {ranking.map(({ index, score }) =>
        isGap(score) ? null : (
          <circle
            key={index}
            cx={x}
            cy={yOfScore(geometry, score)}
            r="4"
            style={{ fill: seriesStyle(index).colour, stroke: "var(--paper)", strokeWidth: 2 }}
          />
        ),
      )}
      <rect
        className="cursor-chip"
        x={x - chip / 2}
        y={geometry.bottom + 8}
        width={chip}
        height="18"
        rx="3"
      />
      <text className="cursor-number" x={x} y={geometry.bottom + 21} textAnchor="middle">
        {text}
      </text>
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
