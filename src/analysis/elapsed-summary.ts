// How long each model took, in the backend's own undocumented unit.

import { isGap, type ScoreTable } from "../domain/score-table";
import { oncePer } from "./once-per";

export type ElapsedSummary = {
  readonly model: string;
  /** Position in the score table. */
  readonly index: number;
  /** Frames with a time. */
  readonly n: number;
  readonly total: number;
  readonly mean: number;
  /** The frame (from 1) that took longest, and how long. */
  readonly slowestFrame: number;
  readonly slowest: number;
};

/** One per model that reports any time, in the order of the table. */
export const summarizeElapsed = oncePer((table: ScoreTable): readonly ElapsedSummary[] =>
  table.models.flatMap((model, index) => {
    const elapsed = table.elapsed[index] ?? new Float64Array();
    let [n, total, slowest, slowestFrame] = [0, 0, Number.NEGATIVE_INFINITY, 0];
    for (let frame = 1; frame <= elapsed.length; frame++) {
      const time = elapsed[frame - 1] ?? Number.NaN;
      if (isGap(time)) continue;
      n++;
      total += time;
      if (time > slowest) [slowest, slowestFrame] = [time, frame];
    }
    return n === 0 ? [] : [{ model, index, n, total, mean: total / n, slowestFrame, slowest }];
  }),
);
