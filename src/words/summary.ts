// What is said about a result outside the page: in a copied summary, a picture, a report, an evidence file. The sentences
// are those of the headline; here they are joined with what a reader needs who never saw it.

import type { Assessment } from "../analysis/assessment";
import { groupVerdicts } from "../analysis/verdict-groups";
import { heuristicVerdicts, type Classification } from "../domain/classification";
import { wordOf } from "../domain/verdict";
import { backendPhrase } from "./backend-phrase";
import {
  confidenceRangeText,
  counted,
  deviationText,
  grouped,
  percent,
  thresholdText,
  utcText,
} from "./format";
import { composeHeadline } from "./headline";
import { namelessHeuristic } from "./heuristic-name";
import {
  capital,
  listedUpTo,
  namePhrase,
  plainText,
  sentence,
  wordPhrase,
  type Phrase,
  type Sentence,
} from "./phrase";
import { provenanceWords } from "./provenance";
import { visibleText } from "./visible-text";

export type SummaryFacts = {
  readonly classification: Classification;
  readonly assessment: Assessment;
  /** The hash that was asked for. */
  readonly asked: string;
  readonly backendName: string;
  readonly fetchedAt: Date;
};

export type SummaryLine = { readonly label: string; readonly value: Sentence };

export type Summary = {
  /** The file's name, or its hash when it has none. */
  readonly subject: Phrase;
  readonly verdict: Sentence;
  readonly against: Sentence;
  /** What of it is computed here; undefined when all of it is reported. */
  readonly computed: string | undefined;
  readonly lines: readonly SummaryLine[];
  readonly models: ModelTable | undefined;
  readonly caveat: string;
};

export type ModelTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Sentence[])[];
  /** Who reported what of it. */
  readonly note: string;
};

export function composeSummary(facts: SummaryFacts): Summary {
  const { classification, assessment, asked } = facts;
  const { verdict, against, computed } = composeHeadline(assessment);
  return {
    subject: { kind: "name", text: visibleText(classification.name ?? asked) },
    verdict,
    against,
    computed,
    lines: [...fileLines(facts), ...heuristicLines(classification), thresholdLine(assessment.threshold)],
    models: modelTable(assessment),
    caveat,
  };
}

/** Said wherever a result is read without the page. */
export const caveat =
  "A score is one model’s answer for one frame, not the share of the video that is artificial, and a model can be sure and wrong. Which model is right the scores cannot tell.";

function fileLines({ classification, asked, backendName, fetchedAt }: SummaryFacts): readonly SummaryLine[] {
  const { name, hash, table } = classification;
  const other = hash === undefined || hash === asked ? [] : [line("File’s SHA-256", named(hash))];
  return [
    ...(name === undefined ? [] : [line("File", named(name))]),
    line("Hash", named(asked)),
    ...other,
    line("Backend", named(backendPhrase(backendName))),
    line("Fetched", sentence(utcText(fetchedAt))),
    line(
      "Holds",
      sentence(`${counted(table.models.length, "model")}, ${counted(table.frameCount, "frame")}`),
    ),
  ];
}

/** "human (75.0–75.2%): Majority, Average and 4 more; counted brokenwand2". */
function heuristicLines(answer: Classification): readonly SummaryLine[] {
  return groupVerdicts(heuristicVerdicts(answer)).map(({ confidence, verdicts, models, ...said }) => {
    const classification = wordOf(said);
    const word = classification === undefined ? sentence("no answer") : [wordPhrase(classification)];
    const range = confidence === undefined ? "" : ` (confidence ${confidenceRangeText(confidence)})`;
    const names = listedUpTo(verdicts, 12, ({ heuristic }) =>
      heuristic === undefined ? sentence(namelessHeuristic) : [namePhrase(heuristic)],
    );
    const counts =
      models === undefined || models.length === 0
        ? []
        : sentence(
            "; counted ",
            listedUpTo(models, 6, (model) => [namePhrase(model)]),
          );
    const of = counted(verdicts.length, "heuristic");
    return line(`Reported by ${of}`, sentence(word, range, ": ", names, counts));
  });
}

function thresholdLine(threshold: number): SummaryLine {
  return line(
    "Threshold",
    sentence(`artificial from ${thresholdText(threshold)}; moves nothing that is reported`),
  );
}

function modelTable({ models, threshold }: Assessment): ModelTable | undefined {
  if (models.length === 0) return undefined;
  return {
    head: ["model", "says", "mean score", "deviation", "n", `frames from ${thresholdText(threshold)}`],
    rows: models.map(({ model, says, mean, deviation, reported, n, over }) => [
      named(model),
      says.classification === undefined ? sentence("no answer") : [wordPhrase(says.classification)],
      sentence(percent(mean)),
      sentence(deviationText(n > 1 ? (reported?.standardDeviation ?? deviation) : Number.NaN)),
      sentence(grouped(n)),
      sentence(`${grouped(over)} of ${grouped(n)}`),
    ]),
    note: `Scores are artificial scores: 100% is artificial, 0% is human. ${capital(provenanceWords(models))}.`,
  };
}

/** A name in full: a summary has room, and nobody can hover over it. */
function named(text: string): Sentence {
  return [{ kind: "name", text: visibleText(text) }];
}

function line(label: string, value: Sentence): SummaryLine {
  return { label, value };
}

/** "Human: all 6 heuristics agree, confidence 75.0–75.2%." for titles and alternative texts. */
export function plainVerdict({ verdict }: Summary): string {
  return plainText(verdict);
}
