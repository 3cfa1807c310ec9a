// What a recomputation of ours hangs on, in sentences, and where it contradicts the backend's verdict. None of it is ever
// put into the backend's mouth.

import type { Assessment } from "../../analysis/assessment";
import type { CarryingRun } from "../../analysis/carrying-run";
import { classificationOf, decidingVerdicts } from "../../analysis/outcome";
import type { CountedModel, Recomputation } from "../../analysis/recomputation";
import type {
  MajorityOutcome,
  MajorityRobustness,
  MeanRobustness,
  Robustness,
  ThresholdRange,
} from "../../analysis/robustness";
import { isSide } from "../../domain/side";
import type { Verdict } from "../../domain/verdict";
import { commonModels } from "../../words/against";
import { counted, frameList, grouped, percent, thresholdText } from "../../words/format";
import { listed, listedUpTo, namePhrase, sentence, wordPhrase, type Sentence } from "../../words/phrase";

export type RobustnessWords = {
  /** The mean over the models, and which single model it hangs on. */
  readonly mean: Sentence;
  /** The same for the majority; empty with one model. */
  readonly majority: Sentence;
  /** Which run of frames carries the outcome of the mean. */
  readonly run: Sentence;
  /** Where the backend says otherwise; empty where it does not. */
  readonly contradiction: Sentence;
};

export type BackendSays = Pick<Assessment, "outcome" | "forced" | "progress">;

/** @returns undefined where no model is counted */
export function robustnessWords(facts: Robustness, says: BackendSays): RobustnessWords | undefined {
  const { mean, majority, run, recomputation, threshold } = facts;
  if (mean === undefined || majority === undefined || run === undefined) return undefined;
  return {
    mean: sentence(meanSentence(mean, recomputation, threshold), " ", meanRemovals(mean, threshold)),
    majority:
      mean.n === 1 ? [] : sentence(majoritySentence(majority, threshold), " ", votesRemovals(majority)),
    run: runSentence(run, mean, recomputation.hasGaps),
    contradiction: contradiction(mean, majority, recomputation, says),
  };
}

/** "The mean of all 3 models over 5 frames is 74.4%: artificial at every threshold up to 0.744." */
function meanSentence(mean: MeanRobustness, recomputation: Recomputation, threshold: number): Sentence {
  const frames = counted(recomputation.shares.frames.length, "frame");
  const outcome = sentence(wordPhrase(mean.side), ` at ${rangeText(mean.stands, threshold)}.`);
  const [only] = recomputation.models;
  const value = percent(mean.mean);
  if (mean.n === 1 && only !== undefined) {
    const who =
      recomputation.of === 1
        ? "The only model"
        : `The only one counted of ${grouped(recomputation.of)} models`;
    return sentence(who, ", ", namePhrase(only.model), `, has a mean of ${value} over ${frames}: `, outcome);
  }
  return sentence("The mean of ", countedModels(recomputation), ` over ${frames} is ${value}: `, outcome);
}

/** "all 3 models", "both models", "8 of 9 models, without Ardē,". */
function countedModels({ models, leftOut, of }: Recomputation): Sentence {
  if (models.length === of) return sentence(of === 2 ? "both models" : `all ${grouped(of)} models`);
  const share = `${grouped(models.length)} of ${grouped(of)} models`;
  const unscored = of - models.length - leftOut.length;
  if (leftOut.length === 0)
    return sentence(share, unscored === 1 ? " (the other has no score)" : " (the others have no score)");
  const names = listedUpTo(leftOut, 3, nameOf);
  const silent = unscored === 0 ? "" : ` and ${grouped(unscored)} with no score`;
  return sentence(`${share}, without `, names, `${silent},`);
}

function meanRemovals({ n, side, removals }: MeanRobustness, threshold: number): Sentence {
  const at = thresholdText(threshold);
  if (n === 1) return sentence("There is no other model to take it from.");
  const changing = removals.filter(({ changes }) => changes);
  if (changing.length === 0) return sentence(nothingChanges(n, ` at ${at}`));
  const to = changing[0]?.side ?? side;
  const names = changing.map(({ removed, mean }) =>
    sentence(namePhrase(removed.model), ` (then ${percent(mean)})`),
  );
  return sentence("Leaving out ", oneOf(names), " would make it ", wordPhrase(to), ` at ${at}.`);
}

function nothingChanges(n: number, at: string): string {
  return n === 2
    ? `Leaving out either of the two changes nothing${at}.`
    : `No single model's removal changes that${at}.`;
}

/** "a", "either a or b", "any one of a, b, c and 4 more". */
function oneOf(items: readonly Sentence[]): Sentence {
  const [first, second] = items;
  if (items.length === 2 && first !== undefined && second !== undefined)
    return sentence("either ", first, " or ", second);
  return items.length < 2
    ? listed(items)
    : sentence(
        "any one of ",
        listedUpTo(items, 3, (item) => item),
      );
}

/** "By majority, 2 of 3 models, it is artificial at every threshold up to 0.988." */
function majoritySentence(majority: MajorityRobustness, threshold: number): Sentence {
  const { n, artificial, outcome } = majority;
  const range = ` at ${rangeText(majority.stands, threshold)}.`;
  if (outcome === "tie") {
    return sentence(`By majority it is a tie, ${grouped(artificial)} to ${grouped(n - artificial)},`, range);
  }
  const votes = outcome === "artificial" ? artificial : n - artificial;
  const share =
    votes === n
      ? n === 2
        ? "both models"
        : `all ${grouped(n)} models`
      : `${grouped(votes)} of ${grouped(n)} models`;
  return sentence(`By majority, ${share}, it is `, wordPhrase(outcome), range);
}

function votesRemovals({ n, outcome, removals }: MajorityRobustness): Sentence {
  const changing = removals.filter(({ changes }) => changes);
  if (outcome === "tie") return sentence(`Leaving out ${n === 2 ? "either" : "any one"} breaks the tie.`);
  if (changing.length === 0) return sentence(nothingChanges(n, ""));
  const names = changing.map(({ removed }) => nameOf(removed));
  return sentence("Leaving out ", oneOf(names), " would make it a tie.");
}

function nameOf({ model }: CountedModel): Sentence {
  return [namePhrase(model)];
}

/** "every threshold up to 0.744", "every threshold above 0.248", "every threshold above 0.400 up to 0.600". */
export function rangeText({ above, upTo }: ThresholdRange, threshold: number): string {
  const from = above === undefined ? "" : ` above ${edgeText(above, threshold)}`;
  const to = upTo >= 1 ? "" : ` up to ${edgeText(upTo, threshold)}`;
  return `every threshold${from}${to}`;
}

/**
 * The end of a range with three decimals, or as many as it takes for the threshold to be on the right side of what is
 * printed: "up to 0.744" is not said of 0.74397 while the threshold is 0.744.
 */
function edgeText(edge: number, threshold: number): string {
  for (let decimals = 3; decimals < 17; decimals++) {
    const text = edge.toFixed(decimals);
    if (Number(text) >= threshold === edge >= threshold) return text;
  }
  return String(edge);
}

function runSentence(run: CarryingRun, mean: MeanRobustness, hasGaps: boolean): Sentence {
  switch (run.kind) {
    case "too-few":
      return sentence(
        `With ${counted(run.frames, "frame")} there is no part of the video that could carry the mean.`,
      );
    case "throughout":
      return sentence(
        `The frames carry the mean's outcome throughout: no run of fewer than half of the ${grouped(run.frames)} decides it.`,
      );
    case "run": {
      const { from, to, length, frames, meanWithout } = run;
      const where = from === to ? frameList([from]) : `frames ${grouped(from)}–${grouped(to)}`;
      const these = length === 1 ? "it" : `these ${grouped(length)} of ${grouped(frames)}`;
      const weighed = hasGaps ? ", every other score weighing what it did" : "";
      return sentence(
        `The mean's outcome is concentrated in ${where}: without ${these} the mean would be ${percent(meanWithout)}, `,
        wordPhrase(mean.side === "artificial" ? "human" : "artificial"),
        `${weighed}.`,
      );
    }
  }
}

/**
 * Only a finished answer with one word, of the two, can be contradicted: not heuristics that contradict each other, not a
 * missing answer, not what a person set. A tie takes no side and contradicts nobody.
 */
function contradiction(
  mean: MeanRobustness,
  majority: MajorityRobustness,
  recomputation: Recomputation,
  { outcome, forced, progress }: BackendSays,
): Sentence {
  const word = classificationOf(outcome);
  if (!isSide(word) || progress.state !== "done") return [];
  const reports = sentence(
    forced === undefined ? "The backend reports " : "The backend's own analysis reports ",
    wordPhrase(word),
  );
  const says = (ours: MajorityOutcome) => (ours === "tie" ? undefined : ours === word);
  const [byMean, byMajority] = [mean.side === word, mean.n === 1 ? undefined : says(majority.outcome)];
  if (byMean)
    return byMajority === false
      ? sentence(reports, ", as the mean of the models does and their majority does not.")
      : [];
  if (byMajority === true)
    return sentence(reports, ", as the majority of the models does and their mean does not.");
  return sentence(reports, itCounted(decidingVerdicts(outcome), recomputation), ".");
}

/** ": it counted brokenwand2 alone"; nothing where the answer does not say whom it counted. */
function itCounted(verdicts: readonly Verdict[], { models, leftOut, of }: Recomputation): Sentence {
  const names = commonModels(verdicts);
  if (names === undefined) return [];
  const ours = new Set(models.map(({ model }) => model));
  if (names.length === ours.size && names.every((name) => ours.has(name))) {
    const same = names.length === 1 ? "the same model" : `the same ${grouped(names.length)} models`;
    return sentence(`, although it counted ${same}`);
  }
  const listedNames = listedUpTo(names, 3, (name) => [namePhrase(name)]);
  if (names.length === 1) return sentence(": it counted ", listedNames, " alone");
  const known = new Set([...models, ...leftOut].map(({ model }) => model));
  const share = names.every((name) => known.has(name))
    ? names.length === of
      ? `all ${grouped(of)} models`
      : `${grouped(names.length)} of ${grouped(of)} models`
    : counted(names.length, "model");
  return sentence(`: it counted ${share}, `, listedNames);
}

export const nothingToRecompute = "Every model is left out: there is nothing to recompute.";

/** Under the sentences: what they do not say. */
export const robustnessLimits =
  "Frames are an order, not a time: how they were sampled is not known. Every model weighs the same, whatever the backend's heuristics do.";
