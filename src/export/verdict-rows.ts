// Every verdict of an answer, of the video, its frames and its audio tracks, as reported and in the order of the answer.

import type { AudioTrack } from "../domain/audio-track";
import type { Classification } from "../domain/classification";
import type { Verdict } from "../domain/verdict";
import { visibleText } from "../words/visible-text";
import type { CsvCell } from "./csv";
import { textCell } from "./text-cell";

const head = [
  "of",
  "part",
  "role",
  "heuristic",
  "classification",
  "confidence",
  "models_counted",
  "models",
  "count",
  "answer",
] as const;

/** What a verdict is about: the video, frame 3, a chunk of an audio track. */
type About = { readonly of: string; readonly part: CsvCell };

export function verdictRows({
  mainVerdict,
  verdicts,
  forced,
  frames,
  audios,
}: Classification): readonly (readonly CsvCell[])[] {
  const rows = [
    ...rowsAbout({ of: "video", part: undefined }, { mainVerdict, verdicts, forced }),
    ...frames.flatMap((frame) => rowsAbout({ of: "frame", part: frame.frame }, frame)),
    ...audios.flatMap((track, index) => audioRows(track, index + 1)),
  ];
  // Every row has a cell under every heading.
  return [head, ...rows.map((cells) => head.map((_, index) => cells[index]))];
}

function audioRows(track: AudioTrack, place: number): readonly (readonly CsvCell[])[] {
  const part = track.name === undefined ? place : visibleText(track.name);
  return [
    ...rowsAbout({ of: "audio", part }, track),
    ...track.chunks.flatMap(({ index, verdict }, at) =>
      verdict === undefined ? [] : [row({ of: "audio chunk", part: index ?? at }, "main", verdict)],
    ),
  ];
}

type Voices = {
  readonly mainVerdict: Verdict | undefined;
  readonly verdicts: readonly Verdict[];
  /** A person overrode the result with this word. */
  readonly forced: string | undefined;
};

function rowsAbout(about: About, { mainVerdict, verdicts, forced }: Voices): readonly (readonly CsvCell[])[] {
  return [
    ...(forced === undefined ? [] : [[about.of, about.part, "set by a person", undefined, textCell(forced)]]),
    ...(mainVerdict === undefined ? [] : [row(about, "main", mainVerdict)]),
    ...verdicts.map((verdict) => row(about, "heuristic", verdict)),
  ];
}

function row({ of, part }: About, role: string, verdict: Verdict): readonly CsvCell[] {
  const { heuristic, classification, confidence, models, count, unknown } = verdict;
  return [
    of,
    part,
    role,
    textCell(heuristic),
    textCell(classification),
    confidence,
    models?.length,
    models?.map(visibleText).join("; "),
    count,
    unknown ? "could not tell" : "yes",
  ];
}
