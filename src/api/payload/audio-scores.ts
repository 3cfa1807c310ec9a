// The scores of an audio track or of one of its chunks: the same answers as in a frame, once instead of per frame.

import type { AudioScore } from "../../domain/audio-track";
import { gap } from "../../domain/score-table";
import type { FieldReader } from "./json-value";
import { artificialScore, isNamedAnswer, isUnknown, noteUnnamed } from "./model-answer";
import type { NoteBook } from "./note-book";

/** One score per model in the order in which `results` first names it; of the same model twice the last one counts. */
export function readAudioScores(owner: FieldReader, notes: NoteBook): readonly AudioScore[] {
  const scores = new Map<string, AudioScore>();
  const pathOf = (_: number, position: number) => `${owner.pathOf("results")}[${position}]`;
  owner.list("results").forEach((value, position) => {
    const path = pathOf(0, position);
    if (!isNamedAnswer(value)) {
      noteUnnamed(value, path, notes);
      return;
    }
    const { model } = value;
    const noAnswer = isUnknown(value, 0, position, pathOf, notes);
    const score = noAnswer ? gap : artificialScore(value, 0, position, pathOf, notes);
    const earlier = scores.get(model);
    if (earlier !== undefined) {
      const dropped = earlier.score;
      notes.add({ kind: "model-twice", path, model, frame: undefined, dropped, kept: score });
    }
    scores.set(model, { model, score, noAnswer });
  });
  return [...scores.values()];
}
