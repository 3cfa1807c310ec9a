// What an answer holds beyond scores and verdicts. It depends on the answer and hardly on the address, so it stands still
// while somebody drags a threshold.

import { memo, useMemo } from "react";
import { summarizeElapsed } from "../../analysis/elapsed-summary";
import type { Answers } from "../../api/answers";
import type { Answer } from "../../api/load-classification";
import { ElapsedTimes } from "./elapsed-times";
import { RawAnswerView } from "./raw/raw-answer-view";
import { ArrivingPart } from "../look-up/arriving";
import { newerDetails } from "../chunks";
import { Region } from "../look-up/region";
import { RichSentence } from "../../ui/rich-sentence";
import { everyNote } from "../../words/every-note";
import { counted } from "../../words/format";
import { howToRead } from "../../words/how-to-read";
import { plainText, type Sentence } from "../../words/phrase";

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

/** What a score is and is not, and what to do when models disagree: always open. */
function HowToRead() {
  return (
    <section className="section" aria-labelledby="how-to-read">
      <header>
        <h2 id="how-to-read">How to read this</h2>
      </header>
      <div className="grid grid-cols-4 gap-x-8 gap-y-5 max-wide:grid-cols-2 max-mid:grid-cols-1">
        {howToRead.map(({ heading, text }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            <p className="mt-1 max-w-[66ch] text-pretty text-ink-2">
              <RichSentence phrases={text} />
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}

/** More are not read one by one, and an answer with thousands of models must not stop the page. */
const mostNotes = 100;

/** Whatever was odd about the answer, each once, with its path: always open. */
function DataNotes({ notes }: { readonly notes: readonly Sentence[] }) {
  if (notes.length === 0) return null;
  return (
    <section className="section" aria-labelledby="data-notes">
      <header>
        <h2 id="data-notes">Data notes</h2>
        <span className="provenance">what this page noticed in the answer</span>
      </header>
      <ul className="notes">
        {notes.slice(0, mostNotes).map((note, place) => (
          <li key={`${place} ${plainText(note)}`}>
            <span>
              <RichSentence phrases={note} />
            </span>
          </li>
        ))}
      </ul>
      {notes.length > mostNotes ? (
        <p className="mt-2 text-13 text-ink-2">
          and {counted(notes.length - mostNotes, "note")} more of these kinds; the raw answer holds what they
          are about.
        </p>
      ) : null}
    </section>
  );
}
