// `results.audios`: one object per track, shaped like an object frame without content credentials, with its chunks
// in `chunk_details[]` or `details.clips[]` = { index, start, end, results[], verdict }.

import type { AudioChunk, AudioTrack } from "../../domain/audio-track";
import { readAudioScores } from "./audio-scores";
import { readErrors } from "./error-texts";
import type { FieldReader } from "./json-value";
import type { NoteBook } from "./note-book";
import { readDetails, readObjects } from "./read-objects";
import { isUnfinished } from "./unfinished";
import { readMainVerdict, readVerdicts } from "./verdicts";

/** All tracks that can be read, in the order of the answer. */
export function readAudioTracks(results: FieldReader, notes: NoteBook): readonly AudioTrack[] {
  return readObjects(results, "audios", "an audio track", notes, (track) => {
    const head = {
      identifier: track.text("identifier"),
      name: track.text("name"),
      mainVerdict: readMainVerdict(track, notes),
      verdicts: readVerdicts(track, notes),
      forced: track.word("force_classification"),
      status: track.text("status"),
      errors: readErrors(track),
    };
    const readRest = () => ({ scores: readAudioScores(track, notes), chunks: readChunks(track, notes) });
    const rest = isUnfinished(head.status) ? notes.readUnfinished(readRest) : readRest();
    return { ...head, ...rest };
  });
}

/** From whichever of the two places has chunks; from both in an answer that has both. */
function readChunks(track: FieldReader, notes: NoteBook): readonly AudioChunk[] {
  const readChunk = (chunk: FieldReader): AudioChunk => ({
    index: chunk.number("index"),
    start: chunk.number("start"),
    end: chunk.number("end"),
    scores: readAudioScores(chunk, notes),
    verdict: readMainVerdict(chunk, notes),
  });
  return [
    ...readObjects(track, "chunk_details", "a chunk", notes, readChunk),
    ...readDetails(track, notes, (details) => readObjects(details, "clips", "a chunk", notes, readChunk)),
  ];
}
