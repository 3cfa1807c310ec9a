// What was worked ahead about that which stands under the first screenful. Apart from the rest, because its code arrives later.

import type { ScoreTable } from "../domain/score-table";
import { rememberElapsed } from "./elapsed-summary";
import { rememberLikeness } from "./likeness-tree";
import { rememberPairs } from "./model-pairs";
import { rememberRobustness } from "./robustness";
import type { WorkedAhead } from "./worked-ahead";

const remembered = new WeakSet<WorkedAhead>();

/** Once; it may be called with every drawing. */
export function rememberLower(table: ScoreTable, ahead: WorkedAhead | undefined): void {
  if (ahead === undefined || remembered.has(ahead)) return;
  remembered.add(ahead);
  rememberRobustness(table, ahead.robustness);
  rememberPairs(table, ahead.differences, ahead.sides);
  rememberLikeness(table, ahead.likeness);
  rememberElapsed(table, ahead.elapsed);
}
