// What was worked ahead about the first screenful.

import type { ScoreTable } from "../domain/score-table";
import { rememberCourses } from "./course";
import { rememberDisagreement } from "./frame-disagreement";
import type { WorkedAhead } from "./worked-ahead";

export function rememberFirst(table: ScoreTable, ahead: WorkedAhead | undefined): void {
  if (ahead === undefined) return;
  rememberDisagreement(table, ahead.disagreement);
  rememberCourses(table, ahead.courses);
}
