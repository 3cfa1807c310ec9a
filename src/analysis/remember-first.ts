// What was worked ahead about the first screenful.

import type { ScoreTable } from "../domain/score-table";
import { rememberCourses } from "./course";
import { rememberDisagreement } from "./frame-disagreement";
import type { WorkedFirst } from "./worked-ahead";

export function rememberFirst(table: ScoreTable, worked: WorkedFirst | undefined): void {
  if (worked === undefined) return;
  rememberDisagreement(table, worked.disagreement);
  rememberCourses(table, worked.courses);
}
