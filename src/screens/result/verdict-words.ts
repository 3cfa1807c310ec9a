// The sentences of a verdict card: what it rests on, and who says otherwise.

import type { ModelSummary } from "../../analysis/model-summary";
import { dissent } from "../../analysis/dissent";
import type { VerdictGroup } from "../../analysis/verdict-groups";
import { grouped, percent } from "../../words/format";
import { unscoredWords } from "../../words/model-words";
import { joined, listedUpTo, namePhrase, sentence, wordPhrase, type Sentence } from "../../words/phrase";

export type VerdictCardWords = {
  readonly restsOn: Sentence;
  /** Empty when nobody says otherwise. */
  readonly against: Sentence;
};

export function verdictCardWords(
  verdict: Pick<VerdictGroup, "classification" | "models">,
  summaries: readonly ModelSummary[],
): VerdictCardWords {
  return { restsOn: restsOn(verdict.models, summaries), against: against(verdict, summaries) };
}

function restsOn(models: readonly string[] | undefined, summaries: readonly ModelSummary[]): Sentence {
  if (models === undefined) return sentence("The answer does not say which models it counted.");
  const of = summaries.length;
  if (models.length === 0) return sentence("The answer names no model that it counted.");
  const unscored = unscoredWords(models, summaries);
  if (models.length === of && of > 1 && unscored === "")
    return sentence("Rests on ", strong(`all ${of}`), " models.");
  const names = listedUpTo(models, 4, (model) => [namePhrase(model)]);
  if (unscored === "")
    return sentence(
      "Rests on ",
      strong(`${grouped(models.length)} of ${grouped(of)}`),
      " models: ",
      names,
      ".",
    );
  const noun = models.length === 1 ? " model: " : " models: ";
  return sentence("Rests on ", strong(String(models.length)), noun, names, unscored, ".");
}

function against(
  verdict: Pick<VerdictGroup, "classification" | "models">,
  summaries: readonly ModelSummary[],
): Sentence {
  if (verdict.classification === undefined) return [];
  const { isKnown, countedAgainst, leftOutAgainst } = dissent(verdict, summaries);
  if (!isKnown) {
    if (countedAgainst.length === 0) return [];
    const who = countedAgainst.length === 1 ? "One model says " : `${countedAgainst.length} models say `;
    return sentence(who, word(countedAgainst), ": ", withMeans(countedAgainst), ".");
  }
  const parts = [
    countedAgainst.length > 0
      ? sentence("Counted, but saying ", word(countedAgainst), ": ", withMeans(countedAgainst), ".")
      : [],
    leftOutAgainst.length > 0
      ? sentence("Left out and saying ", word(leftOutAgainst), ": ", withMeans(leftOutAgainst), ".")
      : [],
  ].filter((part) => part.length > 0);
  return joined(parts, " ");
}

function word(models: readonly ModelSummary[]): Sentence {
  const words = [...new Set(models.map(({ says }) => says.classification))];
  const [only] = words;
  return words.length === 1 && only !== undefined ? [wordPhrase(only)] : sentence("otherwise");
}

function withMeans(models: readonly ModelSummary[]): Sentence {
  return listedUpTo(models, 3, ({ model, mean }) => sentence(namePhrase(model), strong(` ${percent(mean)}`)));
}

function strong(text: string): Sentence {
  return [{ kind: "strong", text }];
}

/** In the cards' place. */
export const noHeuristicWords = "The answer holds no verdict of a heuristic.";
