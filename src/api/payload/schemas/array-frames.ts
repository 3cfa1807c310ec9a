// The oldest generation, complete in the vendor's example. A frame is the list of its models' answers.

import * as z from "zod/mini";
import { list, listOf, number, object, text } from "./fields";

/*
 * One model's answer, in frames and audio tracks of every generation. Read by hand (model-answer.ts): it is the dense part.
 *
 *     { model: "V011", elapsed_time: 0.25, classification: [{ label: "artificial", score: 0.9 }, { label: "human", score: 0.1 }] }
 */

export const verdict = {
  heuristic: text,
  models: listOf(z.string("a model's name")),
  /** Usually 0…1, and kept as given. */
  confidence: number,
  classification: text,
};

/** An entry of `classification_matrix`. */
export const reportedModel = z.object(
  { confidence: number, classification: text },
  "a confidence with a classification",
);

/** An entry of `std_deviations`: over the frames, dividing by their number. */
export const reportedDeviation = z.number("a number");

export const results = {
  /** Frames: any value, each read by the shape that owns it. */
  images: z.nullish(z.custom<readonly unknown[]>(Array.isArray, "a list of frames")),
  pre_process: number,
  /** Both keyed by names of models. */
  std_deviations: object,
  classification_matrix: object,
};

export const answer = {
  /** 64 hex digits. */
  hash: text,
  name: text,
  /** Verdicts, one by heuristic. */
  verdicts: list,
};
