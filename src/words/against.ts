// What speaks against a verdict: models that it left out, models that it counted, frames that a mean hides; and how the
// models split where there is no verdict to speak against.

import type { Assessment } from "../analysis/assessment";
import type { ModelSummary } from "../analysis/model-summary";
import { classificationOf } from "../analysis/outcome";
import { dissent } from "../analysis/dissent";
import { isSide, otherSide } from "../domain/side";
import type { Verdict } from "../domain/verdict";
import { confidenceRangeText, counted, frameList, grouped, points, thresholdText } from "./format";
import { modelsWithMeans } from "./model-words";
import { listedUpTo, namePhrase, sentence, wordPhrase, type Sentence } from "./phrase";

export type AgainstFacts = Pick<Assessment, "outcome" | "models" | "contrary" | "threshold">;

/** What speaks against a word: models that it left out, models that it counted, frames that a mean hides. */
export function againstWord(
  verdicts: readonly Verdict[],
  facts: AgainstFacts,
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

function nothingAgainst(basis: Sentence, facts: AgainstFacts): Sentence {
  const saying = facts.models.filter((model) => model.says.classification !== undefined);
  if (saying.length === 0) return basis.length === 0 ? noScores : sentence(basis, ".");
  const hidden = hiddenByMeans(facts);
  const onAverage = (facts.contrary?.frames.length ?? 0) > 0 ? " on average" : "";
  if (saying.length === 1) {
    return sentence("The only model, ", modelsWithMeans(saying), ", ", says(saying), onAverage, hidden);
  }
  const means = ` (means ${meanRange(saying)})`;
  return sentence(`All ${saying.length} models `, says(saying), onAverage, means, hidden);
}

/** What frames say that a mean does not: "; no score of any frame says otherwise." */
function hiddenByMeans({ contrary, outcome, threshold }: AgainstFacts): Sentence {
  if (contrary === undefined || contrary.scores === 0) return sentence(".");
  const { frames, contraryScores, scores } = contrary;
  if (contraryScores === 0) return sentence("; no score of any frame says otherwise.");
  const word = classificationOf(outcome);
  const other = isSide(word) ? [wordPhrase(otherSide(word))] : sentence("otherwise");
  if (frames.length > 0) return sentence(`, but in ${frameList(frames)} most models say `, other, ".");
  const are = contraryScores === 1 ? "is" : "are";
  const some = `${grouped(contraryScores)} of ${grouped(scores)} single scores ${are} `;
  return sentence("; ", some, other, ` at ${thresholdText(threshold)}.`);
}

const noScores = sentence("No model's scores are in the answer.");

/** "So do the models: 5 say artificial and 4 say human, 64.3 points apart on average; morphing changes sides." */
export function modelSplit({ models, outcome, threshold }: AgainstFacts): Sentence {
  const artificial = models.filter(({ says }) => says.classification === "artificial");
  const human = models.filter(({ says }) => says.classification === "human");
  const moving = models.filter(({ over, n }) => over > 0 && over < n);
  const sides = sidesSentence(artificial, human, outcome.kind === "split");
  if (sides.length === 0) return noScores;
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

function isContrary({ contrary }: AgainstFacts): boolean {
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
