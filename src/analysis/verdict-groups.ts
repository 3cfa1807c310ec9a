// Six heuristics that say the same, resting on the same models, are one witness and not six.

import type { Verdict } from "../domain/verdict";
import { confidenceRange, type ConfidenceRange } from "./outcome";

export type VerdictGroup = {
  /** At least one; same classification, same models, all or none unknown. */
  readonly verdicts: readonly Verdict[];
  readonly classification: string | undefined;
  readonly unknown: boolean;
  /** As reported; undefined when none of them has one. */
  readonly confidence: ConfidenceRange | undefined;
  /** The models that these verdicts counted; undefined when the answer does not say. */
  readonly models: readonly string[] | undefined;
};

/** Groups in the order of their first verdict. Confidence does not separate: it is shown as a range. */
export function groupVerdicts(verdicts: readonly Verdict[]): readonly VerdictGroup[] {
  const groups: Verdict[][] = [];
  for (const verdict of verdicts) {
    const group = groups.find(([first]) => first !== undefined && saysTheSame(first, verdict));
    if (group === undefined) groups.push([verdict]);
    else group.push(verdict);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { classification, unknown, models } = first;
    return { verdicts: group, classification, unknown, models, confidence: confidenceRange(group) };
  });
}

function saysTheSame(a: Verdict, b: Verdict): boolean {
  return a.classification === b.classification && a.unknown === b.unknown && sameModels(a.models, b.models);
}

function sameModels(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const other = new Set(b);
  return a.length === b.length && a.every((model) => other.has(model));
}
