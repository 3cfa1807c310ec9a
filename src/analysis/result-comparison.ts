// Two results side by side: models and heuristics matched by name, what differs, and what makes the comparison weak.
// Every difference is second minus first. Nothing here says which result is right, nor that models of one name are one.

import { heuristicVerdicts, isPending, type Classification } from "../domain/classification";
import { wordOf, type Verdict } from "../domain/verdict";
import { statisticsOf } from "./model-summary";
import { mean } from "./statistics";

export type ComparedSide = {
  /** Position in that side's score table. */
  readonly index: number;
  /** Number of frames with a score. */
  readonly n: number;
  /** Mean artificial score 0…1; NaN when n is 0. */
  readonly mean: number;
  /** Population standard deviation; NaN when n is below 2. */
  readonly deviation: number;
};

export type ComparedModel = {
  readonly model: string;
  /** undefined where that result does not have the model. */
  readonly a: ComparedSide | undefined;
  readonly b: ComparedSide | undefined;
  /** Second minus first, −1…1; NaN where either has none. */
  readonly meanDifference: number;
  readonly deviationDifference: number;
};

export type ComparedVerdict = {
  readonly heuristic: string | undefined;
  readonly a: Verdict | undefined;
  readonly b: Verdict | undefined;
  /** undefined where either side gives no answer. */
  readonly sameWord: boolean | undefined;
  /** Second minus first, as reported. NaN unless both say the same word and are from 0 to 1: a confidence is that of its own word. */
  readonly confidenceDifference: number;
};

/** The mean of the models' means on each side, each model one weight, over the models that both have scores of. */
export type CommonMean = {
  readonly models: readonly string[];
  /** 0…1; NaN when there is no such model. */
  readonly a: number;
  readonly b: number;
};

/** Why the two cannot simply be held against each other. */
export type Weakness =
  | { readonly kind: "same-hash" }
  /** Asked under two hashes, and both answers name the same file. */
  | { readonly kind: "same-file" }
  | { readonly kind: "no-common-model" }
  | { readonly kind: "only-one-side"; readonly side: "a" | "b"; readonly models: readonly string[] }
  | { readonly kind: "frame-counts"; readonly a: number; readonly b: number }
  | { readonly kind: "api-versions"; readonly a: string | undefined; readonly b: string | undefined }
  /** Only one answer has what newer generations have. */
  | { readonly kind: "generations"; readonly newer: "a" | "b" }
  | { readonly kind: "states"; readonly a: State; readonly b: State };

type State = "done" | "pending" | "errored";

export type ResultComparison = {
  /** In the order of the first, then what only the second has. */
  readonly models: readonly ComparedModel[];
  readonly common: CommonMean;
  readonly verdicts: readonly ComparedVerdict[];
  readonly weaknesses: readonly Weakness[];
};

/** @param sameHash both were asked for under one hash */
export function compareResults(a: Classification, b: Classification, sameHash: boolean): ResultComparison {
  const models = compareModels(a, b);
  return {
    models,
    common: commonMean(models),
    verdicts: compareVerdicts(heuristicVerdicts(a), heuristicVerdicts(b)),
    weaknesses: weaknessesOf(a, b, models, sameHash),
  };
}

function compareModels(a: Classification, b: Classification): readonly ComparedModel[] {
  const [ofA, ofB] = [sidesOf(a), sidesOf(b)];
  return [...new Set([...ofA.keys(), ...ofB.keys()])].map((model) => {
    const [first, second] = [ofA.get(model), ofB.get(model)];
    return {
      model,
      a: first,
      b: second,
      meanDifference: difference(first?.mean, second?.mean),
      deviationDifference: difference(first?.deviation, second?.deviation),
    };
  });
}

function sidesOf({ table }: Classification): ReadonlyMap<string, ComparedSide> {
  return new Map(
    table.models.flatMap((model, index) => {
      const scores = table.columns[index];
      return scores === undefined ? [] : [[model, { index, ...statisticsOf(scores) }] as const];
    }),
  );
}

function difference(a = Number.NaN, b = Number.NaN): number {
  return b - a;
}

function commonMean(models: readonly ComparedModel[]): CommonMean {
  const common = models.filter(({ meanDifference }) => !Number.isNaN(meanDifference));
  const over = (side: "a" | "b"): number =>
    mean(Float64Array.from(common.map((model) => model[side]?.mean ?? Number.NaN)));
  return { models: common.map(({ model }) => model), a: over("a"), b: over("b") };
}

/** The first of a name with the first of that name, the second with the second. */
function compareVerdicts(a: readonly Verdict[], b: readonly Verdict[]): readonly ComparedVerdict[] {
  const rest = [...b];
  const matched = a.map((first) => {
    const at = rest.findIndex(({ heuristic }) => heuristic === first.heuristic);
    const [second] = at < 0 ? [] : rest.splice(at, 1);
    return compareVerdict(first, second);
  });
  return [...matched, ...rest.map((second) => compareVerdict(undefined, second))];
}

function compareVerdict(a: Verdict | undefined, b: Verdict | undefined): ComparedVerdict {
  const [first, second] = [a && wordOf(a), b && wordOf(b)];
  const sameWord = first === undefined || second === undefined ? undefined : first === second;
  return {
    heuristic: a?.heuristic ?? b?.heuristic,
    a,
    b,
    sameWord,
    confidenceDifference:
      sameWord === true && isShare(a?.confidence) && isShare(b?.confidence)
        ? difference(a?.confidence, b?.confidence)
        : Number.NaN,
  };
}

/** Points are of a hundred: what is no number from 0 to 1 has no difference in them. */
function isShare(confidence: number | undefined): boolean {
  return confidence !== undefined && confidence >= 0 && confidence <= 1;
}

function weaknessesOf(
  a: Classification,
  b: Classification,
  models: readonly ComparedModel[],
  sameHash: boolean,
): readonly Weakness[] {
  if (sameHash) return [{ kind: "same-hash" }];
  const onlyA = models.filter((model) => model.b === undefined).map(({ model }) => model);
  const onlyB = models.filter((model) => model.a === undefined).map(({ model }) => model);
  const noneInCommon = models.length === onlyA.length + onlyB.length;
  const [framesA, framesB] = [a.table.frameCount, b.table.frameCount];
  const [stateA, stateB] = [stateOf(a), stateOf(b)];
  const sameFile = a.hash !== undefined && a.hash === b.hash;
  return [
    ...(sameFile ? [{ kind: "same-file" } as const] : []),
    ...(stateA === "done" && stateB === "done" ? [] : [{ kind: "states", a: stateA, b: stateB } as const]),
    ...(noneInCommon ? [{ kind: "no-common-model" } as const] : []),
    ...onlyOn("a", onlyA),
    ...onlyOn("b", onlyB),
    ...(framesA === framesB ? [] : [{ kind: "frame-counts", a: framesA, b: framesB } as const]),
    ...generationsOf(a, b),
    ...(a.apiVersion === b.apiVersion
      ? []
      : [{ kind: "api-versions", a: a.apiVersion, b: b.apiVersion } as const]),
  ];
}

function onlyOn(side: "a" | "b", models: readonly string[]): readonly Weakness[] {
  return models.length === 0 ? [] : [{ kind: "only-one-side", side, models }];
}

/** What the documented answers did not have, and later ones do: an identifier, a status, a main verdict. */
function generationsOf(a: Classification, b: Classification): readonly Weakness[] {
  const marks = (of: Classification): number =>
    [of.identifier, of.status, of.mainVerdict].filter((mark) => mark !== undefined).length;
  const [ofA, ofB] = [marks(a), marks(b)];
  if (ofA === ofB) return [];
  return [{ kind: "generations", newer: ofA > ofB ? "a" : "b" }];
}

function stateOf(classification: Classification): State {
  if (classification.status === "errored") return "errored";
  return isPending(classification) ? "pending" : "done";
}
