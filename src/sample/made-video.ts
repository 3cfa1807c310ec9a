// Turns a script into scores: columns of artificial and human scores with the small faults of real answers, and
// the statistics that a backend reports about them. Knows nothing of JSON.

import { gap, isGap } from "../domain/score-table";
import { sideOf, type Side } from "../domain/side";
import { drift } from "./drift";
import { seededRandom, type Random } from "./seeded-random";
import type { FrameRange, ModelScript, VideoScript } from "./video-script";

export type MadeModel = {
  readonly name: string;
  /** One artificial score per frame, gaps as NaN. */
  readonly artificial: Float64Array;
  /** One human score per frame: 1 − artificial within 1e-7, gaps as NaN. */
  readonly human: Float64Array;
  readonly meanArtificial: number;
  readonly meanHuman: number;
  /** Population deviation of the artificial scores. */
  readonly deviation: number;
  readonly classification: Side;
  /** Mean score of the winning label. */
  readonly confidence: number;
};

export type MadeVideo = { readonly script: VideoScript; readonly models: readonly MadeModel[] };

/** Scores for every frame of a script; the same script always gives the same scores. */
export function makeVideo(script: VideoScript): MadeVideo {
  const models = script.models.map((model, index) =>
    makeModel(model, script.frames, seededRandom(script.seed * 1000 + index)),
  );
  return { script, models };
}

/**
 * One frame as a video of its own, with the models that answered in it.
 * @param index from 0
 */
export function frameVideo({ script, models }: MadeVideo, index: number): MadeVideo {
  const answered = models.filter(({ artificial }) => !isGap(artificial[index] ?? gap));
  return { script: { ...script, frames: 1 }, models: answered.map((model) => oneFrame(model, index)) };
}

function oneFrame({ name, artificial, human }: MadeModel, index: number): MadeModel {
  const scores = { artificial: artificial.slice(index, index + 1), human: human.slice(index, index + 1) };
  return { name, ...scores, ...statistics(scores.artificial, scores.human) };
}

function makeModel(model: ModelScript, frames: number, random: Random): MadeModel {
  const wander = drift(frames, random);
  // Some models of the documented example give exact complements, others are a float apart.
  const exact = random() < 0.35;
  const artificial = wander.map((offset, index) => {
    if (isInside(index + 1, model.missing ?? [])) return gap;
    return Math.fround(squeezed(levelAt(model, index, frames), offset * model.deviation));
  });
  const human = artificial.map((score) =>
    exact ? 1 - score : Math.max(0, Math.fround(1 - score + (random() - 0.5) * 1e-7)),
  );
  return { name: model.name, artificial, human, ...statistics(artificial, human) };
}

function statistics(artificial: Float64Array, human: Float64Array) {
  const scored = artificial.filter((score) => !isGap(score));
  const meanArtificial = mean(scored);
  const meanHuman = mean(human.filter((score) => !isGap(score)));
  const deviation = Math.sqrt(mean(scored.map((score) => (score - meanArtificial) ** 2)));
  const classification = sideOf(meanArtificial, 0.5);
  const confidence = classification === "artificial" ? meanArtificial : meanHuman;
  return { meanArtificial, meanHuman, deviation, classification, confidence };
}

export function mean(values: Float64Array | readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Keeps a drifting score between 0 and 1: the closer the end, the smaller the step. */
function squeezed(level: number, offset: number): number {
  const room = offset > 0 ? 1 - level : level;
  return level + (offset * room) / (room + Math.abs(offset));
}

function levelAt(model: ModelScript, index: number, frames: number): number {
  const episode = model.episodes?.find(({ frames: range }) => isInside(index + 1, [range]));
  if (episode !== undefined) return episode.level;
  if (typeof model.level === "number") return model.level;
  const along = frames === 1 ? 0 : (index / (frames - 1)) * (model.level.length - 1);
  const before = model.level[Math.floor(along)] ?? 0.5;
  const after = model.level[Math.ceil(along)] ?? before;
  return before + (after - before) * (along - Math.floor(along));
}

function isInside(frame: number, ranges: readonly FrameRange[]): boolean {
  return ranges.some(([first, last]) => frame >= first && frame <= last);
}
