// Third generation: a frame is an object, and audio tracks stand beside the frames.
// Documented and not read: `hash`, `ref_id` and `has_heatmap` of a frame, `classification_details` of a model's answer.

import * as z from "zod/mini";
import * as oldest from "./array-frames";
import { list, listOf, part, text } from "./fields";
import * as earlier from "./identifier";

/** Content credentials. They may be large; `manifests` and `validation_results` stay in the raw answer. */
export const c2pa = z.object(
  {
    active_manifest: text,
    validation_state: text,
    validation_status: listOf(z.object({ code: text, explanation: text }, "a finding")),
  },
  "an object",
);

const scored = {
  identifier: text,
  name: text,
  verdict: earlier.mainVerdict,
  verdicts: list,
  /** A person overrode the result with this word. */
  force_classification: text,
};

/** Its `results`, one model's answer each, are read by hand. */
export const frame = { ...scored, c2pa: part(c2pa) };

/** One of `results.audios`. */
export const track = { ...scored, results: list };

export const results = { ...oldest.results, audios: list };

export const answer = {
  ...earlier.answer,
  ref_id: text,
  force_classification: text,
};
