// The lines of a result as they are on the screen, drawn from the numbers: the same geometry, the same points, gaps as gaps,
// the y axis from 0 to 100% always.

import { drawnPoints } from "../analysis/drawn-points";
import type { ModelSummary } from "../analysis/model-summary";
import { isGap } from "../domain/score-table";
import { dotsPath, linePath } from "../chart/line-path";
import {
  frameTicks,
  plotGeometry,
  xOfFrame,
  yOfScore,
  type PlotGeometry,
  spread,
} from "../chart/plot-geometry";
import { grouped, percent, thresholdText } from "../words/format";
import { visibleText } from "../words/visible-text";
import { paper, paperLine } from "./paper-colours";
import type { ResultRecord } from "./result-record";
import { svgLine, svgRect, svgSeries, svgSide } from "./svg-marks";
import { fitted, svgText } from "./svg-text";

/** A part of a picture, drawn from its own upper left corner. */
export type Drawing = { readonly svg: string; readonly height: number };

/** More names than this do not fit at the line ends; the legend has them all. */
const mostNamesAtEnds = 14;
const nameHeight = 15;

/** @param drawn the models that are not hidden
 * @param numbered names them by their places in the answer: a number has room in every face */
export function drawLines(
  record: ResultRecord,
  drawn: readonly ModelSummary[],
  width: number,
  numbered = false,
): Drawing {
  const { classification, assessment, shown } = record;
  const geometry = plotGeometry(width, classification.table.frameCount, shown.range);
  const parts = [
    washes(geometry, assessment.threshold),
    axes(geometry),
    ...drawn.map(({ index }) => series(record, index, geometry)),
    thresholdLine(geometry, assessment.threshold),
    cursor(geometry, shown.frame),
    drawn.length > mostNamesAtEnds ? "" : endNames(record, drawn, geometry, numbered),
  ];
  return { svg: parts.join(""), height: geometry.height };
}

function washes(geometry: PlotGeometry, threshold: number): string {
  const { left, right, top, bottom } = geometry;
  const cut = yOfScore(geometry, threshold);
  return (
    svgRect([left, top, right - left, cut - top], paper.artificialWash) +
    svgRect([left, cut, right - left, bottom - cut], paper.humanWash)
  );
}

function axes(geometry: PlotGeometry): string {
  const { left, right, top, bottom } = geometry;
  const scores = [0, 0.25, 0.5, 0.75, 1].map((score) => {
    const y = yOfScore(geometry, score);
    const label = svgText(left - 12, y + 4, `${score * 100}%`, { size: 12, fill: paper.ink2, anchor: "end" });
    return svgLine([left, y, right, y], paper.rule) + label;
  });
  const frames = frameTicks(geometry).map((frame) =>
    svgText(xOfFrame(geometry, frame), bottom + 20, grouped(frame), {
      size: 12,
      fill: paper.ink2,
      anchor: "middle",
    }),
  );
  return [
    ...scores,
    ...frames,
    svgText(right + 22, bottom + 20, "frame", { size: 12, fill: paper.ink3 }),
    svgSide(5, top - 16, "artificial"),
    svgText(16, top - 12, "artificial", { size: 12, weight: 700, fill: paper.artificial }),
    svgSide(5, bottom + 16, "human"),
    svgText(16, bottom + 20, "human", { size: 12, weight: 700, fill: paper.human }),
  ].join("");
}

function series(record: ResultRecord, index: number, geometry: PlotGeometry): string {
  const { table } = record.classification;
  const scores = table.columns[index] ?? new Float64Array();
  const { left, right, range } = geometry;
  const x = (frame: number): number => xOfFrame(geometry, frame);
  const y = (score: number): number => yOfScore(geometry, score);
  // Without the one beyond either end, which a picture could not clip everywhere.
  const points = drawnPoints(scores, record.pyramids[index] ?? [], range, right - left).filter(
    ({ frame }) => frame >= range.from && frame <= range.to,
  );
  const everyDot = range.to - range.from < 60 && table.models.length <= mostNamesAtEnds;
  const dots = dotsPath(points, x, y, 2.6, !everyDot);
  const { colour } = paperLine(index);
  const first = points[0];
  const line = linePath(
    first === undefined ? [] : [{ ...first, startsLine: true }, ...points.slice(1)],
    x,
    y,
  );
  return (
    svgSeries(line, index, 2) +
    (dots === "" ? "" : `<path d="${dots}" fill="${paper.ground}" stroke="${colour}" stroke-width="1.6"/>`)
  );
}

function thresholdLine(geometry: PlotGeometry, threshold: number): string {
  const { left, right } = geometry;
  const y = yOfScore(geometry, threshold);
  const text = thresholdText(threshold);
  const width = text.length * 7 + 14;
  return (
    svgLine([left, y, right, y], paper.ink, 1.2) +
    svgRect([left - width - 6, y - 9, width, 18], paper.ink, 3) +
    svgText(left - 6 - width / 2, y + 4, text, {
      size: 12,
      weight: 700,
      fill: paper.ground,
      anchor: "middle",
    })
  );
}

/** The selected frame, where it is in sight. */
export function cursor(geometry: PlotGeometry, frame: number | undefined): string {
  const { range, top, bottom } = geometry;
  if (frame === undefined || frame < range.from || frame > range.to) return "";
  const x = xOfFrame(geometry, frame);
  const text = grouped(frame);
  const width = text.length * 7 + 14;
  return (
    `<path d="M${x.toFixed(1)} ${top}V${bottom + 6}" stroke="${paper.ink}" stroke-width="1.2" stroke-dasharray="1.5 2.5"/>` +
    svgRect([x - width / 2, bottom + 6, width, 18], paper.ink, 3) +
    svgText(x, bottom + 19, text, { size: 12, weight: 700, fill: paper.ground, anchor: "middle" })
  );
}

/** Names at the line ends, spread so that none stands over another, each with a leader to its line. */
function endNames(
  record: ResultRecord,
  drawn: readonly ModelSummary[],
  geometry: PlotGeometry,
  numbered: boolean,
): string {
  const { columns } = record.classification.table;
  const { range, right, top, bottom, width } = geometry;
  const ends = drawn
    .flatMap(({ model, index }) => {
      const scores = columns[index]?.subarray(range.from - 1, range.to);
      const last = scores?.findLastIndex((score) => !isGap(score)) ?? -1;
      const score = scores?.[last];
      return score === undefined ? [] : [{ model, index, frame: range.from + last, score }];
    })
    .toSorted((a, b) => b.score - a.score);
  const ys = spread(
    ends.map(({ score }) => yOfScore(geometry, score)),
    nameHeight,
    top - 6,
    bottom - 4,
  );
  return ends
    .map(({ model, index, frame, score }, place) => {
      const y = ys[place] ?? 0;
      const atEdge = frame === range.to && range.from < frame;
      const from = atEdge ? xOfFrame(geometry, frame) + 6 : right + 2;
      const room = width - right - 62;
      const leader = `M${from.toFixed(1)} ${yOfScore(geometry, score).toFixed(1)}H${right + 4}L${right + 14} ${y.toFixed(1)}h4`;
      return (
        `<path d="${leader}" fill="none" stroke="${paperLine(index).colour}" stroke-width="1"/>` +
        svgText(
          right + 22,
          y + 4,
          [
            { kind: "strong", text: numbered ? `${index + 1}` : fitted(visibleText(model), 12, room) },
            { kind: "text", text: ` ${percent(score)}` },
          ],
          { size: 12 },
        )
      );
    })
    .join("");
}
