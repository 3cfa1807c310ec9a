// A drawing per model, all over one axis: two results of 36 models would be 72 lines in one.

import { useMemo } from "react";
import { placementOf, type Alignment } from "../../analysis/alignment";
import type { FrameRange } from "../../analysis/drawn-points";
import type { MinMaxPyramid } from "../../analysis/min-max-pyramid";
import type { ComparedModel, ComparedSide } from "../../analysis/result-comparison";
import type { ScoreTable } from "../../domain/score-table";
import { panelGeometry, panelLayout } from "./panel-geometry";
import { useWidth } from "../../ui/use-width";
import { firstDrawnWords, noModelDrawn, nothingToDraw, stretchedEnds } from "./comparison-words";
import { grouped } from "../../words/format";
import { ModelPanel, type PanelSeries } from "./model-panel";

type PanelSide = {
  readonly table: ScoreTable;
  /** One per column of the table. */
  readonly pyramids: readonly MinMaxPyramid[];
};

type ModelPanelsProps = {
  readonly models: readonly ComparedModel[];
  readonly hidden: ReadonlySet<string>;
  readonly a: PanelSide;
  readonly b: PanelSide;
  readonly align: Alignment;
  /** Part of the axis that is drawn, in frames of the longer result. */
  readonly range: FrameRange;
  readonly threshold: number;
};

/** A hostile answer must not stop the page. */
const mostPanels = 64;

export function ModelPanels({ models, hidden, a, b, align, range, threshold }: ModelPanelsProps) {
  const [measure, width] = useWidth();
  const longest = Math.max(a.table.frameCount, b.table.frameCount);
  const rows = useMemo(
    () =>
      models.map((compared, index) => ({
        compared,
        index,
        a: seriesOf(a, compared.a, longest, align),
        b: seriesOf(b, compared.b, longest, align),
      })),
    [models, a, b, longest, align],
  );
  const drawn = rows.filter(({ compared }) => !hidden.has(compared.model));
  const shown = drawn.slice(0, mostPanels);
  const panels = shown.length;
  const layout = useMemo(() => panelLayout(width, panels), [width, panels]);
  const geometry = useMemo(() => panelGeometry(layout, longest, range), [layout, longest, range]);
  const ends = useMemo(() => axisEnds(range, longest, align), [range, longest, align]);
  return (
    <div ref={measure}>
      {width === 0 || longest === 0 ? null : (
        <div
          className="grid gap-x-7 gap-y-5.5"
          style={{ gridTemplateColumns: `repeat(${layout.columns}, minmax(0, 1fr))` }}
        >
          {shown.map((row) => (
            <ModelPanel
              key={row.compared.model}
              {...row}
              geometry={geometry}
              threshold={threshold}
              ends={ends}
            />
          ))}
        </div>
      )}
      {longest === 0 ? <p className="py-3 text-ink-2">{nothingToDraw}</p> : null}
      {longest > 0 && panels === 0 ? <p className="py-3 text-ink-2">{noModelDrawn}</p> : null}
      {drawn.length > panels ? (
        <p className="py-3 text-ink-2">{firstDrawnWords(mostPanels, drawn.length)}</p>
      ) : null}
    </div>
  );
}

function seriesOf(
  { table, pyramids }: PanelSide,
  side: ComparedSide | undefined,
  longest: number,
  align: Alignment,
): PanelSeries | undefined {
  const scores = side === undefined ? undefined : table.columns[side.index];
  if (side === undefined || scores === undefined) return undefined;
  const placement = placementOf(table.frameCount, longest, align);
  return { scores, pyramid: pyramids[side.index] ?? [], placement };
}

/** Frames by their number; stretched, parts of the length. */
function axisEnds({ from, to }: FrameRange, longest: number, align: Alignment): readonly [string, string] {
  if (align === "frame") return [`frame ${grouped(from)}`, grouped(to)];
  return stretchedEnds(from, to, longest);
}
