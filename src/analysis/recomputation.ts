// What our recomputations count: the models that are not left out, their means, and what each frame adds to the mean of
// those. It does not depend on a threshold, so it is computed once however often that moves. Ours, never the backend's.

import { isGap, type ScoreTable } from "../domain/score-table";
import { statisticsOf } from "./model-summary";
import { oncePer } from "./once-per";

export type CountedModel = {
  readonly model: string;
  /** Position in the score table. */
  readonly index: number;
  /** Number of frames with a score, at least 1. */
  readonly n: number;
  /** Mean artificial score over those frames, 0…1. */
  readonly mean: number;
};

/**
 * The frames in which a counted model has a score, in order, and their parts of the mean of the models' means.
 * With N counted models, of which model m has n_m scores, that mean is Σ over all scores of score/(N·n_m): every score has
 * the weight 1/(N·n_m). `value` is the sum of a frame's weighted scores, `weight` the sum of their weights, so that
 * Σ value is the mean and Σ weight is 1.
 */
export type FrameShares = {
  /** Frames from 1, ascending; frames without any score are not in it. */
  readonly frames: Uint32Array;
  readonly value: Float64Array;
  readonly weight: Float64Array;
};

export type Recomputation = {
  /** In the order of the answer. */
  readonly models: readonly CountedModel[];
  /** Models with a score that were left out, in the order of the answer. */
  readonly leftOut: readonly CountedModel[];
  /** Number of all models in the answer, those without a score included. */
  readonly of: number;
  readonly shares: FrameShares;
  /** Some counted model has no score in some frame in which another has one. */
  readonly hasGaps: boolean;
};

/** With no model left out. */
export const recomputeAll = oncePer((table: ScoreTable) => recomputeWithout(table, new Set()));

/** @param without names of models to leave out; names that no model has mean nothing */
export function recompute(table: ScoreTable, without: readonly string[]): Recomputation {
  return without.length === 0 ? recomputeAll(table) : recomputeWithout(table, new Set(without));
}

function recomputeWithout(table: ScoreTable, left: ReadonlySet<string>): Recomputation {
  const scored = table.models.flatMap((model, index): readonly CountedModel[] => {
    const column = table.columns[index];
    if (column === undefined) return [];
    const { n, mean } = statisticsOf(column);
    return n === 0 ? [] : [{ model, index, n, mean }];
  });
  const models = scored.filter(({ model }) => !left.has(model));
  const shares = frameShares(table, models);
  return {
    models,
    leftOut: scored.filter(({ model }) => left.has(model)),
    of: table.models.length,
    shares,
    hasGaps: models.some(({ n }) => n < shares.frames.length),
  };
}

function frameShares(table: ScoreTable, models: readonly CountedModel[]): FrameShares {
  const values = new Float64Array(table.frameCount);
  const weights = new Float64Array(table.frameCount);
  for (const { index, n } of models) {
    const column = table.columns[index];
    const weight = 1 / (models.length * n);
    for (let frame = 0; frame < table.frameCount; frame++) {
      const score = column?.[frame] ?? Number.NaN;
      if (isGap(score)) continue;
      values[frame] = (values[frame] ?? 0) + score * weight;
      weights[frame] = (weights[frame] ?? 0) + weight;
    }
  }
  const counted = new Uint32Array(table.frameCount);
  let count = 0;
  for (let frame = 0; frame < table.frameCount; frame++) {
    if (weights[frame] !== 0) counted[count++] = frame + 1;
  }
  const frames = counted.slice(0, count);
  const of = (all: Float64Array): Float64Array =>
    frames.length === all.length ? all : all.filter((_, frame) => weights[frame] !== 0);
  return { frames, value: of(values), weight: of(weights) };
}
