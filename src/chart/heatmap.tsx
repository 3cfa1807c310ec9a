// Models × frames as colours: an equal of the lines, with the same frames, the same selection and the same pointer.

import { useMemo, useRef } from "react";
import { campsOf } from "../analysis/camps";
import type { FrameRange } from "../analysis/drawn-points";
import { rankFrame } from "../analysis/frame-ranking";
import type { MinMaxPyramid } from "../analysis/min-max-pyramid";
import type { ModelSummary } from "../analysis/model-summary";
import { orderRows, type RowOrder } from "../analysis/row-order";
import type { ScoreTable } from "../domain/score-table";
import { usePrinting } from "../ui/printing";
import { RichSentence } from "../ui/rich-sentence";
import { widestText, type TextWidth } from "../ui/use-text-width";
import { campSource, campWords } from "../words/camp-words";
import { numbersWords, sharedColumnWords } from "../words/chart-words";
import { visibleText } from "../words/visible-text";
import { Brush, FrameChip, FrameTip } from "./frame-marks";
import { HeatLegend, OrderChoice } from "./heat-bar";
import { heatPaths, type HeatmapGeometry } from "./heat-cells";
import { Cells, HeatPattern } from "./heat-layer";
import { CampBrackets, RowName, rowNameRoom, SideCut, Ticks } from "./heat-rows";
import "./heatmap.css";
import { xOfFrame } from "./plot-geometry";
import { useDrawingPointer, type PointerPlace } from "./use-drawing-pointer";

export type HeatmapProps = {
  readonly table: ScoreTable;
  readonly pyramids: readonly MinMaxPyramid[];
  /** The drawn ones, in the backend's order. */
  readonly visible: readonly ModelSummary[];
  /** Their positions in the score table. */
  readonly drawn: readonly number[];
  readonly geometry: HeatmapGeometry;
  readonly textWidth: TextWidth;
  readonly order: RowOrder;
  readonly threshold: number;
  readonly selectedFrame: number | undefined;
  readonly focused: number | undefined;
  readonly onOrder: (order: RowOrder) => void;
  readonly onSelectFrame: (frame: number) => void;
  readonly onFocus: (index: number | undefined) => void;
  readonly onRange: (range: FrameRange, settled: boolean) => void;
};

export function Heatmap(props: HeatmapProps) {
  const { table, pyramids, visible, drawn, geometry, order, threshold, focused } = props;
  const rows = useMemo(() => {
    const wanted = new Set(drawn);
    return orderRows(table, order).filter((index) => wanted.has(index));
  }, [table, order, drawn]);
  const camps = useMemo(() => campsOf(table), [table]);
  const means = useMemo(() => new Map(visible.map(({ index, mean }) => [index, mean])), [visible]);
  const paths = useMemo(
    () => heatPaths(table, pyramids, rows, geometry, threshold),
    [table, pyramids, rows, geometry, threshold],
  );
  const printing = usePrinting();
  const names = (): readonly string[] => rows.map((index) => visibleText(table.models[index] ?? ""));
  const byNumber = printing && widestText(props.textWidth, names()) > rowNameRoom(geometry);
  return (
    <>
      <div className="heat-bar">
        <OrderChoice order={order} onOrder={props.onOrder} />
        <HeatLegend threshold={threshold} />
      </div>
      {camps === undefined ? null : (
        <p className="heat-camps">
          <RichSentence phrases={campWords(camps, table.models)} />{" "}
          <span className="text-ink-3">{campSource}</span>
        </p>
      )}
      <div className="plot heat" style={{ height: geometry.height }}>
        <svg width={geometry.width} height={geometry.height} aria-hidden="true">
          <HeatPattern />
          <Cells
            colours={paths.colours}
            gaps={paths.gaps}
            table={table}
            rows={rows}
            means={means}
            geometry={geometry}
            threshold={threshold}
            isSingle={paths.bucket === 1}
          />
          <Ticks geometry={geometry} />
          <SideCut rows={rows} means={means} threshold={threshold} geometry={geometry} />
        </svg>
        {rows.map((index, row) => (
          <RowName
            key={index}
            index={index}
            name={byNumber ? `${index + 1}` : visibleText(table.models[index] ?? "")}
            mean={means.get(index) ?? Number.NaN}
            geometry={geometry}
            row={row}
            state={focused === index ? "heat-focused" : ""}
          />
        ))}
        {order === "likeness" && camps !== undefined && geometry.namesAtEnds ? (
          <CampBrackets camps={camps} rows={rows} geometry={geometry} threshold={threshold} />
        ) : null}
        <HeatOverlay {...props} rows={rows} />
      </div>
      {byNumber ? <p className="heat-note">{numbersWords}</p> : null}
      {paths.bucket > 1 ? <p className="heat-note">{sharedColumnWords(paths.bucket)}</p> : null}
    </>
  );
}

/** What moves over the cells: the selected frame's column, the one under the pointer, and what stands there. */
function HeatOverlay(props: HeatmapProps & { readonly rows: readonly number[] }) {
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
