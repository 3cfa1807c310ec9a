// Who says otherwise than a verdict, and whether the verdict counted them.

import type { ModelSummary } from "./model-summary";

export type Dissent = {
  /** True when the answer says which models the verdict counted; an empty list says nothing. */
  readonly isKnown: boolean;
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
  const named = namedModels(verdict.models);
  const names = named === undefined ? undefined : new Set(named);
  const counted = ({ model }: ModelSummary): boolean => names?.has(model) ?? true;
  const against = summaries.filter(
    ({ says }) => says.classification !== undefined && says.classification !== verdict.classification,
  );
  return {
    isKnown: named !== undefined,
    leftOut: summaries.filter((summary) => !counted(summary)),
    against,
    countedAgainst: against.filter((summary) => counted(summary)),
    leftOutAgainst: against.filter((summary) => !counted(summary)),
  };
}

/** The models that a verdict names as counted; undefined when it names none, which is no statement about any. */
export function namedModels(models: readonly string[] | undefined): readonly string[] | undefined {
  return models === undefined || models.length === 0 ? undefined : models;
}
