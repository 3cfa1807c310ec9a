// Where a column lies and where it goes, for the words beside a drawing: its extremes with the first frame of each, and its
// trend. Must never put a time to a frame.

import { isGap, type ScoreTable } from "../domain/score-table";
import { trend, type Trend } from "./trend";

export type Course = {
  /** Smallest and largest score 0…1, NaN without any, and the first frame (from 1) of each, 0 without any. */
  readonly min: number;
  readonly max: number;
  readonly minFrame: number;
  readonly maxFrame: number;
  /** undefined as from `trend`. */
  readonly trend: Trend | undefined;
};

/** A column never changes, so it is walked once. */
const walked = new WeakMap<Float64Array, Course>();

/** What was found elsewhere about the same columns, in their order. */
export function rememberCourses({ columns }: ScoreTable, courses: readonly Course[]): void {
  for (const [index, scores] of columns.entries()) {
    const course = courses[index];
    if (course !== undefined) walked.set(scores, course);
  }
}

export function courseOf(scores: Float64Array): Course {
  const course = walked.get(scores) ?? walk(scores);
  walked.set(scores, course);
  return course;
}

function walk(scores: Float64Array): Course {
  let [min, max, minFrame, maxFrame] = [Number.NaN, Number.NaN, 0, 0];
  for (let frame = 1; frame <= scores.length; frame++) {
    const score = scores[frame - 1] ?? Number.NaN;
    if (isGap(score)) continue;
    if (!(score >= min)) [min, minFrame] = [score, frame];
    if (!(score <= max)) [max, maxFrame] = [score, frame];
  }
  return { min, max, minFrame, maxFrame, trend: trend(scores) };
}
