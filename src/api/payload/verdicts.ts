// The verdicts of the heuristics, about a video, a frame, a track or a detection, as reported: nothing is computed, and
// nothing corrected, a confidence above 1 neither.

import type * as z from "zod/mini";
import type { Verdict } from "../../domain/verdict";
import type { NoteBook } from "./note-book";
import { readEach } from "./read-part";
import { verdict } from "./schemas/identifier";

/** All of `verdicts` that can be read, in the order of the answer. */
export function readVerdicts(
  list: readonly unknown[] | null | undefined,
  path: string,
  notes: NoteBook,
): readonly Verdict[] {
  return readEach(verdict, list, `${path}verdicts`, notes, (given, place) => toVerdict(given, place, notes));
}

/** @param given `verdict`, the one by the account's default heuristic */
export function toMainVerdict(
  given: z.infer<typeof verdict> | undefined,
  path: string,
  notes: NoteBook,
): Verdict | undefined {
  return given && toVerdict(given, `${path}verdict`, notes);
}

function toVerdict(given: z.infer<typeof verdict>, path: string, notes: NoteBook): Verdict {
  const { heuristic, models, confidence, classification, count, unknown } = given;
  if (typeof confidence === "number" && (confidence < 0 || confidence > 1)) {
    notes.add({ kind: "confidence-as-given", path: `${path}.confidence`, confidence });
  }
  return {
    heuristic: heuristic || undefined,
    models: models ? [...new Set(models.filter((name) => name !== undefined))] : undefined,
    confidence: confidence ?? undefined,
    classification: notes.word(() => `${path}.classification`, classification),
    count: count ?? undefined,
    unknown: unknown ?? false,
  };
}
