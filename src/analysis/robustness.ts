// Whether an outcome hangs on one model or on the threshold, for two recomputations of ours: the mean over the models and
// the majority of the models. They are never shown as the backend's, which does not document how it counts.

import type { ScoreTable } from "../domain/score-table";
import { sideOf, type Side } from "../domain/side";
import { carryingRun, type CarryingRun } from "./carrying-run";
import { recomputeAll, type CountedModel, type Recomputation } from "./recomputation";
import { mean } from "./statistics";

/** A majority of models may be on neither side. */
export type MajorityOutcome = Side | "tie";

/** The thresholds over `above` and up to and including `upTo`, 0…1; without `above` from 0 on, 0 included. */
export type ThresholdRange = { readonly above: number | undefined; readonly upTo: number };

/** What is left when one model is taken away. */
export type MeanRemoval = {
  readonly removed: CountedModel;
  /** Mean of the other models' means, 0…1. */
  readonly mean: number;
  readonly side: Side;
  /** It is another side than with the model. */
  readonly changes: boolean;
};

export type MeanRobustness = {
  /** Number of models. */
  readonly n: number;
  /** Mean of the models' means, 0…1. */
  readonly mean: number;
  readonly side: Side;
  /** Every threshold in it gives the same side. */
  readonly stands: ThresholdRange;
  /** One per model in the order of the models; none when there is only one model, since nothing would be left. */
  readonly removals: readonly MeanRemoval[];
};

/**
 * The mean over the models: each model's mean over its scored frames, then the mean of these, (1/N) Σ mean_m; each model
 * has the same weight, however many frames it scored. Artificial when that is at or over the threshold, so the outcome
 * stands for the thresholds in [0, mean] when artificial and in (mean, 1] when human.
 * @param threshold 0…1
 * @returns undefined without a model
 */
export function meanRobustness(
  models: readonly CountedModel[],
  threshold: number,
): MeanRobustness | undefined {
  if (models.length === 0) return undefined;
  const center = mean(Float64Array.from(models, (model) => model.mean));
  const side = sideOf(center, threshold);
  const stands = side === "artificial" ? { above: undefined, upTo: center } : { above: center, upTo: 1 };
  const rests = meansWithoutOne(models);
  const removals = models.flatMap((removed, place): readonly MeanRemoval[] => {
    const rest = rests[place];
    if (rest === undefined) return [];
    const left = sideOf(rest, threshold);
    return [{ removed, mean: rest, side: left, changes: left !== side }];
  });
  return { n: models.length, mean: center, side, stands, removals };
}

type Part = { readonly sum: number; readonly min: number; readonly max: number };

const nothing: Part = { sum: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };

function withOne({ sum, min, max }: Part, value: number): Part {
  return { sum: sum + value, min: Math.min(min, value), max: Math.max(max, value) };
}

/**
 * Per model the mean of all the others, in one walk from either end. Like every mean here it never leaves the range of
 * what it is made of, so that equal means at the threshold stay at the threshold.
 */
function meansWithoutOne(models: readonly CountedModel[]): readonly number[] {
  if (models.length < 2) return [];
  const after: Part[] = [nothing];
  for (const model of models.toReversed()) after.push(withOne(after.at(-1) ?? nothing, model.mean));
  let before = nothing;
  return models.map((model, place) => {
    const rest = after[models.length - 1 - place] ?? nothing;
    const center = (before.sum + rest.sum) / (models.length - 1);
    const lowest = Math.min(before.min, rest.min);
    const highest = Math.max(before.max, rest.max);
    before = withOne(before, model.mean);
    return Math.min(Math.max(center, lowest), highest);
  });
}

export type MajorityRemoval = {
  readonly removed: CountedModel;
  /** Artificial models among the `n` others. */
  readonly artificial: number;
  readonly n: number;
  readonly outcome: MajorityOutcome;
  /** It is another outcome than with the model; a tie is an outcome of its own. */
  readonly changes: boolean;
};

export type MajorityRobustness = {
  /** Number of models. */
  readonly n: number;
  /** Models whose mean is at or over the threshold. */
  readonly artificial: number;
  readonly outcome: MajorityOutcome;
  readonly stands: ThresholdRange;
  /** One per model in the order of the models; none when there is only one model. */
  readonly removals: readonly MajorityRemoval[];
};

/**
 * The majority of the models, each with one vote: artificial when its mean is at or over the threshold. More than half
 * of the votes decide; exactly half is a tie, which is neither side.
 *
 * With the means sorted from high to low, s1 ≥ … ≥ sN, k models are artificial exactly for the thresholds up to sk. So more
 * than half are for thresholds up to s(⌊N/2⌋+1), fewer than half for those above s(⌈N/2⌉), and between the two it is a tie.
 * @param threshold 0…1
 * @returns undefined without a model
 */
export function majorityRobustness(
  models: readonly CountedModel[],
  threshold: number,
): MajorityRobustness | undefined {
  const n = models.length;
  if (n === 0) return undefined;
  const isArtificial = (model: CountedModel): boolean => model.mean >= threshold;
  const artificial = models.filter(isArtificial).length;
  const outcome = majority(artificial, n);
  const removals = models.map((removed): MajorityRemoval => {
    const left = artificial - (isArtificial(removed) ? 1 : 0);
    const rest = majority(left, n - 1);
    return { removed, artificial: left, n: n - 1, outcome: rest, changes: rest !== outcome };
  });
  return {
    n,
    artificial,
    outcome,
    stands: majorityStands(models, outcome),
    removals: n < 2 ? [] : removals,
  };
}

function majority(artificial: number, n: number): MajorityOutcome {
  if (artificial * 2 === n) return "tie";
  return artificial * 2 > n ? "artificial" : "human";
}

function majorityStands(models: readonly CountedModel[], outcome: MajorityOutcome): ThresholdRange {
  const sorted = Float64Array.from(models, (model) => model.mean).sort();
  /** The k-th highest mean, k from 1. */
  const highest = (k: number): number => sorted[sorted.length - k] ?? 0;
  const more = highest(Math.floor(models.length / 2) + 1);
  const half = highest(Math.ceil(models.length / 2));
  if (outcome === "artificial") return { above: undefined, upTo: more };
  return outcome === "human" ? { above: half, upTo: 1 } : { above: more, upTo: half };
}

export type Robustness = {
  readonly threshold: number;
  /** What is counted, and what is left out. */
  readonly recomputation: Recomputation;
  /** This and the following are undefined where no model is counted. */
  readonly mean: MeanRobustness | undefined;
  readonly majority: MajorityRobustness | undefined;
  /** Which frames carry the outcome of the mean. */
  readonly run: CarryingRun | undefined;
};

/** Of each recomputation at one threshold. */
const computed = new WeakMap<Recomputation, Robustness>();

/** What the worker has already computed of the same table with no model left out. */
export function rememberRobustness(table: ScoreTable, robustness: Robustness): void {
  recomputeAll.set(table, robustness.recomputation);
  computed.set(robustness.recomputation, robustness);
}

/**
 * Everything about one recomputation at one threshold.
 * @param threshold 0…1
 */
export function robustnessAt(recomputation: Recomputation, threshold: number): Robustness {
  const known = computed.get(recomputation);
  if (known?.threshold === threshold) return known;
  const { models, shares } = recomputation;
  const mean = meanRobustness(models, threshold);
  return {
    threshold,
    recomputation,
    mean,
    majority: majorityRobustness(models, threshold),
    run: mean === undefined ? undefined : carryingRun(shares, mean.side, threshold),
  };
}
