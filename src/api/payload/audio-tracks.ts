// `results.audios`: one object per track, with its chunks in `chunk_details[]` or `details.clips[]`.

import type { AudioChunk, AudioScore, AudioTrack } from "../../domain/audio-track";
import { gap } from "../../domain/score-table";
import { textsOfErrors } from "./error-texts";
import { readDetails } from "./frame-detail";
import { artificialScore, isNamedAnswer, isUnknown, noteUnnamed } from "./model-answer";
import { isUnfinished, type NoteBook } from "./note-book";
import { readEach } from "./read-part";
import * as wire from "./schemas/newest";
import { readVerdicts, toMainVerdict } from "./verdicts";

type List = readonly unknown[] | null | undefined;

/** All tracks that can be read, in the order of the answer. */
export function readAudioTracks(audios: List, notes: NoteBook): readonly AudioTrack[] {
  return readEach(wire.track, audios, "results.audios", notes, (track, path): AudioTrack => {
    const head = {
      identifier: track.identifier || undefined,
      name: track.name || undefined,
      mainVerdict: toMainVerdict(track.verdict, `${path}.`, notes),
      verdicts: readVerdicts(track.verdicts, `${path}.`, notes),
      forced: notes.word(() => `${path}.force_classification`, track.force_classification),
      status: track.status || undefined,
      errors: textsOfErrors(track.errors),
    };
    const readChunks = (chunks: List, place: string) =>
      readEach(wire.chunk, chunks, place, notes, (chunk, at): AudioChunk => ({
        index: chunk.index ?? undefined,
        start: chunk.start ?? undefined,
        end: chunk.end ?? undefined,
        scores: readAudioScores(chunk.results, at, notes),
        verdict: toMainVerdict(chunk.verdict, `${at}.`, notes),
      }));
    const readRest = () => ({
      scores: readAudioScores(track.results, path, notes),
      chunks: [
        ...readChunks(track.chunk_details, `${path}.chunk_details`),
        ...readDetails(track.details, `${path}.details`, notes, ({ clips }, place) =>
          readChunks(clips, `${place}.clips`),
        ),
      ],
    });
    return { ...head, ...(isUnfinished(head.status) ? notes.readUnfinished(readRest) : readRest()) };
  });
}

/** One score per model in the order in which `results` first names it; of the same model twice the last one counts. */
function readAudioScores(results: List, owner: string, notes: NoteBook): readonly AudioScore[] {
  const scores = new Map<string, AudioScore>();
  const pathOf = (_: number, position: number) => `${owner}.results[${position}]`;
  results?.forEach((value, position) => {
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
