// Whether the models fall into camps, as one sentence. High and low are against each other, never against a threshold.

import type { Camp, Camps } from "../analysis/camps";
import { counted, percent } from "./format";
import { joined, listed, namePhrase, sentence, type Sentence } from "./phrase";

/** Camps of up to so many models are named. */
const mostNamed = 3;

/**
 * "Two camps: 5 models high (mean 87.3%), 2 low (V01 and lowlight, mean 8.0%).", whose means are over models.
 * @param models names in the order of the score table
 */
export function campWords({ camps }: Camps, models: readonly string[]): Sentence {
  const parts = camps.map((camp, place) => campPart(camp, models, place === 0));
  return sentence(camps.length === 2 ? "Two camps: " : "Three camps: ", joined(parts), ".");
}

function campPart({ models, mean, level }: Camp, names: readonly string[], isFirst: boolean): Sentence {
  const of = isFirst ? counted(models.length, "model") : String(models.length);
  return sentence(`${of} ${level} (`, campNames(models, names), `mean ${percent(mean)})`);
}

function campNames(models: readonly number[], names: readonly string[]): Sentence {
  if (models.length > mostNamed) return [];
  return sentence(listed(models.map((model) => [namePhrase(names[model] ?? "")])), ", ");
}

/** Behind the sentence where nothing else says whose it is. */
export const campSource = "Computed here, from how far scores differ.";
