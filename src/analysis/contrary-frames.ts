// Frames that speak against a verdict although the means may not: a local edit hides in an average.

import { isGap, type ScoreTable } from "../domain/score-table";
import type { Side } from "../domain/side";

export type ContraryFrames = {
  /** Frames (from 1) in which more than half of the models with a score are on the other side. */
  readonly frames: readonly number[];
  /** Number of single scores on the other side, of `scores` in all. */
  readonly contraryScores: number;
  readonly scores: number;
};

/** @param threshold 0…1, artificial from this score on */
export function contraryFrames(table: ScoreTable, side: Side, threshold: number): ContraryFrames {
  const frames: number[] = [];
  // Column after column, as they lie in memory: this is walked at every step of a threshold.
  const contrary = new Uint32Array(table.frameCount);
  const n = new Uint32Array(table.frameCount);
  let contraryScores = 0;
  let scores = 0;
  const contraryIsOver = side === "human";
  for (const column of table.columns) {
    for (let frame = 0; frame < column.length; frame++) {
      const score = column[frame] ?? Number.NaN;
      if (isGap(score)) continue;
      n[frame] = (n[frame] ?? 0) + 1;
      if (score >= threshold === contraryIsOver) contrary[frame] = (contrary[frame] ?? 0) + 1;
    }
  }
  for (let frame = 0; frame < table.frameCount; frame++) {
    const [against = 0, of = 0] = [contrary[frame], n[frame]];
    if (against * 2 > of) frames.push(frame + 1);
    contraryScores += against;
    scores += of;
  }
  return { frames, contraryScores, scores };
}
