// What an answer holds beyond scores and verdicts. It depends on the answer and hardly on the address, so it stands still
// while somebody drags a threshold.

import { memo, useMemo } from "react";
import { summarizeElapsed } from "../../analysis/elapsed-summary";
import type { Answers } from "../../api/answers";
import type { Answer } from "../../api/load-classification";
import { DataNotes } from "./data-notes";
import { ElapsedTimes } from "./elapsed-times";
import { HowToRead } from "./how-to-read";
import { RawAnswerView } from "./raw/raw-answer-view";
import { ArrivingPart } from "../look-up/arriving";
import { newerDetails } from "../chunks";
import { Region } from "../look-up/region";
import { everyNote } from "../../words/every-note";

type ResultDetailsProps = {
  readonly answer: Answer;
  readonly answers: Answers;
  /** The backend's word on the video, where it has one. */
  readonly videoWord: string | undefined;
  readonly onSelectFrame: (frame: number) => void;
};

export const ResultDetails = memo(function ResultDetails(props: ResultDetailsProps) {
  const { answer, answers } = props;
  const { classification, raw } = answer;
  const { table, frames, audios, preProcess } = classification;
  const notes = useMemo(() => everyNote(classification), [classification]);
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
      {frames.length + audios.length > 0 ? (
        <ArrivingPart chunk={newerDetails}>
          {(NewerDetails) => (
            <NewerDetails
              classification={classification}
              videoWord={props.videoWord}
              onSelectFrame={props.onSelectFrame}
            />
          )}
        </ArrivingPart>
      ) : null}
      <Region>
        <HowToRead />
      </Region>
      <Region about={answer}>
        <DataNotes notes={notes} />
      </Region>
      <Region about={answer}>
        <ElapsedTimes times={times} preProcess={preProcess} />
      </Region>
      <Region key={answer.round}>
        <RawAnswerView size={raw.size} digest={raw.digest} open={openRaw} />
      </Region>
    </>
  );
});
