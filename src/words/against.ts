// What speaks against a verdict: models that it left out, models that it counted, frames that a mean hides; and how the
// models split where there is no verdict to speak against.

import type { Assessment } from "../analysis/assessment";
import type { ModelSummary } from "../analysis/model-summary";
import { classificationOf } from "../analysis/outcome";
import { dissent, namedModels } from "../analysis/dissent";
import { extent, mean } from "../analysis/statistics";
import { isSide, otherSide } from "../domain/side";
import type { Verdict } from "../domain/verdict";
import { confidenceRangeText, counted, frameList, grouped, points, thresholdText } from "./format";
import { modelsWithMeans, unscoredWords } from "./model-words";
import { listedUpTo, namePhrase, sentence, wordPhrase, type Sentence } from "./phrase";

export type AgainstFacts = Pick<
  Assessment,
  "outcome" | "models" | "contrary" | "contraryVerdicts" | "threshold"
>;

/** What speaks against a word: models that it left out, models that it counted, frames that a mean hides. */
export function againstWord(
  verdicts: readonly Verdict[],
  facts: AgainstFacts,
): { readonly sentence: Sentence; readonly disputed: boolean } {
  const classification = classificationOf(facts.outcome);
  const counted = commonModels(verdicts);
  const { against, leftOut, leftOutAgainst } = dissent({ classification, models: counted }, facts.models);
  const basis = restsOn(verdicts.length, counted, facts.models);
  if (against.length === 0) return { sentence: nothingAgainst(basis, facts), disputed: isContrary(facts) };
  if (counted !== undefined && leftOutAgainst.length === against.length) {
    return { sentence: sentence(basis, "; ", leftOutSays(leftOut, against), "."), disputed: true };
  }
  const rest = sentence(
    `${grouped(against.length)} of ${countedModels(facts.models)} `,
    says(against),
    ": ",
    modelsWithMeans(against),
    leftOutAgainst.length > 0 ? `; ${leftOutAgainst.length} of them left out` : "",
    ".",
  );
  return { sentence: counted === undefined ? rest : sentence(basis, "; ", rest), disputed: true };
}

/** "Every one of them rests on 1 of 3 models, brokenwand2". */
function restsOn(
  heuristics: number,
  names: readonly string[] | undefined,
  models: readonly ModelSummary[],
): Sentence {
  if (names === undefined) return [];
  const who = heuristics === 1 ? "It rests" : "Every one of them rests";
  const of = models.length;
  const heard = new Set(models.map(({ model }) => model));
  const known = of === 0 ? names : names.filter((name) => heard.has(name));
  const unscored = unscoredWords(known, models);
  // Names that no frame has are said in a sentence of their own.
  const absent = names.length - known.length;
  if (known.length === 0) return sentence(`${who} on ${counted(absent, "model")} that no frame has`);
  const isAll = known.length === of && of > 1;
  const share = isAll
    ? `all ${grouped(of)} models`
    : of === 0
      ? counted(known.length, "model")
      : `${grouped(known.length)} of ${counted(of, "model")}`;
  const listedNames =
    isAll && unscored === ""
      ? ""
      : sentence(
          ", ",
          listedUpTo(known, 3, (name) => [namePhrase(name)]),
          unscored,
        );
  const more = absent === 0 ? "" : `, and on ${grouped(absent)} that no frame has`;
  return sentence(`${who} on ${share}`, listedNames, more);
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
  const means = saying.length === 1 ? "" : meanRange(saying);
  return sentence(everyModel(saying, facts.models), says(saying), onAverage, means, hidden);
}

/** "All 3 models " or "The only model with an answer, V01 (98.8%), ", where no model says another word. */
function everyModel(saying: readonly ModelSummary[], models: readonly ModelSummary[]): Sentence {
  const answering = saying.length < models.length ? " with an answer" : "";
  return saying.length === 1
    ? sentence(`The only model${answering}, `, modelsWithMeans(saying), ", ")
    : sentence(`All ${saying.length} models${answering} `);
}

/** What frames say that a mean does not: "; no score of any frame says otherwise." */
function hiddenByMeans({ contrary, outcome, models, threshold }: AgainstFacts): Sentence {
  if (contrary === undefined || contrary.scores === 0) return sentence(".");
  const { frames, contraryScores, scores } = contrary;
  if (contraryScores === 0) return sentence("; no score of any frame says otherwise.");
  const word = classificationOf(outcome);
  const other = isSide(word) ? [wordPhrase(otherSide(word))] : sentence("otherwise");
  const who = models.length === 1 ? "it says " : "most models say ";
  if (frames.length > 0) return sentence(`, but in ${frameList(frames)} ${who}`, other, ".");
  const are = contraryScores === 1 ? "is" : "are";
  const some = `${grouped(contraryScores)} of ${grouped(scores)} single scores ${are} `;
  return sentence("; ", some, other, ` at ${thresholdText(threshold)}.`);
}

export const noScores = sentence("No video frame has a score.");

/** "So do the models: 5 say artificial and 4 say human, 64.3 points apart on average; morphing changes sides." */
export function modelSplit({ models, outcome, threshold }: AgainstFacts): Sentence {
  const artificial = models.filter(({ says }) => says.classification === "artificial");
  const human = models.filter(({ says }) => says.classification === "human");
  const moving = models.filter(({ over, n }) => over > 0 && over < n);
  const sides = sidesSentence(artificial, human, models, outcome.kind === "split");
  if (sides.length === 0) return noScores;
  if (moving.length === 0) return sentence(sides, ".");
  const who = listedUpTo(moving, 2, ({ model }) => [namePhrase(model)]);
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
  models: readonly ModelSummary[],
  split: boolean,
): Sentence {
  if (artificial.length > 0 && human.length > 0) {
    const distance = meanOf(artificial) - meanOf(human);
    const apart = Number.isNaN(distance) ? "" : `, ${points(distance)} apart on average`;
    const start = split ? "So do the models: " : "The models split: ";
    return sentence(
      start,
      `${artificial.length} `,
      says(artificial),
      ` and ${human.length} `,
      says(human),
      apart,
    );
  }
  const all = artificial.length > 0 ? artificial : human;
  if (all.length > 0 && all.length === models.length) return sentence(everyModel(all, models), says(all));
  if (all.length > 0) return sentence(`${grouped(all.length)} of ${countedModels(models)} `, says(all));
  return models.some(({ n }) => n > 0) ? sentence("No model says artificial or human") : [];
}

function says(models: readonly ModelSummary[]): Sentence {
  const words = new Set(models.map(({ says }) => says.classification));
  const [word] = words;
  const verb = models.length === 1 ? "says " : "say ";
  return words.size === 1 && word !== undefined
    ? sentence(verb, wordPhrase(word))
    : sentence(verb, "otherwise");
}

/** " (means 98.8–99.6%)"; empty when no model has a score. */
function meanRange(models: readonly ModelSummary[]): string {
  const means = extent(meansOf(models));
  return Number.isNaN(means.min) ? "" : ` (means ${confidenceRangeText(means)})`;
}

/** Mean of the means of those that have a score; NaN when none has. */
function meanOf(models: readonly ModelSummary[]): number {
  return mean(meansOf(models));
}

function meansOf(models: readonly ModelSummary[]): Float64Array {
  return Float64Array.from(models, ({ mean }) => mean);
}

function countedModels(models: readonly ModelSummary[]): string {
  return counted(models.length, "model");
}

function isContrary({ contrary }: AgainstFacts): boolean {
  return (contrary?.frames.length ?? 0) > 0;
}

/** The models that every one of the verdicts counted, when they all counted the same; else undefined. */
export function commonModels(verdicts: readonly Verdict[]): readonly string[] | undefined {
  const [first, ...rest] = verdicts.map(({ models }) => namedModels(models));
  if (first === undefined) return undefined;
  const names = new Set(first);
  const same = rest.every(
    (models) => models?.length === first.length && models.every((model) => names.has(model)),
  );
  return same ? first : undefined;
}
