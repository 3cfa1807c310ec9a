// Our recomputation meets the address: who is left out stands in it, and the columns are read once however often the
// threshold moves.

import { useCallback, useDeferredValue, useMemo } from "react";
import type { Assessment } from "../../analysis/assessment";
import { recompute } from "../../analysis/recomputation";
import { robustnessAt } from "../../analysis/robustness";
import type { ScoreTable } from "../../domain/score-table";
import { RobustnessPanel } from "./robustness/robustness-panel";
import { robustnessWords } from "./robustness-words";
import type { ViewChanges } from "./use-view-changes";

type RobustnessPartProps = {
  readonly table: ScoreTable;
  readonly assessment: Assessment;
  readonly without: readonly string[];
  readonly changes: ViewChanges;
};

export function RobustnessPart({ table, assessment: newest, without, changes }: RobustnessPartProps) {
  // The drawing follows the threshold at once; this may come a moment later.
  const assessment = useDeferredValue(newest);
  const { threshold } = assessment;
  const recomputation = useMemo(() => recompute(table, without), [table, without]);
  const robustness = useMemo(() => robustnessAt(recomputation, threshold), [recomputation, threshold]);
  const words = useMemo(() => robustnessWords(robustness, assessment), [robustness, assessment]);
  const onWithout = useCallback((models: readonly string[]) => changes.push({ without: models }), [changes]);
  return <RobustnessPanel robustness={robustness} words={words} without={without} onWithout={onWithout} />;
}
