// The first sentences of a result: the verdict, and directly after it what speaks against it.
// Composed once from facts; the page, the title, the copied summary and the report print the same.

import type { Assessment } from "../analysis/assessment";
import type { ModelSummary } from "../analysis/model-summary";
import { classificationOf, type Outcome, type Voice } from "../analysis/outcome";
import { dissent } from "../analysis/verdict-groups";
import type { Verdict } from "../domain/verdict";
import { isSide, otherSide } from "../domain/side";
import { confidenceRangeText, confidenceText, counted, frameList, points, thresholdText } from "./format";
import { modelsWithMeans } from "./model-words";
import { capitalized, listedUpTo, namePhrase, sentence, wordPhrase, type Sentence } from "./phrase";

export type HeadlineFacts = Pick<Assessment, "outcome" | "models" | "contrary" | "threshold">;

export type Headline = {
  /** The verdict in one sentence that cannot be misread. */
  readonly verdict: Sentence;
  /** What speaks against it, in the same size. */
  readonly against: Sentence;
  /** True when models, heuristics or frames contradict the verdict. */
  readonly disputed: boolean;
};

export function composeHeadline(facts: HeadlineFacts): Headline {
  const { outcome } = facts;
  switch (outcome.kind) {
    case "agree":
      return withWord(agreement(outcome.voice, outcome.silent), outcome.voice.verdicts, facts);
    case "main":
      return withWord(mainSentence(outcome), [outcome.verdict], facts, outcome.same < outcome.of);
    case "split":
      return {
        verdict: splitSentence(outcome.voices, outcome.of),
        against: modelSplit(facts),
        disputed: true,
      };
    case "no-answer":
      return {
        verdict: sentence("No answer: ", noAnswerReason(outcome.verdicts), "."),
        against: modelSplit(facts),
        disputed: false,
      };
    case "no-verdict":
      return {
        verdict: sentence("The backend gives no verdict."),
        against: modelSplit(facts),
        disputed: false,
      };
  }
}

function withWord(
  verdict: Sentence,
  verdicts: readonly Verdict[],
  facts: HeadlineFacts,
  heuristicsDiffer = false,
): Headline {
  const { sentence: against, disputed } = againstWord(verdicts, facts);
  return { verdict, against, disputed: disputed || heuristicsDiffer };
}

function agreement({ classification, verdicts, confidence }: Voice, silent: number): Sentence {
  const who =
    verdicts.length === 1
      ? sentence(namedHeuristic(verdicts[0]), " says so")
      : sentence(`all ${verdicts.length} heuristics`, silent > 0 ? " that answer agree" : " agree");
  const range = confidence === undefined ? "" : `, confidence ${confidenceRangeText(confidence)}`;
  const without = silent > 0 ? `; ${silent} more gave no answer` : "";
  return sentence(capitalized([wordPhrase(classification)]), ": ", who, `${range}${without}.`);
}

function mainSentence({ classification, verdict, same, of }: Extract<Outcome, { kind: "main" }>): Sentence {
  const confidence =
    verdict.confidence === undefined ? "" : `, confidence ${confidenceText(verdict.confidence)}`;
  const others =
    of === 0 ? "" : `; ${same} of ${counted(of, "heuristic")} ${same === 1 ? "says" : "say"} the same`;
  return sentence(
    capitalized([wordPhrase(classification)]),
    ": the main verdict",
    verdict.heuristic === undefined ? "" : sentence(", by ", namePhrase(verdict.heuristic)),
    `${confidence}${others}.`,
  );
}

function splitSentence(voices: readonly Voice[], of: number): Sentence {
  const parts = voices.map(({ classification, verdicts, confidence }, index) => {
    const count = index === 0 ? `${verdicts.length} of ${of}` : String(verdicts.length);
    const range = confidence === undefined ? "" : ` (${confidenceRangeText(confidence)})`;
    return sentence(`${count} ${verdicts.length === 1 ? "says" : "say"} `, wordPhrase(classification), range);
  });
  return sentence(
    "Heuristics split: ",
    ...parts.flatMap((part, index) => (index === 0 ? [part] : [", ", part])),
    ".",
  );
}

function noAnswerReason(verdicts: number): string {
  if (verdicts === 0) return "the backend could not tell";
  return verdicts === 1 ? "the heuristic could not tell" : `none of the ${verdicts} heuristics could tell`;
}

function namedHeuristic(verdict: Verdict | undefined): Sentence {
  const name = verdict?.heuristic;
  return name === undefined
    ? sentence("the only heuristic")
    : sentence("the only heuristic, ", namePhrase(name), ",");
}

/** What speaks against a word: models that it left out, models that it counted, frames that a mean hides. */
function againstWord(
  verdicts: readonly Verdict[],
  facts: HeadlineFacts,
): { readonly sentence: Sentence; readonly disputed: boolean } {
  const classification = classificationOf(facts.outcome);
  const counted = commonModels(verdicts);
  const { against, leftOut, leftOutAgainst } = dissent({ classification, models: counted }, facts.models);
  const basis = restsOn(verdicts.length, counted, facts.models.length);
  if (against.length === 0) return { sentence: nothingAgainst(basis, facts), disputed: isContrary(facts) };
  if (counted !== undefined && leftOutAgainst.length === against.length) {
    return { sentence: sentence(basis, "; ", leftOutSays(leftOut, against), "."), disputed: true };
  }
  const rest = sentence(
    `${against.length} of ${countedModels(facts.models)} `,
    says(against),
    ": ",
    modelsWithMeans(against),
    leftOutAgainst.length > 0 ? `; ${leftOutAgainst.length} of them left out` : "",
    ".",
  );
  return { sentence: counted === undefined ? rest : sentence(basis, "; ", rest), disputed: true };
}

/** "Every one of them rests on 1 of 3 models, brokenwand2". */
function restsOn(heuristics: number, counted: readonly string[] | undefined, of: number): Sentence {
  if (counted === undefined) return [];
  const who = heuristics === 1 ? "It rests" : "Every one of them rests";
  if (counted.length === of && of > 1) return sentence(`${who} on all ${of} models`);
  const names = listedUpTo(
    counted.map((model) => [namePhrase(model)]),
    3,
  );
  return sentence(
    `${who} on ${counted.length} of ${of} models`,
    counted.length === 0 ? "" : sentence(", ", names),
  );
}

/** "the 2 left out, V011 (99.6%) and V01 (98.8%), say artificial". */
function leftOutSays(leftOut: readonly ModelSummary[], against: readonly ModelSummary[]): Sentence {
  if (leftOut.length === 1)
    return sentence("the one left out, ", modelsWithMeans(against), ", ", says(against));
  const who =
    leftOut.length === against.length
      ? `the ${leftOut.length} left out`
      : `of the ${leftOut.length} left out, ${against.length}`;
  return sentence(`${who}, `, modelsWithMeans(against), ", ", says(against));
}

function nothingAgainst(basis: Sentence, facts: HeadlineFacts): Sentence {
  const { models, contrary, threshold } = facts;
  const saying = models.filter((model) => model.says.classification !== undefined);
  if (saying.length === 0)
    return basis.length === 0 ? sentence("No model's scores are in the answer.") : sentence(basis, ".");
  const everyone =
    saying.length === 1
      ? sentence("The only model, ", modelsWithMeans(saying), ", ")
      : sentence(`All ${saying.length} models `);
  const start = sentence(everyone, says(saying), saying.length === 1 ? "" : `, means ${meanRange(saying)}`);
  if (contrary === undefined || contrary.contraryScores === 0)
    return sentence(start, "; no frame says otherwise.");
  const word = classificationOf(facts.outcome);
  const other = isSide(word) ? wordPhrase(otherSide(word)) : sentence("otherwise");
  const from = ` from ${thresholdText(threshold)}`;
  if (contrary.frames.length === 0) {
    const single = `${counted(contrary.contraryScores, "single score")} of ${contrary.scores.toLocaleString("en-US")} ${contrary.contraryScores === 1 ? "is" : "are"} `;
    return sentence(start, "; ", single, other, `${from}.`);
  }
  return sentence(start, ` on average, but in ${frameList(contrary.frames)} most models say `, other, ".");
}

/** "So do the models: 5 say artificial and 4 say human, 64.3 points apart on average; morphing changes sides." */
function modelSplit({ models, outcome, threshold }: HeadlineFacts): Sentence {
  const artificial = models.filter(({ says }) => says.classification === "artificial");
  const human = models.filter(({ says }) => says.classification === "human");
  const moving = models.filter(({ over, n }) => over > 0 && over < n);
  const sides = sidesSentence(artificial, human, outcome.kind === "split");
  if (sides.length === 0) return sentence("No model's scores are in the answer.");
  if (moving.length === 0) return sentence(sides, ".");
  const who = listedUpTo(
    moving.map(({ model }) => [namePhrase(model)]),
    2,
  );
  return sentence(
    sides,
    "; ",
    who,
    ` ${moving.length === 1 ? "changes" : "change"} sides between frames at ${thresholdText(threshold)}.`,
  );
}

function sidesSentence(
  artificial: readonly ModelSummary[],
  human: readonly ModelSummary[],
  split: boolean,
): Sentence {
  if (artificial.length > 0 && human.length > 0) {
    const apart = points(meanOf(artificial) - meanOf(human));
    const start = split ? "So do the models: " : "The models split: ";
    return sentence(
      start,
      `${artificial.length} `,
      says(artificial),
      ` and ${human.length} `,
      says(human),
      `, ${apart} apart on average`,
    );
  }
  const all = artificial.length > 0 ? artificial : human;
  if (all.length === 0) return [];
  const start =
    all.length === 1
      ? sentence("The only model, ", modelsWithMeans(all), ", ")
      : sentence(`All ${all.length} models `);
  return sentence(start, says(all));
}

function says(models: readonly ModelSummary[]): Sentence {
  const words = new Set(models.map(({ says }) => says.classification));
  const [word] = words;
  const verb = models.length === 1 ? "says " : "say ";
  return words.size === 1 && word !== undefined
    ? sentence(verb, wordPhrase(word))
    : sentence(verb, "otherwise");
}

function meanRange(models: readonly ModelSummary[]): string {
  const means = models.map(({ mean }) => mean).filter((mean) => !Number.isNaN(mean));
  return confidenceRangeText({ min: Math.min(...means), max: Math.max(...means) });
}

function meanOf(models: readonly ModelSummary[]): number {
  return models.reduce((sum, { mean }) => sum + mean, 0) / models.length;
}

function countedModels(models: readonly ModelSummary[]): string {
  return counted(models.length, "model");
}

function isContrary({ contrary }: HeadlineFacts): boolean {
  return (contrary?.frames.length ?? 0) > 0;
}

/** The models that every one of the verdicts counted, when they all counted the same; else undefined. */
function commonModels(verdicts: readonly Verdict[]): readonly string[] | undefined {
  const [first, ...rest] = verdicts.map(({ models }) => models);
  if (first === undefined) return undefined;
  const same = rest.every(
    (models) => models?.length === first.length && models.every((model) => first.includes(model)),
  );
  return same ? first : undefined;
}
