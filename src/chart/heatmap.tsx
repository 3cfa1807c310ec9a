// Models × frames as colours: an equal of the lines, with the same frames, the same selection and the same pointer.

import { useMemo } from "react";
import { campsOf } from "../analysis/camps";
import { orderRows } from "../analysis/row-order";
import { heatPaths } from "./heat-cells";
import { usePrinting } from "../ui/printing";
import { widestText } from "../ui/use-text-width";
import { RichSentence } from "../ui/rich-sentence";
import { campSource, campWords } from "../words/camp-words";
import { numbersWords, sharedColumnWords } from "../words/chart-words";
import { visibleText } from "../words/visible-text";
import { HeatLegend, OrderChoice } from "./heat-bar";
import { Cells, HeatPattern } from "./heat-layer";
import { HeatOverlay } from "./heat-overlay";
import { CampBrackets, RowName, rowNameRoom, SideCut, Ticks } from "./heat-rows";
import "./heatmap.css";
import type { HeatmapProps } from "./heatmap-props";

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
