// Everything that showing a large table asks of all its frames, worked out at once and away from the page. It arrives with
// the first such table, and must never be on the way of a small one.

import type { ScoreTable } from "../domain/score-table";
import { courseOf } from "./course";
import { summarizeElapsed } from "./elapsed-summary";
import { frameDisagreement } from "./frame-disagreement";
import { likenessTree } from "./likeness-tree";
import { minMaxPyramid, type MinMaxPyramid } from "./min-max-pyramid";
import { pairDifferences, sameSides } from "./model-pairs";
import { recompute } from "./recomputation";
import { robustnessAt } from "./robustness";
import type { WorkedAhead } from "./worked-ahead";

/** @param threshold 0…1, artificial from this score on */
export function workAhead(
  table: ScoreTable,
  threshold: number,
): { readonly pyramids: readonly MinMaxPyramid[]; readonly ahead: WorkedAhead } {
  return {
    pyramids: table.columns.map(minMaxPyramid),
    ahead: {
      disagreement: frameDisagreement(table),
      courses: table.columns.map(courseOf),
      robustness: robustnessAt(recompute(table, []), threshold),
      differences: pairDifferences(table),
      sides: { threshold, same: sameSides(table, threshold) },
      likeness: likenessTree(table),
      elapsed: summarizeElapsed(table),
    },
  };
}
