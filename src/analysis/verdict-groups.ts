// Six heuristics that say the same, resting on the same models, are one witness and not six.

import type { Verdict } from "../domain/verdict";
import type { ModelSummary } from "./model-summary";

export type VerdictGroup = {
  /** At least one; same classification, same models, all or none unknown. */
  readonly verdicts: readonly Verdict[];
  readonly classification: string | undefined;
  readonly unknown: boolean;
  /** Smallest and largest confidence as reported; undefined when none of them has one. */
  readonly confidence: { readonly min: number; readonly max: number } | undefined;
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

/** Smallest and largest confidence of verdicts that have one. */
export function confidenceRange(verdicts: readonly Verdict[]): VerdictGroup["confidence"] {
  const given = verdicts.flatMap(({ confidence }) => confidence ?? []);
  return given.length === 0 ? undefined : { min: Math.min(...given), max: Math.max(...given) };
}

function saysTheSame(a: Verdict, b: Verdict): boolean {
  return a.classification === b.classification && a.unknown === b.unknown && sameModels(a.models, b.models);
}

function sameModels(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((model) => b.includes(model));
}

export type Dissent = {
  /** Models that the verdict did not count; empty when the answer does not say which it counted. */
  readonly leftOut: readonly ModelSummary[];
  /** Models that say another word than the verdict, counted or not. */
  readonly against: readonly ModelSummary[];
  /** Those of `against` that it counted, or may have counted. */
  readonly countedAgainst: readonly ModelSummary[];
  /** Those of `against` that it left out. */
  readonly leftOutAgainst: readonly ModelSummary[];
};

/** Who says otherwise. A model without an answer of its own is never against anything. */
export function dissent(
  verdict: { readonly classification: string | undefined; readonly models: readonly string[] | undefined },
  summaries: readonly ModelSummary[],
): Dissent {
  const counted = (summary: ModelSummary): boolean => verdict.models?.includes(summary.model) ?? true;
  const against = summaries.filter(
    ({ says }) => says.classification !== undefined && says.classification !== verdict.classification,
  );
  return {
    leftOut: summaries.filter((summary) => !counted(summary)),
    against,
    countedAgainst: against.filter((summary) => counted(summary)),
    leftOutAgainst: against.filter((summary) => !counted(summary)),
  };
}
