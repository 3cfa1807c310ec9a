// Everything that showing a large table asks of all its frames, worked out at once and away from the page. It arrives with
// the first such table, and must never be on the way of a small one.

import type { ScoreTable } from "../domain/score-table";
import type { Assessment } from "./assessment";
import { courseOf } from "./course";
import { summarizeElapsed } from "./elapsed-summary";
import { frameDisagreement } from "./frame-disagreement";
import { likenessTree } from "./likeness-tree";
import { minMaxPyramid, type MinMaxPyramid } from "./min-max-pyramid";
import { pairDifferences, sameSides } from "./model-pairs";
import { rememberStatistics } from "./model-summary";
import { recompute } from "./recomputation";
import { robustnessAt } from "./robustness";
import type { WorkedAhead, WorkedFirst } from "./worked-ahead";

/** What the first screenful asks. The answer waits for it. */
export function workFirst(table: ScoreTable): {
  readonly pyramids: readonly MinMaxPyramid[];
  readonly worked: WorkedFirst;
} {
  return {
    pyramids: table.columns.map(minMaxPyramid),
    worked: { disagreement: frameDisagreement(table), courses: table.columns.map(courseOf) },
  };
}

/** What stands under it asks, at the threshold of the assessment. */
export function workAhead(table: ScoreTable, { threshold, models }: Assessment): WorkedAhead {
  rememberStatistics(table, models);
  return {
    robustness: robustnessAt(recompute(table, []), threshold),
    differences: pairDifferences(table),
    sides: { threshold, same: sameSides(table, threshold) },
    likeness: likenessTree(table),
    elapsed: summarizeElapsed(table),
  };
}
