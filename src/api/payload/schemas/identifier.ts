// Second generation: a path key of its own, and a main verdict by the account's default heuristic.

import * as z from "zod/mini";
import * as earlier from "./array-frames";
import { number, part, text, truth } from "./fields";

const fields = { ...earlier.verdict, count: number, unknown: truth };

const saysSomething = z.refine<z.infer<z.ZodMiniObject<typeof fields>>>(
  ({ heuristic, classification, confidence, unknown }) =>
    Boolean(heuristic) || Boolean(classification) || typeof confidence === "number" || unknown === true,
  "a verdict with a classification",
);

/** One of `verdicts`. */
export const verdict = z.object(fields, "a verdict").check(saysSomething);

/** The one under `verdict`. */
export const mainVerdict = part(z.object(fields, "an object").check(saysSomething));

export const answer = {
  ...earlier.answer,
  /** 64 hex digits; need not be the hash. */
  identifier: text,
  verdict: mainVerdict,
};
