// A model is never named without its number, nor a deviation without its word and its n.
import { describe, expect, it } from "vitest";
import { documentedExample } from "../analysis/documented-example-for-test";
import { summarizeModels } from "../analysis/model-summary";
import { madeClassification, madeTable } from "../domain/classification-for-test";
import {
  allModelsWords,
  deviationWords,
  modelsWithMeans,
  noModelNamedWords,
  unscoredWords,
} from "./model-words";
import { plainText } from "./phrase";

const example = summarizeModels(documentedExample(), 0.5);

it("models stand with their means, the rest counted", () => {
  expect(plainText(modelsWithMeans(example))).toBe("V011 (99.6%), V01 (98.8%) and brokenwand2 (24.8%)");
  expect(plainText(modelsWithMeans(example, 2))).toBe("V011 (99.6%), V01 (98.8%) and 1 more");
});

it("a model without a score has no mean, and not 0", () => {
  const table = madeTable(["a", [undefined]], ["b", [0]]);
  const summaries = summarizeModels(madeClassification({ table }), 0.5);
  expect(plainText(modelsWithMeans(summaries))).toBe("a (–) and b (0.0%)");
});

describe("a deviation", () => {
  it("of the documented example", () => {
    expect(example.map(({ deviation, n }) => deviationWords(deviation, n))).toEqual([
      { word: "steady", value: "0.003", label: "standard deviation 0.003 over 5 frames, steady" },
      { word: "steady", value: "0.006", label: "standard deviation 0.006 over 5 frames, steady" },
      { word: "varied", value: "0.080", label: "standard deviation 0.080 over 5 frames, varied" },
    ]);
  });

  it("of frames that are all over the place", () => {
    expect(deviationWords(0.5, 20_000).label).toBe("standard deviation 0.500 over 20,000 frames, erratic");
  });

  it.each([
    [1, "no standard deviation: 1 frame with a score"],
    [0, "no standard deviation: 0 frames with a score"],
  ])("of %d scores is not there, and not 0.000", (n, label) => {
    expect(deviationWords(Number.NaN, n)).toEqual({ word: "no deviation", value: "–", label });
  });
});

it("models that were counted without having a score here are counted", () => {
  expect(unscoredWords(["V01", "V011"], example)).toBe("");
  expect(unscoredWords([], example)).toBe("");
  expect(unscoredWords(["V0"], example)).toBe(" (without scores here)");
  expect(unscoredWords(["V01", "gone", "lost"], example)).toBe(" (2 of them without scores here)");
});

describe("which models a mean is over", () => {
  it.each([
    [3, 3, 0, "All 3"],
    [2, 3, 1, "All 2, 1 left out"],
    [2, 3, 0, "2 of 3 with scores"],
    [1, 3, 1, "1 of 3 with scores, 1 left out"],
  ])("%d of %d with %d left out", (models, of, leftOut, words) => {
    expect(allModelsWords(models, of, leftOut)).toBe(words);
  });
});

it("a search that finds no model says what was searched for, with nothing invisible in it", () => {
  expect(noModelNamedWords("V\u200b0")).toBe("No model’s name holds “V\\u200b0”.");
});
