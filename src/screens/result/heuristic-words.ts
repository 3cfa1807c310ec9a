// Heuristics side by side in words: the set they are compared with, how each set differs from it, and whether the models
// left out are those that say otherwise.

import { isSame, type HeuristicRow, type ReferenceSet } from "../../analysis/heuristic-comparison";
import type { ModelSummary } from "../../analysis/model-summary";
import { wordOf } from "../../domain/verdict";
import { namedUpTo } from "../../words/named-up-to";
import { visibleText } from "../../words/visible-text";
import { grouped, missing } from "../../words/format";
import { joined, listedUpTo, namePhrase, sentence, wordPhrase, type Sentence } from "../../words/phrase";

export const notSaid = "not said";

/** The heading of the column of differences; undefined when there is nothing to compare with. */
export function referenceHeading(reference: ReferenceSet): string | undefined {
  switch (reference.kind) {
    case "main":
      return "against the main verdict";
    case "most-common":
      return "against the most common set";
    case "none":
      return undefined;
  }
}

/** Which set that is: "Most common set: brokenwand2, named by 6 of 6 heuristics." */
export function referenceWords(reference: ReferenceSet, heuristics: number): Sentence {
  switch (reference.kind) {
    case "main":
      return sentence("Main verdict: counted ", modelNames(reference.models), ".");
    case "most-common":
      return sentence(
        "The answer names no models of a main verdict. Most common set: ",
        modelNames(reference.models),
        `, counted by ${reference.heuristics} of ${heuristics}.`,
      );
    case "none":
      return sentence("No heuristic says which models it counted.");
  }
}

/** "+V01, −brokenwand2", a real minus; "same models"; "–" where a set is not said. */
export function countedDifferenceWords({
  difference,
  isMain,
}: Pick<HeuristicRow, "difference" | "isMain">): Sentence {
  if (difference === undefined) return sentence(missing);
  if (isSame(difference)) return sentence(isMain ? "the main verdict itself" : "same models");
  const parts = [signed("+", difference.added), signed("−", difference.missing)];
  return joined(parts.filter((part) => part.length > 0));
}

/** "V011 and V01; both say artificial", "nobody", "not said". */
export function leftOutWords({
  verdict,
  counted,
  dissent: { leftOut, leftOutAgainst },
}: HeuristicRow): Sentence {
  if (counted === undefined) return sentence(notSaid);
  if (leftOut.length === 0) return sentence("nobody");
  const names = modelNames(leftOut.map(({ model }) => model));
  if (wordOf(verdict) === undefined) return names;
  if (leftOutAgainst.length === 0) {
    const who = leftOut.length === 1 ? "it does not say" : "none says";
    return sentence(names, `; ${who} otherwise`);
  }
  return sentence(names, "; ", dissenters(leftOut, leftOutAgainst));
}

/** "it says artificial", "both say artificial", "all 4 say …", "2 of 4 say …". */
function dissenters(leftOut: readonly ModelSummary[], against: readonly ModelSummary[]): Sentence {
  const words = new Set(against.map(({ says }) => says.classification));
  const [only] = words;
  const word: Sentence = words.size === 1 && only !== undefined ? [wordPhrase(only)] : sentence("otherwise");
  if (leftOut.length === 1) return sentence("it says ", word);
  if (against.length < leftOut.length) {
    return sentence(
      `${grouped(against.length)} of ${grouped(leftOut.length)} ${against.length === 1 ? "says" : "say"} `,
      word,
    );
  }
  return sentence(leftOut.length === 2 ? "both say " : `all ${leftOut.length} say `, word);
}

/** "counted: brokenwand2; left out: V011 (artificial), V01 (artificial)", every model of an answer of any known size. */
export function countedLabel(counted: readonly string[], summaries: readonly ModelSummary[]): string {
  const of = new Set(counted);
  const inside = summaries.filter(({ model }) => of.has(model));
  const outside = summaries.filter(({ model }) => !of.has(model));
  return [
    `counted: ${inside.length === 0 ? "none" : namedUpTo(inside, modelLabel).join(", ")}`,
    ...(outside.length === 0 ? [] : [`left out: ${namedUpTo(outside, modelLabel).join(", ")}`]),
  ].join("; ");
}

/** "V01, says artificial". */
export function modelLabel({ model, says }: ModelSummary): string {
  return `${visibleText(model)} (${says.classification === undefined ? "no answer" : visibleText(says.classification)})`;
}

const mostNamed = 4;

function modelNames(models: readonly string[]): Sentence {
  return listedUpTo(models, mostNamed, (model) => [namePhrase(model)]);
}

/** "−V01, −lowlight, 8 more". */
function signed(sign: string, models: readonly string[]): Sentence {
  const named = models.slice(0, mostNamed).map((model) => sentence(sign, namePhrase(model)));
  const rest = models.length - named.length;
  return joined(rest > 0 ? [...named, sentence(`${sign}${rest} more`)] : named);
}
