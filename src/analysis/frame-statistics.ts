// What the first screenful asks of all frames of a table. Small tables: computed on the page when asked for. Large ones: the
// worker computes it, and the page takes it over under the same functions (`frameDisagreement`, `courseOf`).

import type { ScoreTable } from "../domain/score-table";
import { courseOf, type Course } from "./course";
import { frameDisagreement, rememberDisagreement, type FrameDisagreement } from "./frame-disagreement";

export type FrameStatistics = {
  /** Over all models. */
  readonly disagreement: FrameDisagreement;
  /** One per column. */
  readonly courses: readonly Course[];
};

export function frameStatistics(table: ScoreTable): FrameStatistics {
  return { disagreement: frameDisagreement(table), courses: table.columns.map(courseOf) };
}

/** @param statistics of the same table; undefined where the worker has not computed them */
export function takeFrameStatistics(table: ScoreTable, statistics: FrameStatistics | undefined): void {
  if (statistics === undefined) return;
  rememberDisagreement(table, statistics.disagreement);
  for (const [index, column] of table.columns.entries()) {
    const course = statistics.courses[index];
    if (course !== undefined) courseOf.set(column, course);
  }
}
