// How models are named inside sentences: with their mean, and a deviation always with its word and its n.

import { deviationLevel } from "../analysis/deviation-level";
import type { ModelSummary } from "../analysis/model-summary";
import { counted, deviationText, grouped, percent } from "./format";
import { listedUpTo, namePhrase, sentence, type Sentence } from "./phrase";
import { visibleText } from "./visible-text";

/** "V011 (99.6%)". */
export function modelWithMean({ model, mean }: ModelSummary): Sentence {
  return sentence(namePhrase(model), ` (${percent(mean)})`);
}

/** "V011 (99.6%) and V01 (98.8%)", the rest counted. */
export function modelsWithMeans(models: readonly ModelSummary[], most = 3): Sentence {
  return listedUpTo(models, most, modelWithMean);
}

/** What to add about models that a verdict counted although no frame has them: " (1 of them without scores here)". */
export function unscoredWords(counted: readonly string[], models: readonly ModelSummary[]): string {
  const scored = new Set(models.flatMap(({ model, n }) => (n > 0 ? [model] : [])));
  const unscored = counted.filter((name) => !scored.has(name)).length;
  if (unscored === 0) return "";
  return unscored === counted.length
    ? " (without scores here)"
    : ` (${unscored} of them without scores here)`;
}

/** Which models a mean over models is over: "All 3", "All 2, 1 left out", "2 of 3 with scores". */
export function allModelsWords(models: number, of: number, leftOut: number): string {
  const counted =
    models + leftOut === of ? `All ${grouped(models)}` : `${grouped(models)} of ${grouped(of)} with scores`;
  return leftOut === 0 ? counted : `${counted}, ${leftOut} left out`;
}

/** In the list's place, where a search finds nothing. @param wanted as it was typed */
export function noModelNamedWords(wanted: string): string {
  return `No model’s name holds “${visibleText(wanted)}”.`;
}

export type DeviationWords = {
  /** "steady", "varied", "erratic", or "no deviation" where n is below 2. */
  readonly word: string;
  readonly value: string;
  /** "standard deviation 0.080 over 5 frames, varied". */
  readonly label: string;
};

/** @param deviation population standard deviation, NaN when n is below 2 */
export function deviationWords(deviation: number, n: number): DeviationWords {
  const level = deviationLevel(deviation);
  const value = deviationText(deviation);
  if (level === undefined) {
    return {
      word: "no deviation",
      value,
      label: `no standard deviation: ${counted(n, "frame")} with a score`,
    };
  }
  return { word: level, value, label: `standard deviation ${value} over ${counted(n, "frame")}, ${level}` };
}
