// Every model's artificial score over the frames. Layers from back to front: the two sides' washes, axes and grid with
// the lines (ours at once, Recharts' as soon as it is there), names at the line ends, and what moves.

import { useCallback, useMemo, useState } from "react";
import type { ModelSummary } from "../../analysis/model-summary";
import type { ScoreTable } from "../../domain/score-table";
import { SideMark } from "../../ui/side-mark";
import { useWidth } from "../../ui/use-width";
import { figureDescription, figureName } from "../../words/chart-words";
import { thresholdText } from "../../words/format";
import { ChartOverlay } from "./chart-overlay";
import { EndBrackets, EndLabels, lineEnds, mostNamesAtEnds } from "./end-labels";
import { rechartsPlot } from "./load-recharts-plot";
import { plotGeometry, xOfFrame, yOfScore, type PlotGeometry } from "./plot-geometry";
import { SeriesLines } from "./series-lines";

type ScoreChartProps = {
  readonly table: ScoreTable;
  readonly models: readonly ModelSummary[];
  readonly hidden: ReadonlySet<string>;
  readonly focused: number | undefined;
  readonly threshold: number;
  readonly selectedFrame: number | undefined;
  readonly onSelectFrame: (frame: number) => void;
  readonly onThreshold: (threshold: number) => void;
};

export function ScoreChart(props: ScoreChartProps) {
  const { table, models, hidden, threshold } = props;
  const [measure, width] = useWidth();
  const geometry = useMemo(() => plotGeometry(width, table.frameCount), [width, table.frameCount]);
  const visible = useMemo(() => models.filter(({ model }) => !hidden.has(model)), [models, hidden]);
  const description = figureDescription(table, visible, thresholdText(threshold));
  return (
    <figure aria-label={figureName(visible.length, table.frameCount)} className="pt-1">
      <div ref={measure} className="plot" style={{ height: geometry.height }}>
        {width === 0 ? null : <Layers {...props} geometry={geometry} visible={visible} />}
      </div>
      <figcaption className="sr">{description.join(" ")}</figcaption>
    </figure>
  );
}

type LayersProps = ScoreChartProps & {
  readonly geometry: PlotGeometry;
  readonly visible: readonly ModelSummary[];
};

function Layers({ geometry, visible, ...props }: LayersProps) {
  const { table, focused, threshold, selectedFrame, onSelectFrame, onThreshold } = props;
  const drawn = useMemo(() => visible.map(({ index }) => index), [visible]);
  const ends = useMemo(() => lineEnds(table, visible), [table, visible]);
  return (
    <>
      <Washes geometry={geometry} threshold={threshold} />
      <Lines geometry={geometry} table={table} drawn={drawn} focused={focused} />
      {geometry.namesAtEnds && ends.length <= mostNamesAtEnds ? (
        <EndLabels ends={ends} geometry={geometry} focused={focused} />
      ) : null}
      {geometry.namesAtEnds && ends.length > mostNamesAtEnds ? (
        <EndBrackets ends={ends} geometry={geometry} focused={focused} threshold={threshold} />
      ) : null}
      <ChartOverlay
        table={table}
        drawn={drawn}
        geometry={geometry}
        threshold={threshold}
        selectedFrame={selectedFrame}
        onSelectFrame={onSelectFrame}
        onThreshold={onThreshold}
      />
    </>
  );
}

/** The lines at once; when Recharts is there, it takes them over in the same paint. */
function Lines(
  props: Pick<LayersProps, "geometry" | "table" | "focused"> & { readonly drawn: readonly number[] },
) {
  const { geometry } = props;
  const plot = rechartsPlot.use();
  const [takenOver, setTakenOver] = useState(false);
  const onDrawn = useCallback(() => setTakenOver(true), []);
  const x = useCallback((frame: number) => xOfFrame(geometry, frame), [geometry]);
  const y = useCallback((score: number) => yOfScore(geometry, score), [geometry]);
  return (
    <>
      {plot.kind === "loaded" ? <plot.value {...props} onDrawn={onDrawn} /> : null}
      {takenOver ? null : (
        <svg width={geometry.width} height={geometry.height} aria-hidden="true">
          <SeriesLines {...props} x={x} y={y} />
        </svg>
      )}
    </>
  );
}

/** Which way is artificial: tinted halves, split at the threshold, with the two words at the ends of the axis. */
function Washes({ geometry, threshold }: { readonly geometry: PlotGeometry; readonly threshold: number }) {
  const { left, right, top, bottom, namesAtEnds } = geometry;
  const middle = yOfScore(geometry, threshold);
  return (
    <>
      <svg width={geometry.width} height={geometry.height} aria-hidden="true">
        <rect className="wash-artificial" x={left} y={top} width={right - left} height={middle - top} />
        <rect className="wash-human" x={left} y={middle} width={right - left} height={bottom - middle} />
        {namesAtEnds ? (
          <text x={right + 22} y={bottom + 20}>
            frame
          </text>
        ) : null}
      </svg>
      <span
        className="says side-artificial absolute left-0 text-12"
        style={{ top: top - 31 }}
        aria-hidden="true"
      >
        <SideMark side="artificial" />
        artificial
      </span>
      <span
        className="says side-human absolute left-0 text-12"
        style={{ top: bottom + 6 }}
        aria-hidden="true"
      >
        <SideMark side="human" />
        human
      </span>
    </>
  );
}
