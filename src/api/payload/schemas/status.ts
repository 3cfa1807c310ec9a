// Fourth generation: how far the analysis is, of the video, each frame and each audio track.

import * as z from "zod/mini";
import { text } from "./fields";
import * as earlier from "./object-frames";

const progress = {
  /** "new", "done" or "errored". */
  status: text,
  /** Documented as a text; lists and objects are seen. */
  errors: z.optional(z.custom((errors) => typeof errors !== "boolean", "a text or a list of texts")),
};

export const frame = { ...earlier.frame, ...progress };

export const track = { ...earlier.track, ...progress };

export const answer = { ...earlier.answer, ...progress, api_version: text };
