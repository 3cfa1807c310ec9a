// Everything that is to be said about the answer itself, in one order: on the page, in the report, in the evidence file.

import { modelFacts } from "../analysis/model-summary";
import { compareReported } from "../analysis/reported-agreement";
import type { Classification } from "../domain/classification";
import { agreementWords, dataNoteWords, noAnswerWords, unscoredModelWords } from "./data-note-words";
import type { Sentence } from "./phrase";

export function everyNote(classification: Classification): readonly Sentence[] {
  const { notes, table } = classification;
  return [
    ...notes
      .filter(({ kind }) => kind !== "model-without-scores")
      .map((note) => dataNoteWords(note, table.frameCount)),
    ...unscoredModelWords(classification),
    ...noAnswerWords(table),
    ...agreementWords(compareReported(modelFacts(classification))),
  ];
}
