// Frames that speak against a verdict although the means may not: a local edit hides in an average.

import { isGap, type ScoreTable } from "../domain/score-table";
import { sideOf, type Side } from "../domain/side";

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
  let contraryScores = 0;
  let scores = 0;
  for (let frame = 0; frame < table.frameCount; frame++) {
    let contrary = 0;
    let n = 0;
    for (const column of table.columns) {
      const score = column[frame] ?? Number.NaN;
      if (isGap(score)) continue;
      n++;
      if (sideOf(score, threshold) !== side) contrary++;
    }
    if (contrary * 2 > n) frames.push(frame + 1);
    contraryScores += contrary;
    scores += n;
  }
  return { frames, contraryScores, scores };
}
