// Newest generation: the vendor's own page, detections in frames, chunks of audio tracks. What is exported here reads every
// generation, since each only adds fields.

import * as z from "zod/mini";
import { isJsonObject, type JsonObject } from "../json-value";
import { list, listOf, number, object, part, text, truth } from "./fields";
import { mainVerdict } from "./identifier";
import * as objectFrames from "./object-frames";
import * as earlier from "./status";

const corners = z.object({ x1: z.number(), y1: z.number(), x2: z.number(), y2: z.number() });

const isBox = z.refine((box) => corners.safeParse(box).success, "four corners: x1, y1, x2, y2");

/** One of `detections`. Labels are free text, and no artificial score unless they say so. */
export const detection = z.object(
  {
    /** Without a documented unit. */
    box: part(z.pipe(z.custom<JsonObject>(isJsonObject, "an object").check(isBox), corners)),
    results: listOf(
      z.object(
        {
          model: text,
          classification: listOf(
            z.object({ label: z.string("a text"), score: z.optional(z.unknown()) }, "a label with a score"),
          ),
        },
        "a model's answer",
      ),
    ),
    verdict: mainVerdict,
  },
  "a detection",
);

/** One of `chunk_details` or `clips`. */
export const chunk = z.object(
  { index: number, start: number, end: number, results: list, verdict: mainVerdict },
  "a chunk",
);

/** One of `details`, or the one object there. */
export const details = z.object({ detections: list, clips: list }, "an object with details");

const late = { details: z.optional(z.unknown()) };

export const frame = z.object({ ...earlier.frame, ...late });

export const track = z.object({ ...earlier.track, ...late, chunk_details: list }, "an audio track");

export const results = z.object(objectFrames.results);

/** The top of an answer; `results` is read by a schema of its own. */
export const answer = z.object({
  ...earlier.answer,
  results: object,
  result_url: z.nullish(
    z.string("a text").check(z.refine((url) => url === "" || isHttp(url), "an http or https address")),
  ),
  is_nsfw: truth,
});

function isHttp(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
