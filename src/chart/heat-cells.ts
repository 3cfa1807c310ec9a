// The cells of the heatmap as a few paths, one per colour, however many frames. Ten steps of ten points: lightness says
// how high a score is, hue on which side of the threshold. Where frames share a column, its upper half is their highest
// score and its lower half their lowest, so that no extreme is lost.

import { bucketSize } from "../analysis/drawn-points";
import { minMaxOf, type MinMax, type MinMaxPyramid } from "../analysis/min-max-pyramid";
import { oncePer } from "../analysis/once-per";
import { isGap, type ScoreTable } from "../domain/score-table";
import { sideOf, type Side } from "../domain/side";
import type { heatmapGeometry } from "./plot-geometry";

export type HeatmapGeometry = ReturnType<typeof heatmapGeometry>;

export type HeatPaths = {
  /** Per colour, as its class: the rectangles. */
  readonly colours: ReadonlyMap<string, string>;
  readonly gaps: string;
  /** Frames that share a column; 1 where every frame has its own. */
  readonly bucket: number;
};

/** Narrower columns would only blur. */
const narrowestColumn = 2;

const steps = 10;

/** 0 for scores under 0.1 … 9 for those from 0.9 on. */
export function heatStep(score: number): number {
  return Math.min(Math.floor(score * steps), steps - 1);
}

export function heatClass(score: number, threshold: number): string {
  return `heat-${sideOf(score, threshold)}-${heatStep(score)}`;
}

/** @param rows positions in the score table, from the top */
export function heatPaths(
  table: ScoreTable,
  pyramids: readonly MinMaxPyramid[],
  rows: readonly number[],
  geometry: HeatmapGeometry,
  threshold: number,
): HeatPaths {
  const { range, left, right, top, rowHeight } = geometry;
  const bucket = bucketSize(range.to - range.from + 1, (right - left) / narrowestColumn);
  const [first, last] = [Math.floor((range.from - 1) / bucket), Math.floor((range.to - 1) / bucket)];
  const edges = Array.from(
    { length: last - first + 2 },
    (_, place) => Math.round(edgeOf(geometry, (first + place) * bucket) * 10) / 10,
  );
  const colours = new Map<string, string[]>();
  const gaps: string[] = [];

  function drawRow(y: number, height: number, scoreIn: (bucket: number) => number): void {
    let runStart = 0;
    let runClass: string | undefined;
    const close = (place: number): void => {
      if (place === runStart) return;
      const rect = `M${edges[runStart]} ${y}H${edges[place]}v${height}H${edges[runStart]}z`;
      if (runClass === undefined) gaps.push(rect);
      else {
        const rects = colours.get(runClass);
        if (rects === undefined) colours.set(runClass, [rect]);
        else rects.push(rect);
      }
    };
    for (let place = 0; place <= last - first; place++) {
      const score = scoreIn(first + place);
      const found = isGap(score) ? undefined : heatClass(score, threshold);
      if (place > 0 && found === runClass) continue;
      close(place);
      [runStart, runClass] = [place, found];
    }
    close(last - first + 1);
  }

  for (const [row, index] of rows.entries()) {
    const scores = table.columns[index];
    if (scores === undefined) continue;
    const y = top + row * rowHeight;
    if (bucket === 1) {
      drawRow(y, rowHeight, (frame) => scores[frame] ?? Number.NaN);
      continue;
    }
    const extremes = extremesOf(scores, pyramids[index] ?? [], geometry, bucket);
    const half = rowHeight / 2;
    drawRow(y, half, (place) => extremes[place - first]?.max ?? Number.NaN);
    drawRow(y + half, half, (place) => extremes[place - first]?.min ?? Number.NaN);
  }
  return {
    colours: new Map([...colours].map(([name, rects]) => [name, rects.join("")])),
    gaps: gaps.join(""),
    bucket,
  };
}

/** A threshold changes colours and no score: the extremes of each column are looked up once per geometry. */
const knownExtremes = oncePer<HeatmapGeometry, Map<Float64Array, readonly MinMax[]>>(() => new Map());

/** Of each bucket of frames that is drawn, from the first to the last. */
function extremesOf(
  scores: Float64Array,
  pyramid: MinMaxPyramid,
  geometry: HeatmapGeometry,
  bucket: number,
): readonly MinMax[] {
  const known = knownExtremes(geometry);
  const found = known.get(scores);
  if (found !== undefined) return found;
  const { from, to } = geometry.range;
  const [first, last] = [Math.floor((from - 1) / bucket), Math.floor((to - 1) / bucket)];
  const extremes = Array.from({ length: last - first + 1 }, (_, place) => {
    const start = (first + place) * bucket;
    return minMaxOf(scores, pyramid, start, start + bucket);
  });
  known.set(scores, extremes);
  return extremes;
}

/** The left edge of the frame behind so many frames, within the plot. */
function edgeOf({ left, right, domain: [from, to] }: HeatmapGeometry, framesBefore: number): number {
  const x = left + ((framesBefore + 0.5 - from) / (to - from)) * (right - left);
  return Math.min(Math.max(x, left), right);
}

/** Outlines around runs of frames in which a model is on the other side than its mean: what a mean hides. */
export function contraryOutlines(
  table: ScoreTable,
  rows: readonly number[],
  sideOfRow: (index: number) => Side | undefined,
  geometry: HeatmapGeometry,
  threshold: number,
): string {
  const { range, top, rowHeight } = geometry;
  const parts: string[] = [];
  for (const [row, index] of rows.entries()) {
    const side = sideOfRow(index);
    const y = top + row * rowHeight;
    let start: number | undefined;
    for (let frame = range.from; frame <= range.to + 1; frame++) {
      const score = frame > range.to ? Number.NaN : (table.columns[index]?.[frame - 1] ?? Number.NaN);
      const contrary = side !== undefined && !isGap(score) && sideOf(score, threshold) !== side;
      if (contrary) start ??= frame;
      else if (start !== undefined) {
        const [from, to] = [edgeOf(geometry, start - 1), edgeOf(geometry, frame - 1)];
        parts.push(`M${from.toFixed(1)} ${y}H${to.toFixed(1)}v${rowHeight}H${from.toFixed(1)}z`);
        start = undefined;
      }
    }
  }
  return parts.join("");
}
