// Frames that speak against a verdict although the means may not: a local edit hides in an average.

import { isGap, type ScoreTable } from "../domain/score-table";
import type { Side } from "../domain/side";
import { oncePer } from "./once-per";

export type ContraryFrames = {
  /** Frames (from 1) in which more than half of the models with a score are on the other side. */
  readonly frames: readonly number[];
  /** Number of single scores on the other side, of `scores` in all. */
  readonly contraryScores: number;
  readonly scores: number;
};

/** How many models have a score, per frame and in all: the same at every threshold. */
const countScores = oncePer((table: ScoreTable) => {
  const n = new Uint32Array(table.frameCount);
  for (const column of table.columns)
    for (let frame = 0; frame < column.length; frame++)
      if (!isGap(column[frame] ?? Number.NaN)) n[frame] = (n[frame] ?? 0) + 1;
  return { n, scores: n.reduce((sum, ofFrame) => sum + ofFrame, 0) };
});

/** @param threshold 0…1, artificial from this score on */
export function contraryFrames(table: ScoreTable, side: Side, threshold: number): ContraryFrames {
  const { n, scores } = countScores(table);
  // Column after column, as they lie in memory: this is walked at every step of a threshold.
  const over = new Uint32Array(table.frameCount);
  for (const column of table.columns)
    for (let frame = 0; frame < column.length; frame++)
      if ((column[frame] ?? Number.NaN) >= threshold) over[frame] = (over[frame] ?? 0) + 1;
  const frames: number[] = [];
  let contraryScores = 0;
  for (let frame = 0; frame < table.frameCount; frame++) {
    const [above = 0, of = 0] = [over[frame], n[frame]];
    const against = side === "human" ? above : of - above;
    if (against * 2 > of) frames.push(frame + 1);
    contraryScores += against;
  }
  return { frames, contraryScores, scores };
}
