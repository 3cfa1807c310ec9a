// Artificial scores as columns: one model is one column, one row is one frame.
// A gap (no score here) is NaN and nothing else; 0 is a score.

export type ScoreTable = {
  /** Distinct model names in the order in which the answer first names them. */
  readonly models: readonly string[];
  readonly frameCount: number;
  /** Per model: `frameCount` artificial scores 0…1, NaN for a gap. Same order as `models`. */
  readonly columns: readonly Float64Array[];
  /** Per model: `frameCount` elapsed times as reported (no documented unit), NaN where none was. */
  readonly elapsed: readonly Float64Array[];
  /**
   * Per model: the frames (from 1, ascending) in which it was asked and said that it cannot tell. They are gaps like any
   * other in every number; only the words differ: "no answer" instead of "no score".
   */
  readonly noAnswers: readonly (readonly number[])[];
};

export const gap = Number.NaN;

export function isGap(score: number): boolean {
  return Number.isNaN(score);
}
