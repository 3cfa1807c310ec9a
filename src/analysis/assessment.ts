// What the headline needs to know about one answer at one threshold, computed once.

import type { DataNote } from "../domain/data-note";
import { isPending, type Classification } from "../domain/classification";
import { reportedFrameWord, type FrameDetail } from "../domain/frame-detail";
import { isGap, type ScoreTable } from "../domain/score-table";
import { isSide } from "../domain/side";
import { contraryFrames, type ContraryFrames } from "./contrary-frames";
import { summarizeModels, type ModelSummary } from "./model-summary";
import { oncePer } from "./once-per";
import { classificationOf, outcomeOf, type Outcome } from "./outcome";

export type Progress = {
  readonly state: "done" | "pending" | "errored";
  /** What the backend says went wrong. */
  readonly errors: readonly string[];
  /** Frames with at least one score, of `frames` in the answer. */
  readonly scoredFrames: number;
  readonly frames: number;
};

/** The first of the notes that say why; or that every answer is one of models that cannot tell. */
export type Blank = {
  readonly reason: DataNote | "cannot-tell" | undefined;
  /** Of whom no score can be drawn. */
  readonly models: readonly string[];
  readonly isAll: boolean;
};

export type Assessment = {
  readonly threshold: number;
  /** How far the backend says it is; answers without a status are done. */
  readonly progress: Progress;
  /** A person overrode the result with this word. */
  readonly forced: string | undefined;
  readonly outcome: Outcome;
  readonly models: readonly ModelSummary[];
  /** Models of which no score can be drawn, and why; undefined where there is none, or where no frame names a model. */
  readonly blank: Blank | undefined;
  /** Frames against the outcome's word; undefined when it is neither of the two words. */
  readonly contrary: ContraryFrames | undefined;
  /** Frames (from 1) whose own reported verdict is another word than the outcome's. */
  readonly contraryVerdicts: readonly number[];
};

/** @param threshold 0…1, artificial from this score on */
export function assess(classification: Classification, threshold: number): Assessment {
  const outcome = outcomeOf(classification);
  const word = classificationOf(outcome);
  return {
    threshold,
    progress: progressOf(classification),
    forced: classification.forced,
    outcome,
    blank: blankOf(classification),
    models: summarizeModels(classification, threshold),
    contraryVerdicts: contraryVerdicts(classification.frames, word),
    contrary: isSide(word) ? contraryFrames(classification.table, word, threshold) : undefined,
  };
}

/** In the order in which they explain the most. */
const reasons = ["percentages", "score-not-drawn", "pair-not-believed", "no-artificial-label", "left-out"];

function blankOf({ table, notes }: Classification): Blank | undefined {
  const empty = table.models
    .map((model, index) => ({ model, isSilent: (table.noAnswers[index]?.length ?? 0) > 0, index }))
    .filter(({ index }) => table.columns[index]?.every(isGap) ?? true);
  const found = reasons.flatMap((kind) => notes.find((note) => note.kind === kind) ?? []);
  const isAll = empty.length === table.models.length;
  if (isAll) {
    const reason = found[0] ?? (empty.some(({ isSilent }) => isSilent) ? "cannot-tell" : undefined);
    return empty.length === 0 ? undefined : { reason, models: empty.map(({ model }) => model), isAll };
  }
  const models = empty.flatMap(({ model, isSilent }) => (isSilent ? [] : model));
  // Of some models only: which note is whose, a note does not say.
  return models.length === 0 || found.length === 0
    ? undefined
    : { reason: found.length === 1 ? found[0] : undefined, models, isAll };
}

function contraryVerdicts(frames: readonly FrameDetail[], word: string | undefined): readonly number[] {
  if (word === undefined) return [];
  return frames.flatMap((detail) => {
    const said = reportedFrameWord(detail);
    return said === undefined || said === word ? [] : detail.frame;
  });
}

function progressOf(classification: Classification): Progress {
  const { status, errors, table } = classification;
  const scoredFrames = countScoredFrames(table);
  const state = status === "errored" ? "errored" : isPending(classification) ? "pending" : "done";
  return { state, errors, scoredFrames, frames: table.frameCount };
}

const countScoredFrames = oncePer((table: ScoreTable): number => {
  let scored = 0;
  for (let frame = 0; frame < table.frameCount; frame++) {
    if (table.columns.some((column) => !isGap(column[frame] ?? Number.NaN))) scored++;
  }
  return scored;
});
