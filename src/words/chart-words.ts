// What the drawing of scores says, for screen readers: its name, and per model range and mean.

import { courseOf, type Course } from "../analysis/course";
import type { ModelSummary } from "../analysis/model-summary";
import type { ScoreTable } from "../domain/score-table";
import { counted, grouped, percent, points } from "./format";
import { visibleText } from "./visible-text";
import { sentence } from "./phrase";

/** "Artificial score per frame, 3 models, 5 frames". */
export function figureName(models: number, frames: number): string {
  return `Artificial score per frame, ${counted(models, "model")}, ${counted(frames, "frame")}`;
}

/** Under a drawing of more models than can be told apart. */
export function drawnModelsWords(drawn: number, on: number): string {
  return `${grouped(drawn)} of ${grouped(on)} models are drawn: those with the highest and the lowest means, and the one that you point at. Numbers count all. To see another, find it in the list and draw it alone.`;
}

/** Under a drawing, beside the buttons: what a pointer can do with it. */
export function zoomHint(view: "lines" | "heatmap"): string {
  return `drag or scroll over the ${view === "lines" ? "lines" : "cells"} to zoom`;
}

/** Under a heatmap where frames are more than pixels. */
export function sharedColumnWords(frames: number): string {
  return `${counted(frames, "frame")} share a column: their highest score is its upper half, their lowest its lower half.`;
}

/**
 * One sentence per drawn model: "V011: 99.0% (frame 2) to 99.8% (frame 5), level, mean 99.6% over 5 frames, 5 at or over
 * 0.50."
 */
export function figureDescription(
  table: ScoreTable,
  summaries: readonly ModelSummary[],
  threshold: string,
): readonly string[] {
  return summaries.map(({ model, index, mean, n, over }) => {
    const scores = table.columns[index];
    if (scores === undefined || n === 0) return `${visibleText(model)}: no score.`;
    const parts = [...courseWords(courseOf(scores)), `mean ${percent(mean)} over ${counted(n, "frame")}`];
    return `${visibleText(model)}: ${parts.join(", ")}, ${grouped(over)} at or over ${threshold}.`;
  });
}

function courseWords(course: Course): readonly string[] {
  return [...rangeWords(course), ...trendWords(course)];
}

/** The extremes with the first frame of each. */
function rangeWords({ min, max, minFrame, maxFrame }: Course): readonly string[] {
  const place = (score: number, frame: number): string => `${percent(score)} (frame ${grouped(frame)})`;
  return [min === max ? place(min, minFrame) : `${place(min, minFrame)} to ${place(max, maxFrame)}`];
}

function trendWords({ trend: found }: Course): readonly string[] {
  if (found === undefined) return [];
  return [found.kind === "level" ? "level" : `${found.kind} by ${points(Math.abs(found.by))}`];
}

/** In the drawing's place. */
export const noFramesWords = {
  heading: "No video frames in this result",
  meaning: sentence("The answer holds no score of any frame, so there is nothing to draw."),
} as const;

/** On paper nothing points out a name that was cut: where one has no room, numbers of the list stand for all. */
export const numbersWords = "Numbers name the models of the list.";

/** The same of what no export holds row by row. */
export function printedRowsWords(shown: number, all: number): string {
  return `Printed are the first ${grouped(shown)} of ${grouped(all)} rows.`;
}

/** Under a table on paper that ends before its last row. */
export function firstPrintedWords(shown: number, all: number): string {
  return `The first ${grouped(shown)} of ${grouped(all)} rows; the exports hold them all.`;
}
