// The drawing of all scores, as lines or as a heatmap, with what the two share: the frames in sight, the selected one, the
// lane of disagreement under it, the whole drawn small, and the zoom.
//
// A score's way to the screen: `drawnModels` and `rangeWithin` choose columns and frames; `plotGeometry` says where frames and
// scores stand in pixels; `drawnPoints` takes at most two scores per pixel; `linePath` or `heatPaths` writes them as path data,
// one path per model or colour; `LineChart` and `Heatmap` put these in layers, what moves in a layer of its own over them.

import { memo, useCallback, useEffect, useMemo, type ReactNode } from "react";
import { drawnModels } from "../analysis/drawn-models";
import type { FrameRange } from "../analysis/drawn-points";
import type { MinMaxPyramid } from "../analysis/min-max-pyramid";
import type { ModelSummary } from "../analysis/model-summary";
import type { RowOrder } from "../analysis/row-order";
import type { ScoreTable } from "../domain/score-table";
import { isWhole, rangeWithin } from "./frame-range";
import { heatmapGeometry, plotGeometry } from "./plot-geometry";
import { useTextWidth, widestText } from "../ui/use-text-width";
import { useWidth } from "../ui/use-width";
import { drawnModelsWords, figureDescription, figureName, zoomHint } from "../words/chart-words";
import { laneName, splitsMostWords } from "../words/disagreement-words";
import { thresholdText } from "../words/format";
import { visibleText } from "../words/visible-text";
import { DisagreementLane } from "./disagreement-lane";
import { endLabelWidth } from "./end-labels";
import type { HeatmapProps } from "./heatmap";
import { LineChart } from "./line-chart";
import { heatmap } from "./chunks";
import { OverviewStrip } from "./overview-strip";
import { ZoomBar } from "./zoom-bar";

type ScoreChartProps = {
  readonly view: "lines" | "heatmap" | "table";
  readonly table: ScoreTable;
  /** One per column of the table. */
  readonly pyramids: readonly MinMaxPyramid[];
  readonly models: readonly ModelSummary[];
  readonly hidden: ReadonlySet<string>;
  /** Models that are left out of what is computed over all models. */
  readonly without: readonly string[];
  readonly focused: number | undefined;
  /** As it is at this moment, for what moves with it; everything counted stands at `countedFrom` until it has followed. */
  readonly threshold: number;
  /** The threshold that `models` were counted from. */
  readonly countedFrom: number;
  readonly selectedFrame: number | undefined;
  /** As the link has it; undefined draws all frames. */
  readonly range: FrameRange | undefined;
  readonly order: RowOrder;
  readonly onSelectFrame: (frame: number) => void;
  readonly onFocus: (index: number | undefined) => void;
  readonly onThreshold: (threshold: number) => void;
  readonly onOrder: (order: RowOrder) => void;
  /** `settled` for a choice that Back should undo, false while something moves. */
  readonly onRange: (range: FrameRange | undefined, settled: boolean) => void;
  /** In place of the drawing where the view is the table. */
  readonly numbers: ReactNode;
  /** In place of the heatmap when its code did not arrive. */
  readonly renderMissing: (onRetry: () => void) => ReactNode;
};

/** From this many frames on the whole is drawn small under the part. */
const fewestForOverview = 60;

/** Of the previous drawing: the next one is as wide, unless the window has changed meanwhile. */
let lastWidth = 0;

export function ScoreChart(props: ScoreChartProps) {
  const { view, table, pyramids, models, hidden, without, threshold, countedFrom, selectedFrame } = props;
  const { onRange, onSelectFrame } = props;
  const { frameCount } = table;
  const [measure, width] = useWidth(lastWidth);
  useEffect(() => {
    lastWidth = width;
  }, [width]);
  const range = useMemo(() => rangeWithin(props.range, frameCount), [props.range, frameCount]);
  const on = useMemo(() => models.filter(({ model }) => !hidden.has(model)), [models, hidden]);
  // Apart from `visible`, which is new with every step of a threshold: what depends on places alone stays as it is.
  const drawn = useMemo(() => drawnModels(table, hidden), [table, hidden]);
  const visible = useMemo(() => {
    const wanted = new Set(drawn);
    return on.filter(({ index }) => wanted.has(index));
  }, [on, drawn]);
  const textWidth = useTextWidth();
  const widestName = useMemo(() => {
    const names = drawn.map((index) => visibleText(table.models[index] ?? ""));
    return widestText(textWidth, names, 600);
  }, [table, drawn, textWidth]);
  const laneWidth = useMemo(() => textWidth(splitsMostWords(frameCount), 600), [textWidth, frameCount]);
  const lines = useMemo(() => {
    const right = Math.max(endLabelWidth(textWidth, widestName), laneWidth);
    return plotGeometry(width, frameCount, range, { left: textWidth(laneName, 600), right });
  }, [width, frameCount, range, widestName, laneWidth, textWidth]);
  const rows = useMemo(
    () => heatmapGeometry(width, frameCount, range, drawn.length, { left: widestName, right: laneWidth }),
    [width, frameCount, range, drawn.length, widestName, laneWidth],
  );
  const geometry = view === "heatmap" ? rows : lines;
  const choose = useCallback(
    (next: FrameRange, settled: boolean) => onRange(isWhole(next, frameCount) ? undefined : next, settled),
    [onRange, frameCount],
  );
  const drawing = { ...props, on, visible, drawn, textWidth, onRange: choose };
  return (
    <div ref={measure} className="pt-1">
      {view === "table" ? (
        props.numbers
      ) : (
        <figure aria-label={figureName(visible.length, frameCount)} style={{ minHeight: geometry.height }}>
          {width > 0 && view === "lines" ? <LineChart {...drawing} geometry={lines} /> : null}
          {width > 0 && view === "heatmap" ? (
            <ArrivingHeatmap
              {...drawing}
              threshold={countedFrom}
              geometry={rows}
              renderMissing={props.renderMissing}
            />
          ) : null}
          <Description table={table} visible={visible} threshold={countedFrom} />
        </figure>
      )}
      {width === 0 ? null : (
        <DisagreementLane
          table={table}
          without={without}
          geometry={geometry}
          threshold={countedFrom}
          selectedFrame={selectedFrame}
          onSelectFrame={onSelectFrame}
        />
      )}
      {width > 0 && view !== "table" && frameCount >= fewestForOverview ? (
        <OverviewStrip
          table={table}
          pyramids={pyramids}
          drawn={drawn}
          geometry={geometry}
          threshold={threshold}
          onRange={choose}
        />
      ) : null}
      {view === "table" ? null : (
        <ZoomBar range={range} frameCount={frameCount} hint={zoomHint(view)} onRange={choose} />
      )}
      {view !== "table" && drawn.length < on.length ? (
        <p className="not-drawn">{drawnModelsWords(drawn.length, on.length)}</p>
      ) : null}
    </div>
  );
}

type DescriptionProps = {
  readonly table: ScoreTable;
  readonly visible: readonly ModelSummary[];
  readonly threshold: number;
};

/** The drawing in words, for screen readers. */
const Description = memo(function Description({ table, visible, threshold }: DescriptionProps) {
  const sentences = figureDescription(table, visible, thresholdText(threshold));
  return <figcaption className="sr">{sentences.join(" ")}</figcaption>;
});

type ArrivingHeatmapProps = HeatmapProps & Pick<ScoreChartProps, "renderMissing">;

function ArrivingHeatmap({ renderMissing, ...props }: ArrivingHeatmapProps) {
  const arriving = heatmap.use();
  if (arriving.kind === "loaded") return <arriving.value {...props} />;
  return arriving.kind === "failed" ? renderMissing(arriving.retry) : null;
}
