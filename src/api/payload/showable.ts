// Whether anything of an answer can be shown, and what to say about an answer of which nothing can although nothing
// in it was wrong.

import type { Classification } from "../../domain/classification";
import type { WrongPlace } from "../../domain/failure";
import { isGap, type ScoreTable } from "../../domain/score-table";
import { describeFound } from "./describe-found";
import { saysSomething } from "./frame-detail";
import { isJsonObject, isList, ownField, type JsonObject } from "./json-value";

/** A name alone is no result: there must be a score, a verdict, or a word on what became of the analysis. */
export function isShowable(classification: Omit<Classification, "notes">): boolean {
  return (
    classification.verdicts.length > 0 ||
    classification.mainVerdict !== undefined ||
    classification.reportedModels.length > 0 ||
    classification.audios.length > 0 ||
    classification.status !== undefined ||
    classification.forced !== undefined ||
    classification.errors.length > 0 ||
    hasAnswers(classification.table) ||
    classification.frames.some((frame) => frame.status !== undefined || saysSomething(frame))
  );
}

/** "I cannot tell" is an answer, too. */
function hasAnswers({ columns, noAnswers }: ScoreTable): boolean {
  return (
    noAnswers.some((frames) => frames.length > 0) ||
    columns.some((column) => column.some((score) => !isGap(score)))
  );
}

/** Where a result would have been in an answer without one. */
export function nothingShown(json: JsonObject): WrongPlace {
  const results = ownField(json, "results");
  if (!isJsonObject(results)) {
    return { path: "results", expected: "frames, audio tracks or verdicts", found: describeFound(results) };
  }
  const images = ownField(results, "images");
  const expected = isList(images) && images.length > 0 ? "frames with scores" : "a list of frames";
  return { path: "results.images", expected, found: describeFound(images) };
}
