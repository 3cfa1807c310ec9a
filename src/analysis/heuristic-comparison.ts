// Heuristics side by side: which models each one counted, against one set that all are compared with. Only what the answer
// names is compared; a heuristic that names no models is never taken for one that counted all or none.

import { heuristicVerdicts, type Classification } from "../domain/classification";
import { wordOf, type Verdict } from "../domain/verdict";
import { dissent, namedModels, type Dissent } from "./dissent";
import type { ModelSummary } from "./model-summary";

/** What the heuristics' sets are compared with. */
export type ReferenceSet =
  | { readonly kind: "main"; readonly models: readonly string[] }
  /** Without a main verdict that names models: the set that most heuristics name, the first of equals. */
  | { readonly kind: "most-common"; readonly models: readonly string[]; readonly heuristics: number }
  | { readonly kind: "none" };

export type SetDifference = {
  /** In the set, and not in the reference. */
  readonly added: readonly string[];
  /** In the reference, and not in the set. */
  readonly missing: readonly string[];
};

export type HeuristicRow = {
  readonly verdict: Verdict;
  /** The main verdict is one of the heuristics, and this is it. */
  readonly isMain: boolean;
  /** undefined where the answer does not say which models it counted. */
  readonly counted: readonly string[] | undefined;
  /** undefined where either set is not said. */
  readonly difference: SetDifference | undefined;
  /** Nobody is against a heuristic without an answer. */
  readonly dissent: Dissent;
};

export type HeuristicComparison = {
  readonly reference: ReferenceSet;
  /** In the order of the answer. */
  readonly rows: readonly HeuristicRow[];
};

/** @param summaries of the models of the same answer */
export function compareHeuristics(
  answer: Pick<Classification, "verdicts" | "mainVerdict">,
  summaries: readonly ModelSummary[],
): HeuristicComparison {
  const { mainVerdict } = answer;
  const all = heuristicVerdicts(answer);
  const reference = referenceSet(all, mainVerdict);
  const rows = all.map((verdict): HeuristicRow => {
    const counted = namedModels(verdict.models);
    return {
      verdict,
      isMain: isMain(verdict, mainVerdict),
      counted,
      difference:
        counted === undefined || reference.kind === "none"
          ? undefined
          : setDifference(counted, reference.models),
      dissent: dissentFrom(verdict, summaries),
    };
  });
  return { reference, rows };
}

/** As sets: order and repetition count for nothing; names keep the order in which they are given. */
export function setDifference(models: readonly string[], reference: readonly string[]): SetDifference {
  const [own, other] = [new Set(models), new Set(reference)];
  return {
    added: [...own].filter((model) => !other.has(model)),
    missing: [...other].filter((model) => !own.has(model)),
  };
}

function isMain(verdict: Verdict, main: Verdict | undefined): boolean {
  if (main === undefined) return false;
  return verdict === main || (main.heuristic !== undefined && main.heuristic === verdict.heuristic);
}

function referenceSet(verdicts: readonly Verdict[], main: Verdict | undefined): ReferenceSet {
  const ofMain = namedModels(main?.models);
  if (ofMain !== undefined) return { kind: "main", models: ofMain };
  const sets: { readonly models: readonly string[]; heuristics: number }[] = [];
  for (const { models } of verdicts) {
    const named = namedModels(models);
    if (named === undefined) continue;
    const same = sets.find((set) => isSame(setDifference(named, set.models)));
    if (same === undefined) sets.push({ models: named, heuristics: 1 });
    else same.heuristics++;
  }
  const [most] = sets.toSorted((a, b) => b.heuristics - a.heuristics);
  return most === undefined ? { kind: "none" } : { kind: "most-common", ...most };
}

export function isSame({ added, missing }: SetDifference): boolean {
  return added.length + missing.length === 0;
}

function dissentFrom(verdict: Verdict, summaries: readonly ModelSummary[]): Dissent {
  const found = dissent(verdict, summaries);
  return wordOf(verdict) !== undefined
    ? found
    : { ...found, against: [], countedAgainst: [], leftOutAgainst: [] };
}
