// What the sample backend knows about one hash that has a result: the text of the answer and the few facts that
// the home page shows beside its title.

import { madeVerdicts } from "./made-verdicts";
import type { MadeVideo } from "./made-video";

/** One model on the home page's strip. */
type SampleMark = {
  /** Mean artificial score, 0…1. */
  readonly score: number;
  /** Whether any heuristic of the answer rests on this model. */
  readonly counted: boolean;
};

export type SampleFacts = {
  /** One per model in the order of the answer; none where there is no finished result. */
  readonly marks: readonly SampleMark[];
  /** How many frames and models the answer has; 0 where that is not known yet. */
  readonly frames: number;
  readonly models: number;
};

export type SampleResult = {
  /** The answer's JSON in pieces, made when asked for; a result that changes with time is the one of this moment. */
  readonly pieces: () => Iterable<string>;
  readonly facts: () => SampleFacts;
};

/** The facts about a video whose verdicts are all there. */
export function videoFacts(video: MadeVideo): SampleFacts {
  const counted = new Set(madeVerdicts(video).flatMap(({ models }) => models));
  const marks = video.models.map(({ name, meanArtificial }) => ({
    score: meanArtificial,
    counted: counted.has(name),
  }));
  return { marks, frames: video.script.frames, models: video.models.length };
}
