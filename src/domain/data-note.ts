// What was odd about an answer, as facts. The words room turns each kind into one sentence.
// A path is written the way a person would type it: results.images[2][0].classification[0].score

export type DataNote =
  /** Something stood where something else was expected; it was left out and the rest was kept. */
  | { readonly kind: "left-out"; readonly path: string; readonly expected: string; readonly found: string }
  /** A score that is no number from 0 to 1. */
  | { readonly kind: "score-not-drawn"; readonly path: string; readonly found: string }
  /** Scores of artificial and human that do not add up to 1: neither is believed. */
  | {
      readonly kind: "pair-not-believed";
      readonly path: string;
      readonly artificial: number;
      readonly human: number;
    }
  /** The answer as a whole looks like percentages, so that no score of it is read. `count` is how many there are. */
  | { readonly kind: "percentages"; readonly count: number; readonly confidences: number }
  /** A confidence of a verdict that is no number from 0 to 1: printed as it is. */
  | { readonly kind: "confidence-as-given"; readonly path: string; readonly confidence: number }
  /** A name that no frame has, beside one of the frames that differs in case, spaces or signs only. */
  | {
      readonly kind: "spelled-otherwise";
      readonly path: string;
      readonly name: string;
      readonly model: string;
    }
  /** One of the two words in another case: read as that word, wherever it is spelled so. */
  | {
      readonly kind: "word-in-other-case";
      readonly path: string;
      readonly found: string;
      readonly word: string;
    }
  /** The result stood under this key, or in a list of one, and not at the top. */
  | { readonly kind: "wrapped"; readonly path: string }
  /** A model answered with labels that have no artificial score. */
  | { readonly kind: "no-artificial-label"; readonly path: string; readonly labels: readonly string[] }
  /** Numbers written as words that JSON does not have (NaN, Infinity), as Python writes them. */
  | { readonly kind: "bare-numbers"; readonly count: number }
  /** The same model twice in one frame (from 1), or in one audio track (undefined): the last one counts. */
  | {
      readonly kind: "model-twice";
      readonly path: string;
      readonly model: string;
      readonly frame: number | undefined;
      readonly dropped: number;
      readonly kept: number;
    }
  /** Frames (from 1) in which a model gave no answer although others did; `answered` is in how many it did. */
  | {
      readonly kind: "model-missing";
      readonly model: string;
      readonly frames: readonly number[];
      readonly answered: number;
    }
  /** Frames (from 1) without any score. */
  | { readonly kind: "frames-empty"; readonly frames: readonly number[] }
  /** Statistics reported for a model that no frame has. */
  | { readonly kind: "model-without-scores"; readonly path: string; readonly model: string }
  /** Notes of one kind beyond the number that is kept, so that a broken dense answer stays readable. */
  | { readonly kind: "more"; readonly of: string; readonly count: number };
