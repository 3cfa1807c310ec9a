// What moves over the heatmap: the selected frame's column, the one under the pointer, and what stands there.

import { useRef } from "react";
import { rankFrame } from "../analysis/frame-ranking";
import type { HeatmapGeometry } from "./heat-cells";
import { xOfFrame } from "./plot-geometry";
import { Brush } from "./brush";
import { FrameChip } from "./frame-chip";
import { FrameTip } from "./frame-tip";
import type { HeatmapProps } from "./heatmap-props";
import { useDrawingPointer, type PointerPlace } from "./use-drawing-pointer";

export function HeatOverlay(props: HeatmapProps & { readonly rows: readonly number[] }) {
  const { table, geometry, rows, drawn, threshold, selectedFrame, onFocus, onSelectFrame, onRange } = props;
  const { top, bottom, rowHeight, range } = geometry;
  const layer = useRef<HTMLDivElement>(null);
  const pointer = useDrawingPointer(layer, geometry, {
    onHover: (place) => onFocus(place === undefined ? undefined : rowAt(place)),
    onSelectFrame,
    onRange,
  });
  const { hover, brush } = pointer;
  const inSight = selectedFrame !== undefined && selectedFrame >= range.from && selectedFrame <= range.to;

  function rowAt({ y }: PointerPlace): number | undefined {
    return y < top || y >= bottom ? undefined : rows[Math.floor((y - top) / rowHeight)];
  }

  return (
    <div ref={layer} className="plot-layer" {...pointer.handlers}>
      <svg width={geometry.width} height={geometry.height} aria-hidden="true">
        {brush === undefined ? null : <Brush geometry={geometry} range={brush} />}
        {hover === undefined || hover.frame === selectedFrame ? null : (
          <Column className="heat-hover" frame={hover.frame} geometry={geometry} />
        )}
        {inSight ? <Column className="heat-cursor" frame={selectedFrame} geometry={geometry} /> : null}
        {inSight ? (
          <FrameChip frame={selectedFrame} x={xOfFrame(geometry, selectedFrame)} top={top - 24} />
        ) : null}
      </svg>
      {hover === undefined || brush !== undefined ? null : (
        <FrameTip
          frame={hover.frame}
          ranking={rankFrame(table, hover.frame, drawn)}
          threshold={threshold}
          geometry={geometry}
          pointed={rowAt(hover)}
        />
      )}
    </div>
  );
}

type ColumnProps = {
  readonly className: string;
  readonly frame: number;
  readonly geometry: HeatmapGeometry;
};

/** A frame around one frame's column. */
function Column({ className, frame, geometry }: ColumnProps) {
  const { top, bottom } = geometry;
  const [from, to] = [xOfFrame(geometry, frame - 0.5), xOfFrame(geometry, frame + 0.5)];
  const width = Math.max(to - from, 3);
  return (
    <rect
      className={className}
      x={(from + to - width) / 2}
      y={top - 2}
      width={width}
      height={bottom - top + 4}
      rx="2"
    />
  );
}
