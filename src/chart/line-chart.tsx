// The lines. Layers from back to front: the two sides' washes, the band of the model in focus, axes and grid with the
// lines (ours at once, Recharts' as soon as it is there), names at the line ends, and what moves.

import { memo, useCallback, useDeferredValue, useMemo, useState } from "react";
import type { FrameRange } from "../analysis/drawn-points";
import type { MinMaxPyramid } from "../analysis/min-max-pyramid";
import type { ModelSummary } from "../analysis/model-summary";
import type { ScoreTable } from "../domain/score-table";
import { seriesStyle } from "../ui/series-style";
import { SideMark } from "../ui/side-mark";
import { usePrinting } from "../ui/printing";
import { usePainted } from "../ui/use-painted";
import { widestText, type TextWidth } from "../ui/use-text-width";
import { ChartOverlay } from "./chart-overlay";
import { numbersWords } from "../words/chart-words";
import { deviationText, grouped, percent } from "../words/format";
import { visibleText } from "../words/visible-text";
import { EndBrackets, EndLabels, lineEnds, nameRoom, mostNamesAtEnds } from "./end-labels";
import { rechartsPlot } from "./chunks";
import { yOfScore, type PlotGeometry } from "./plot-geometry";
import { PlotLines, SeriesLines, type SeriesLinesProps } from "./series-lines";

function isTight(textWidth: TextWidth, models: readonly ModelSummary[], geometry: PlotGeometry): boolean {
  const names = models.map(({ model }) => visibleText(model));
  return widestText(textWidth, names, 600) > nameRoom(geometry);
}

type LineChartProps = {
  readonly table: ScoreTable;
  /** One per column of the table. */
  readonly pyramids: readonly MinMaxPyramid[];
  readonly geometry: PlotGeometry;
  /** The drawn models, and their positions in the table. */
  readonly visible: readonly ModelSummary[];
  /** All that are switched on: the drawn ones, and what of very many is not drawn. */
  readonly on: readonly ModelSummary[];
  readonly drawn: readonly number[];
  readonly focused: number | undefined;
  readonly textWidth: TextWidth;
  readonly threshold: number;
  readonly selectedFrame: number | undefined;
  readonly onSelectFrame: (frame: number) => void;
  readonly onFocus: (index: number | undefined) => void;
  readonly onThreshold: (threshold: number) => void;
  readonly onRange: (range: FrameRange, settled: boolean) => void;
};

export function LineChart({ geometry, visible, on: models, drawn: known, ...props }: LineChartProps) {
  const { table, pyramids, focused, threshold, selectedFrame, onSelectFrame, onThreshold, onRange } = props;
  const ends = useMemo(() => lineEnds(table, visible, geometry.range), [table, visible, geometry.range]);
  const manyEnds = ends.length > mostNamesAtEnds;
  const printing = usePrinting();
  const byNumber = printing && !manyEnds && isTight(props.textWidth, visible, geometry);
  const inFocus = models.find(({ index }) => index === focused);
  // Of more models than are drawn the one in focus is, whichever it is.
  const extra = inFocus === undefined || known.includes(inFocus.index) ? undefined : inFocus.index;
  const drawn = useMemo(() => (extra === undefined ? known : [...known, extra]), [known, extra]);
  return (
    <>
      <div className="plot" style={{ height: geometry.height }}>
        <Washes geometry={geometry} threshold={threshold} />
        {inFocus === undefined ? null : <FocusBand summary={inFocus} geometry={geometry} />}
        <Lines geometry={geometry} table={table} pyramids={pyramids} drawn={drawn} focused={focused} />
        {geometry.namesAtEnds && !manyEnds ? (
          <EndLabels
            ends={ends}
            geometry={geometry}
            focused={focused}
            textWidth={props.textWidth}
            byNumber={byNumber}
          />
        ) : null}
        {geometry.namesAtEnds && manyEnds ? (
          <EndBrackets ends={ends} geometry={geometry} focused={focused} threshold={threshold} />
        ) : null}
        <ChartOverlay
          table={table}
          drawn={drawn}
          geometry={geometry}
          threshold={threshold}
          selectedFrame={selectedFrame}
          onSelectFrame={onSelectFrame}
          onFocus={props.onFocus}
          onThreshold={onThreshold}
          onRange={onRange}
        />
      </div>
      {byNumber ? <p className="not-drawn">{numbersWords}</p> : null}
    </>
  );
}

/**
 * The lines at once; Recharts' axes are drawn when those have been painted, and take them over in the same paint. No
 * threshold and no cursor moves them.
 */
const Lines = memo(function Lines(series: SeriesLinesProps) {
  const { geometry } = series;
  const plot = rechartsPlot.use();
  const [takenOver, setTakenOver] = useState(false);
  const onDrawn = useCallback(() => setTakenOver(true), []);
  const painted = usePainted();
  const later = useDeferredValue(geometry);
  const followed = usePrinting() ? geometry : later;
  const lines = <SeriesLines {...series} />;
  return (
    <PlotLines value={lines}>
      {plot.kind === "failed" ? <AxesMissing onRetry={plot.retry} /> : null}
      {/* A layer of its own: what moves under and over the lines is painted without them, which takes a hundred times as
          long where there are many. The figure says in sentences what the numbers at its axes do not. */}
      <div className="plot-lines absolute inset-0 will-change-transform" aria-hidden="true">
        {plot.kind === "loaded" && painted ? <plot.value geometry={followed} onDrawn={onDrawn} /> : null}
        {takenOver ? null : (
          <svg className="absolute inset-0" width={geometry.width} height={geometry.height}>
            {lines}
          </svg>
        )}
      </div>
    </PlotLines>
  );
});

/** The lines are drawn without it; what is missing are the numbers at the axes. */
function AxesMissing({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <p className="axes-missing" role="alert">
      The axes could not be loaded; the lines are complete.
      <button type="button" className="button button-line" onClick={onRetry}>
        Try again
      </button>
    </p>
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
          <text x={right + 22} y={bottom + 21}>
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
        style={{ top: bottom + (namesAtEnds ? 6 : 24) }}
        aria-hidden="true"
      >
        <SideMark side="human" />
        human
      </span>
    </>
  );
}

type FocusBandProps = { readonly summary: ModelSummary; readonly geometry: PlotGeometry };

/** Where the band's words stand above the mean, unless that would leave the plot. */
const textAbove = 6;
const textBelow = 14;

/** The model in focus: its mean as a line over all frames, and one standard deviation to either side. */
function FocusBand({ summary, geometry }: FocusBandProps) {
  const { mean, deviation, n, index } = summary;
  if (n === 0) return null;
  const { left, right, top } = geometry;
  const half = Number.isNaN(deviation) ? 0 : deviation;
  const [high, low] = [Math.min(mean + half, 1), Math.max(mean - half, 0)].map((at) =>
    yOfScore(geometry, at),
  );
  const y = yOfScore(geometry, mean);
  const { colour } = seriesStyle(index);
  const above = (high ?? y) - textAbove;
  return (
    <svg width={geometry.width} height={geometry.height} aria-hidden="true">
      <rect
        className="band"
        style={{ fill: colour }}
        x={left}
        y={high}
        width={right - left}
        height={Math.max((low ?? y) - (high ?? y), 0)}
      />
      <line className="band-mean" style={{ stroke: colour }} x1={left} x2={right} y1={y} y2={y} />
      <text className="band-text" x={left + 6} y={above > top + 8 ? above : (low ?? y) + textBelow}>
        mean {percent(mean)} ± {deviationText(deviation)} · n {grouped(n)}
      </text>
    </svg>
  );
}
