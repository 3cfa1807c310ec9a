// One frame across all models: who says what there, highest score first.

import { gap, isGap, type ScoreTable } from "../domain/score-table";

export type FrameScore = {
  readonly model: string;
  /** Position in the score table. */
  readonly index: number;
  /** 0…1, or NaN for a gap. */
  readonly score: number;
  /** As reported, without a documented unit; NaN when not reported. */
  readonly elapsed: number;
};

/**
 * All models at one frame, highest score first, gaps last; equal scores keep the order of the table.
 * @param frame from 1
 * @param of positions of the models that are ranked
 */
export function rankFrame(
  table: ScoreTable,
  frame: number,
  of: readonly number[] = table.models.map((_, index) => index),
): readonly FrameScore[] {
  return of
    .map((index) => ({
      model: table.models[index] ?? "",
      index,
      score: table.columns[index]?.[frame - 1] ?? gap,
      elapsed: table.elapsed[index]?.[frame - 1] ?? gap,
    }))
    .toSorted((a, b) => rank(b.score) - rank(a.score));
}

function rank(score: number): number {
  return isGap(score) ? -1 : score;
}

/** How the models with a score split at the threshold in one frame. */
export function splitAt(
  ranking: readonly FrameScore[],
  threshold: number,
): { readonly artificial: number; readonly n: number } {
  const scored = ranking.filter(({ score }) => !isGap(score));
  return { artificial: scored.filter(({ score }) => score >= threshold).length, n: scored.length };
}
