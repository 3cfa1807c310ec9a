// An audio track of the video: judged as a whole by each model, and in chunks where the answer has them.

import type { Verdict } from "./verdict";

/** One model's artificial score for a track or a chunk. */
export type AudioScore = {
  readonly model: string;
  /** 0…1; NaN when there is none. */
  readonly score: number;
  /** The model was asked and said that it cannot tell. */
  readonly noAnswer: boolean;
};

export type AudioTrack = {
  readonly name: string | undefined;
  readonly identifier: string | undefined;
  readonly scores: readonly AudioScore[];
  readonly mainVerdict: Verdict | undefined;
  readonly verdicts: readonly Verdict[];
  readonly forced: string | undefined;
  readonly status: string | undefined;
  readonly errors: readonly string[];
  readonly chunks: readonly AudioChunk[];
};

export type AudioChunk = {
  /** As reported. */
  readonly index: number | undefined;
  /** Start and end as reported, without a documented unit. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly scores: readonly AudioScore[];
  readonly verdict: Verdict | undefined;
};
