// What a made video is asked to show, written down by a person: which models look at it, how high they score,
// how much they drift, where they fall silent. The numbers come from the seed.

/** Frames from 1, both ends included, as on the screen. */
export type FrameRange = readonly [first: number, last: number];

export type ModelScript = {
  readonly name: string;
  /** The usual artificial score, between 0 and 1 and never either; or several, spread evenly over the frames. */
  readonly level: number | readonly number[];
  /** How far the score drifts around its level, as a population deviation. */
  readonly deviation: number;
  /** Frames in which the level is another one. */
  readonly episodes?: readonly { readonly frames: FrameRange; readonly level: number }[];
  /** Frames without an answer of this model. */
  readonly missing?: readonly FrameRange[];
};

export type VideoScript = {
  readonly hash: string;
  readonly name: string;
  readonly seed: number;
  readonly frames: number;
  readonly models: readonly ModelScript[];
  /** The models that TopRelevant counts: how the vendor chooses them is not documented, so a person does. */
  readonly relevant: readonly string[];
};
