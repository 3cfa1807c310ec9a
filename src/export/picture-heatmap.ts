// The heatmap of a result as it is on the screen: models are rows, frames are columns, every extreme kept.

import type { ModelSummary } from "../analysis/model-summary";
import { orderRows, type RowOrder } from "../analysis/row-order";
import { isGap } from "../domain/score-table";
import { sideOf } from "../domain/side";
import { contraryOutlines, heatPaths, heatStep, type HeatmapGeometry } from "../chart/heat-cells";
import { frameTicks, heatmapGeometry, xOfFrame } from "../chart/plot-geometry";
import { sharedColumnWords } from "../words/chart-words";
import { grouped, percent } from "../words/format";
import { visibleText } from "../words/visible-text";
import { heatColour, heatColours, paper } from "./paper-colours";
import { cursor, type Drawing } from "./picture-lines";
import type { ResultRecord } from "./result-record";
import { svgLine, svgRect, svgSwatch } from "./svg-marks";
import { fitted, svgText } from "./svg-text";

const roomForNumber = 22;
const roomForDecimal = 46;

/** @param drawn the models that are not hidden
 * @param numbered names them by their places in the answer, as the table of a report does */
export function drawHeatmap(
  record: ResultRecord,
  drawn: readonly ModelSummary[],
  order: RowOrder,
  width: number,
  numbered = false,
): Drawing {
  const { classification, pyramids, assessment, shown } = record;
  const { table } = classification;
  const { threshold } = assessment;
  const inSight = new Map(drawn.map((summary) => [summary.index, summary]));
  const rows = orderRows(table, order).filter((index) => inSight.has(index));
  const geometry = heatmapGeometry(width, table.frameCount, shown.range, rows.length);
  const paths = heatPaths(table, pyramids, rows, geometry, threshold);
  const sideOfRow = (index: number) => {
    const mean = inSight.get(index)?.mean ?? Number.NaN;
    return Number.isNaN(mean) ? undefined : sideOf(mean, threshold);
  };
  const note = paths.bucket === 1 ? "" : sharedColumnWords(paths.bucket);
  const parts = [
    ...[...paths.colours].map(([name, d]) => `<path d="${d}" fill="${heatColour(name)}"/>`),
    gaps(paths.gaps),
    grid(geometry, rows.length),
    paths.bucket === 1
      ? `<path d="${contraryOutlines(table, rows, sideOfRow, geometry, threshold)}" fill="none" stroke="${paper.ink}" stroke-width="1.2"/>`
      : "",
    paths.bucket === 1 ? numbers(record, rows, geometry) : "",
    ticks(geometry),
    ...rows.map((index, row) => rowName(inSight.get(index), row, geometry, numbered)),
    cursor(geometry, shown.frame),
    legend(geometry, threshold, note),
  ];
  return { svg: parts.join(""), height: geometry.bottom + (note === "" ? 58 : 76) };
}

/** Gaps are hatched: neither low nor high. The lines are drawn as such, since a pattern would need a name. */
function gaps(d: string): string {
  if (d === "") return "";
  return `<path d="${d}" fill="${paper.ground}" stroke="${paper.mark}" stroke-width="1" stroke-dasharray="2 2"/>`;
}

function grid({ left, right, top, rowHeight }: HeatmapGeometry, rows: number): string {
  return Array.from({ length: Math.max(rows - 1, 0) }, (_, row) =>
    svgLine([left, top + (row + 1) * rowHeight, right, top + (row + 1) * rowHeight], paper.ground),
  ).join("");
}

function numbers(
  { classification }: ResultRecord,
  rows: readonly number[],
  geometry: HeatmapGeometry,
): string {
  const { left, right, range, top, rowHeight } = geometry;
  const step = (right - left) / (range.to - range.from + 1);
  if (step < roomForNumber || rowHeight < 17) return "";
  return rows
    .flatMap((index, row) =>
      Array.from({ length: range.to - range.from + 1 }, (_, at) => {
        const frame = range.from + at;
        const score = classification.table.columns[index]?.[frame - 1] ?? Number.NaN;
        const text = step >= roomForDecimal ? percent(score) : String(Math.round(score * 100));
        if (isGap(score)) return "";
        const fill = heatStep(score) === 9 ? paper.ground : paper.ink;
        return svgText(xOfFrame(geometry, frame), top + (row + 0.5) * rowHeight + 4, text, {
          size: 11,
          fill,
          anchor: "middle",
        });
      }),
    )
    .join("");
}

function ticks(geometry: HeatmapGeometry): string {
  const { top, right, range } = geometry;
  const frames = frameTicks(geometry).map((frame) => {
    const isLast = frame === range.to && frame > range.from && range.to - range.from > 40;
    return svgText(isLast ? right : xOfFrame(geometry, frame), top - 11, grouped(frame), {
      size: 12,
      fill: paper.ink2,
      anchor: isLast ? "end" : "middle",
    });
  });
  return [
    ...frames,
    svgText(0, top - 11, "model · frame", { size: 12, fill: paper.ink3 }),
    svgText(right + 12, top - 11, "mean", { size: 12, fill: paper.ink3 }),
  ].join("");
}

function rowName(
  summary: ModelSummary | undefined,
  row: number,
  geometry: HeatmapGeometry,
  numbered: boolean,
): string {
  if (summary === undefined) return "";
  const { left, right, top, rowHeight } = geometry;
  const y = top + (row + 0.5) * rowHeight;
  const name = numbered ? `${summary.index + 1}` : fitted(visibleText(summary.model), 12, left - 42);
  return (
    svgSwatch(0, y, summary.index, 22) +
    svgText(30, y + 4, [{ kind: "name", text: name }], { size: 12 }) +
    svgText(right + 12, y + 4, percent(summary.mean), { size: 12, weight: 600 })
  );
}

/** The ten steps in the colours that they have at this threshold. */
function legend({ bottom }: HeatmapGeometry, threshold: number, note: string): string {
  const [step, y, x] = [12, bottom + 34, 66];
  const boxes = Array.from({ length: 10 }, (_, at) => {
    const cut = Math.min(Math.max(threshold * 10 - at, 0), 1);
    return (
      svgRect([x + at * step, y, step * cut, 12], heatColours.human[at] ?? paper.rule) +
      svgRect([x + (at + cut) * step, y, step * (1 - cut), 12], heatColours.artificial[at] ?? paper.rule)
    );
  });
  const end = x + 10 * step;
  return [
    svgText(0, y + 10, "human 0", { size: 12, weight: 700, fill: paper.human }),
    ...boxes,
    svgLine([x + threshold * 120, y - 3, x + threshold * 120, y + 15], paper.ink, 1.5),
    svgText(end + 8, y + 10, "100 artificial", { size: 12, weight: 700, fill: paper.artificial }),
    svgText(end + 108, y + 10, "outlined: on the other side than the model’s mean", {
      size: 12,
      fill: paper.ink3,
    }),
    note === "" ? "" : svgText(0, y + 32, note, { size: 12, fill: paper.ink3 }),
  ].join("");
}
