// Each oddity of an answer as one sentence with its path. One table: a kind without words does not compile.

import type { Classification } from "../domain/classification";
import type { DataNote } from "../domain/data-note";
import type { ScoreTable } from "../domain/score-table";
import type { ReportedAgreement } from "../analysis/reported-agreement";
import { counted, exact, frameList, grouped } from "./format";
import { listed, namePhrase, sentence, wordPhrase, type Sentence } from "./phrase";
import { visibleText } from "./visible-text";

/** @param frameCount number of frames in the answer */
export function dataNoteWords(note: DataNote, frameCount: number): Sentence {
  switch (note.kind) {
    case "left-out":
      return sentence(
        code(note.path),
        ` should be ${note.expected}, but is ${visibleText(note.found)}: left out.`,
      );
    case "score-not-drawn":
      return sentence(
        code(note.path),
        ` is ${visibleText(note.found)}, not a number from 0 to 1: not drawn.`,
      );
    case "pair-not-believed":
      return sentence(
        code(note.path),
        ` has artificial ${exact(note.artificial)} beside human ${exact(note.human)}, which do not add up to 1: a gap.`,
      );
    case "percentages":
      return sentence(percentagesWords(note.count, note.confidences));
    case "confidence-as-given":
      return sentence(
        code(note.path),
        ` is ${exact(note.confidence)}, not a number from 0 to 1: shown as received.`,
      );
    case "spelled-otherwise":
      return sentence(
        code(note.path),
        " names ",
        namePhrase(note.name),
        ", but the frames say ",
        namePhrase(note.model),
        note.name.normalize() === note.model.normalize()
          ? ": the same letters in other Unicode characters. They are not taken for one."
          : ". They are not taken for one.",
      );
    case "word-in-other-case":
      return sentence(code(note.path), ` is “${visibleText(note.found)}”: read as ${note.word}.`);
    case "wrapped":
      return sentence("The result stands inside ", code(note.path), " and not at the top: read from there.");
    case "no-artificial-label":
      return sentence(
        code(note.path),
        " has no artificial score, only ",
        listed(note.labels.slice(0, 5).map((label) => [namePhrase(label)])),
        ": a gap, because the rest to 100% is not a score.",
      );
    case "bare-numbers":
      return sentence(
        `${counted(note.count, "number")} of the answer ${note.count === 1 ? "is" : "are"} written as words that JSON does not have, as Python does: read as missing.`,
      );
    case "model-twice":
      return sentence(
        namePhrase(note.model),
        ` answers twice in ${note.frame === undefined ? "an audio track" : `frame ${grouped(note.frame)}`}: `,
        `${exact(note.dropped)} and then ${exact(note.kept)}. The last one counts.`,
      );
    case "model-missing":
      return modelMissing(note, frameCount);
    case "frames-empty":
      return sentence(`No model has a score in ${frameList(note.frames)}.`);
    case "model-without-scores":
      return sentence(
        code(note.path),
        " is reported, but no frame has a score of ",
        namePhrase(note.model),
        ".",
      );
    case "more":
      return sentence(`${counted(note.count, "more note")} of the kind before.`);
  }
}

type ModelMissing = Extract<DataNote, { kind: "model-missing" }>;

/** With a handful of answers it is shorter to say how many there are. */
const fewAnswers = 3;

function modelMissing({ model, frames, answered }: ModelMissing, frameCount: number): Sentence {
  const few = answered <= fewAnswers && frames.length > fewAnswers;
  const which = few
    ? `answered in only ${grouped(answered)} of ${grouped(frameCount)} frames.`
    : `is missing in ${frameList(frames)}.`;
  return sentence(namePhrase(model), ` ${which}`);
}

/** What is reported about models that no frame has a score of: there is no row for them, so it is said here. */
export function unscoredModelWords({ reportedModels, table }: Classification): readonly Sentence[] {
  const scored = new Set(table.models);
  return reportedModels
    .filter(({ model }) => !scored.has(model))
    .map(({ model, classification, confidence, standardDeviation }) => {
      const parts = [
        ...(classification === undefined ? [] : [sentence("says ", wordPhrase(classification))]),
        ...(confidence === undefined ? [] : [sentence(`confidence ${exact(confidence)}`)]),
        ...(standardDeviation === undefined
          ? []
          : [sentence(`standard deviation ${exact(standardDeviation)}`)]),
      ];
      const reported = parts.length === 0 ? sentence("named") : listed(parts);
      return sentence("No frame has a score of ", namePhrase(model), ", which is reported: ", reported, ".");
    });
}

/** Models that were asked and could not tell: said once, left out of every number. */
export function noAnswerWords({ models, noAnswers }: ScoreTable): readonly Sentence[] {
  return models.flatMap((model, index) => {
    const frames = noAnswers[index] ?? [];
    if (frames.length === 0) return [];
    return [sentence(namePhrase(model), ` gave no answer in ${frameList(frames)}; that enters no number.`)];
  });
}

/** What the comparison of reported statistics with our own gives, in at most a few sentences. */
export function agreementWords(agreements: readonly ReportedAgreement[]): readonly Sentence[] {
  if (agreements.length === 0) return [];
  const differing = agreements.filter(({ agrees }) => !agrees);
  if (differing.length === 0) {
    const statistics = [...new Set(agreements.map(({ statistic }) => statistic))];
    const ns = [...new Set(agreements.map(({ n }) => n))];
    const over = ns.length === 1 ? `, n ${ns[0]}` : "";
    const models = new Set(agreements.map(({ model }) => model)).size;
    const names = statistics.map((statistic) => [
      statistic === "confidence" ? "confidences" : "standard deviations",
    ]);
    return [
      sentence(
        "The reported ",
        names.flat().join(" and "),
        ` of ${counted(models, "model")} equal what the scores give here (population deviation and mean of the winning label${over}).`,
      ),
    ];
  }
  return differing.map(({ model, statistic, reported, computed, n }) =>
    sentence(
      "The ",
      `${statistic} reported for `,
      namePhrase(model),
      ` is ${exact(reported)}; its scores give ${exact(computed)} here, n ${n}.`,
    ),
  );
}

function code(path: string): Sentence {
  return [{ kind: "strong", text: visibleText(path) }];
}

function percentagesWords(scores: number, confidences: number): string {
  const also = confidences === 0 ? "" : ` and ${counted(confidences, "confidence")}`;
  const who =
    scores === 1 && also === ""
      ? "The only score looks like a percentage"
      : `${scores === 1 ? "The only score" : `All ${grouped(scores)} scores`}${also} look like percentages`;
  const shown = confidences === 0 ? "" : " Confidences are shown as received.";
  return `${who}, from 0 to 100 and not from 0 to 1. Nothing in the answer says so: no score is read, and the raw answer holds them all.${shown}`;
}
