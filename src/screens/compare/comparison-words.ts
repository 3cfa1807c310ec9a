// Two results in words: both verdicts and both means in one sentence, and what makes the comparison weak, each in a
// sentence of its own. Composed from facts alone, so that every combination reads right.

import type { Assessment } from "../../analysis/assessment";
import { classificationOf } from "../../analysis/outcome";
import type { ComparedModel, ResultComparison, Weakness } from "../../analysis/result-comparison";
import { signedPoints } from "../../words/difference-text";
import { counted, grouped, percent } from "../../words/format";
import { pageTitle } from "../../words/page-title";
import { listedUpTo, namePhrase, plainText, sentence, wordPhrase, type Sentence } from "../../words/phrase";
import { visibleText } from "../../words/visible-text";

export type ComparedVerdicts = Pick<Assessment, "forced" | "outcome" | "progress">;

/** "Both human; mean over the 3 common models 74.4% and 31.0%." */
export function comparisonSentence(
  a: ComparedVerdicts,
  b: ComparedVerdicts,
  comparison: Pick<ResultComparison, "common" | "models">,
): Sentence {
  return sentence(verdictsPhrase(a, b), "; ", meansPhrase(comparison), ".");
}

/** "Both human · a.mp4 and b.mp4 · Framewise". */
export function comparisonTitle(
  a: ComparedVerdicts,
  b: ComparedVerdicts,
  names: readonly [string, string],
): string {
  return pageTitle(plainText(verdictsPhrase(a, b)), names.map(visibleText).join(" and "));
}

function verdictsPhrase(a: ComparedVerdicts, b: ComparedVerdicts): Sentence {
  const [first, second] = [saying(a), saying(b)];
  if (plainText(first) === plainText(second)) return sentence("Both ", first);
  return sentence("First ", first, ", second ", second);
}

/** What stands behind "First" or "Both". */
function saying({ forced, outcome, progress }: ComparedVerdicts): Sentence {
  if (forced !== undefined) return sentence(wordPhrase(forced), " (set by a person)");
  if (progress.state === "pending") return sentence("not finished");
  if (progress.state === "errored") return sentence("failed at the backend");
  const word = classificationOf(outcome);
  if (word !== undefined) return [wordPhrase(word)];
  if (outcome.kind === "split") return sentence("split between heuristics");
  return sentence(outcome.kind === "no-answer" ? "without an answer" : "without a verdict");
}

function meansPhrase({ common, models }: Pick<ResultComparison, "common" | "models">): Sentence {
  const means = ` ${percent(common.a)} and ${percent(common.b)}`;
  const [only] = common.models;
  if (only === undefined) {
    const named = models.some(({ a, b }) => a !== undefined && b !== undefined);
    return sentence(named ? "no common model has scores in both" : "no model in common");
  }
  if (common.models.length === 1)
    return sentence("mean of the only common model, ", namePhrase(only), ",", means);
  return sentence(`mean over the ${common.models.length} common models`, means);
}

/** One sentence per reason why the two cannot simply be held against each other. */
export function weaknessWords(weakness: Weakness): Sentence {
  switch (weakness.kind) {
    case "same-hash":
      return sentence("Both hashes are the same: this is one result beside itself.");
    case "same-file":
      return sentence(
        "Both answers name the same file. What differs comes from the backend, not from the video.",
      );
    case "no-common-model":
      return sentence("No model is in both results, so no two numbers here belong together.");
    case "only-one-side":
      return sentence(
        `Only the ${ordinals[weakness.side]} has `,
        listedUpTo(weakness.models, 4, (model) => [namePhrase(model)]),
        weakness.models.length === 1
          ? "; it enters no mean over common models."
          : "; they enter no mean over common models.",
      );
    case "frame-counts":
      return sentence(
        `The first has ${counted(weakness.a, "frame")}, the second ${counted(weakness.b, "frame")}. `,
        "A frame's number is an order, not a time: equal numbers need not be equal moments.",
      );
    case "api-versions":
      return sentence(
        `The answers are of different versions of the backend: first ${version(weakness.a)}, second ${version(weakness.b)}. `,
        "Models of one name need not be the same model.",
      );
    case "generations":
      return sentence(
        `The ${ordinals[weakness.newer]} answer is of a newer generation of the backend. `,
        "Models of one name need not be the same model.",
      );
    case "states":
      return sentence(
        [
          ...stateWords("first", weakness.a),
          ...stateWords("second", weakness.b),
          "What is compared is only a part.",
        ].join(" "),
      );
  }
}

const ordinals = { a: "first", b: "second" } as const;

function stateWords(which: string, state: "done" | "pending" | "errored"): readonly string[] {
  if (state === "done") return [];
  return [
    state === "pending"
      ? `The ${which} is not finished.`
      : `The analysis of the ${which} failed at the backend.`,
  ];
}

function version(text: string | undefined): string {
  return text === undefined ? "not said" : visibleText(text);
}

/** A model's drawing for screen readers: "V01: first mean 24.8%, second 31.0%, difference +6.2 points". */
export function comparedModelName({ model, a, b, meanDifference }: ComparedModel): string {
  const name = visibleText(model);
  if (a === undefined) return `${name}: only in the second, mean ${percent(b?.mean ?? Number.NaN)}`;
  if (b === undefined) return `${name}: only in the first, mean ${percent(a.mean)}`;
  return `${name}: first mean ${percent(a.mean)}, second ${percent(b.mean)}, difference ${signedPoints(meanDifference)}`;
}

/** What the axis of both counts, said beside the drawings. */
export function alignmentWords(align: "frame" | "stretch", a: number, b: number): string {
  if (align === "frame") return "frame beside frame of the same number";
  if (a === b) return "stretched to the same length, which both have already";
  return `stretched to the same length: ${counted(a, "frame")} beside ${counted(b, "frame")}`;
}

/** Before there are two hashes. */
export const comparisonInvitation =
  "Enter the hashes of two videos. You get both verdicts in one sentence, what makes the comparison weak, both scores of every model on one axis, and the differences as numbers.";

/** Under the sentence: whose words and numbers these are. */
export const comparedSources = "Verdicts reported; means and differences computed here, second minus first.";

/** Over the list of what makes it weak. */
export const weakHeading = "This comparison is weak";

/** Beside the headings of the two tables. */
export const comparedModelsSource = "computed here from the scores · differences are B minus A";
export const comparedVerdictsSource = "reported · confidences are compared where both say the same word";

export const nothingToDraw = "Neither answer holds a score of any frame.";

export const noModelDrawn = "No model is drawn.";

/** @param drawn how many of the `models` that are switched on */
export function firstDrawnWords(drawn: number, models: number): string {
  return `The first ${grouped(drawn)} of ${counted(models, "model")} are drawn; the table below has all.`;
}

export const noVerdictToCompare = "Neither answer holds a verdict.";

/** What stands at the ends of the axis when both are stretched to one length. @param longest frames of the longer one */
export function stretchedEnds(from: number, to: number, longest: number): readonly [string, string] {
  const place = (frame: number): string => `${(((frame - 1) / (longest - 1)) * 100).toFixed(0)}%`;
  return [from <= 1 ? "start" : place(from), to >= longest ? "end" : `${place(to)} of the frames`];
}
