// Where things stand in the drawing: pixels for frames and scores, and back. One place for all layers, so that the
// lines, the axes, the cursor and the threshold can never disagree.

import type { FrameRange } from "../analysis/drawn-points";

export type PlotGeometry = {
  readonly width: number;
  readonly height: number;
  /** Edges of the plot area in pixels. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Frames at the left and right edge of the plot area, from 1, with the padding included. */
  readonly domain: readonly [number, number];
  readonly frameCount: number;
  /** Frames that are drawn, from 1, inclusive. */
  readonly range: FrameRange;
  /** True when the names of the models stand at the line ends. */
  readonly namesAtEnds: boolean;
};

/** Below this width the names are left to the list, and the axis to its numbers. */
const slimBelow = 560;

/** Pixels that the texts on either side of the plot need, in the face that they are set in. */
type TextRoom = { readonly left: number; readonly right: number };
const usualRoom: TextRoom = { left: 84, right: 126 };

/** What is asked for, from the usual room up to a share of the drawing. */
function roomFor(wanted: number, usual: number, most: number): number {
  return Math.max(Math.min(wanted, Math.floor(most)), usual);
}

/** The y axis is 0–100% always: no zoom can exaggerate. */
export function plotGeometry(
  width: number,
  frameCount: number,
  range: FrameRange,
  text: TextRoom = usualRoom,
): PlotGeometry {
  const slim = width < slimBelow;
  const left = slim ? 40 : 8 + roomFor(text.left, usualRoom.left, width * 0.2);
  const right = slim ? width - 14 : width - 22 - roomFor(text.right, usualRoom.right, width * 0.3);
  const padding = framePadding(right - left, range.to - range.from + 1);
  return {
    width,
    height: slim ? 334 : 340,
    left,
    right,
    top: slim ? 30 : 34,
    bottom: slim ? 286 : 306,
    domain: [range.from - padding, range.to + padding],
    frameCount,
    range,
    namesAtEnds: !slim,
  };
}

/** Rows as high as their names at least, and no higher than they are worth. */
const lowestRow = 15;
const highestRow = 30;

/**
 * Frames are columns of equal width, models are rows; the same places for cursor, lane and zoom as in the lines.
 * @param text what the rows' names need, and what stands to their right
 */
export function heatmapGeometry(
  width: number,
  frameCount: number,
  range: FrameRange,
  rows: number,
  text: TextRoom = { left: 112, right: 126 },
): PlotGeometry & { readonly rowHeight: number } {
  const slim = width < slimBelow;
  const top = 34;
  const rowHeight = Math.min(Math.max(Math.floor(272 / Math.max(rows, 1)), lowestRow), highestRow);
  const bottom = top + rowHeight * rows;
  return {
    width,
    height: bottom + 6,
    left: slim ? 8 + roomFor(text.left, 84, width * 0.36) : 40 + roomFor(text.left, 112, width * 0.3),
    right: slim ? width - 50 : width - 22 - roomFor(text.right, 126, width * 0.3),
    top,
    bottom,
    domain: [range.from - 0.5, range.to + 0.5],
    frameCount,
    range,
    namesAtEnds: !slim,
    rowHeight,
  };
}

/** Half a step at most, 6 to 36 pixels: enough that first and last frame do not stand on the edge. */
export function framePadding(plotWidth: number, frameCount: number): number {
  if (frameCount < 2) return 1;
  const step = plotWidth / frameCount;
  const pixels = Math.min(Math.max(step * 0.3, 6), 36);
  return (pixels * (frameCount - 1)) / Math.max(plotWidth - 2 * pixels, 1);
}

export function xOfFrame({ left, right, domain: [from, to] }: PlotGeometry, frame: number): number {
  return left + ((frame - from) / (to - from)) * (right - left);
}

export function yOfScore({ top, bottom }: PlotGeometry, score: number): number {
  return bottom - score * (bottom - top);
}

/** The frame nearest to a pixel, within the frames that are drawn. */
export function frameAt({ left, right, domain: [from, to], range }: PlotGeometry, x: number): number {
  const frame = from + ((x - left) / (right - left)) * (to - from);
  return Math.min(Math.max(Math.round(frame), range.from), range.to);
}

/** The score at a pixel, 0…1. */
export function scoreAt({ top, bottom }: PlotGeometry, y: number): number {
  return Math.min(Math.max((bottom - y) / (bottom - top), 0), 1);
}

const narrowestTick = 44;

/** Whole frame numbers for the axis: first, last, and round steps between that leave room for their digits. */
export function frameTicks({
  left,
  right,
  domain: [start, end],
  range: { from, to },
  frameCount,
}: PlotGeometry): readonly number[] {
  if (frameCount === 0) return [];
  if (from === to) return [from];
  const label = to.toLocaleString("en-US").length * 7;
  const most = Math.max(2, Math.floor((right - left) / Math.max(narrowestTick, label + 16)));
  const step = roundStep((to - from) / most);
  /** Frames that the first and the last number need to themselves. */
  const room = Math.max(step * 0.6, ((label + 6) / (right - left)) * (end - start));
  const rounds: number[] = [];
  for (let frame = Math.ceil((from + 1) / step) * step; frame < to; frame += step) {
    if (frame - from >= room && to - frame >= room) rounds.push(frame);
  }
  return [from, ...rounds, to];
}

function roundStep(least: number): number {
  if (least <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least) ?? 10;
  return Math.max(1, Math.round(factor * power));
}

/**
 * Labels in a column: as near to where they belong as the room allows, in their order, none over another.
 * @param wanted positions, ascending
 * @param distance least distance between two
 * @returns positions within from…to, ascending; when there is no room for all, evenly spaced
 */
export function spread(
  wanted: readonly number[],
  distance: number,
  from: number,
  to: number,
): readonly number[] {
  const step = Math.min(distance, (to - from) / Math.max(wanted.length - 1, 1));
  const down: number[] = [];
  for (const position of wanted) {
    const least = (down.at(-1) ?? Number.NEGATIVE_INFINITY) + step;
    down.push(Math.max(position, least, from));
  }
  const placed: number[] = [];
  for (const position of down.toReversed()) {
    const most = (placed.at(-1) ?? Number.POSITIVE_INFINITY) - step;
    placed.push(Math.min(position, most, to));
  }
  return placed.toReversed();
}
