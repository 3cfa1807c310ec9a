// What an answer holds beyond scores and verdicts. It depends on the answer and hardly on the address, so it stands still
// while somebody drags a threshold.

import { memo, useMemo } from "react";
import { compareReported } from "../analysis/reported-agreement";
import { summarizeElapsed } from "../analysis/elapsed-summary";
import type { ModelSummary } from "../analysis/model-summary";
import type { Answers } from "../backend/answers";
import type { Answer } from "../backend/load-classification";
import { AudioTracks } from "../features/audio-tracks";
import { ContentCredentials } from "../features/content-credentials";
import { DataNotes } from "../features/data-notes";
import { ElapsedTimes } from "../features/elapsed-times";
import { HowToRead } from "../features/how-to-read";
import { RawAnswerView } from "../features/raw-answer-view";
import { ReportedFrames } from "../features/reported-frames";
import { agreementWords, dataNoteWords, noAnswerWords, unscoredModelWords } from "../words/data-note-words";

type ResultDetailsProps = {
  readonly answer: Answer;
  readonly answers: Answers;
  readonly models: readonly ModelSummary[];
  /** The backend's word on the video, where it has one. */
  readonly videoWord: string | undefined;
  readonly onSelectFrame: (frame: number) => void;
};

export const ResultDetails = memo(function ResultDetails(props: ResultDetailsProps) {
  const { answer, answers, models, videoWord, onSelectFrame } = props;
  const { classification, raw } = answer;
  const { table, frames, audios, preProcess } = classification;
  const notes = useMemo(
    () => [
      ...classification.notes
        .filter(({ kind }) => kind !== "model-without-scores")
        .map((note) => dataNoteWords(note, table.frameCount)),
      ...unscoredModelWords(classification),
      ...noAnswerWords(table),
      ...agreementWords(compareReported(models)),
    ],
    [classification, table, models],
  );
  const times = useMemo(() => summarizeElapsed(table), [table]);
  const openRaw = useMemo(() => {
    const { bytes } = raw;
    if (bytes === undefined) return undefined;
    return () => {
      const explorer = answers.openRaw(bytes);
      return { source: explorer, close: explorer.close };
    };
  }, [raw, answers]);
  return (
    <>
      <ReportedFrames
        frames={frames}
        frameCount={table.frameCount}
        videoWord={videoWord}
        onSelectFrame={onSelectFrame}
      />
      <AudioTracks tracks={audios} />
      <HowToRead />
      <DataNotes notes={notes} />
      <ContentCredentials frames={frames} frameCount={table.frameCount} />
      <ElapsedTimes times={times} preProcess={preProcess} />
      <RawAnswerView key={answer.round} size={raw.size} digest={raw.digest} open={openRaw} />
    </>
  );
});
