// A line of the list says the backend's word and who disputes it, at no link's threshold.
import { expect, it } from "vitest";
import { assess } from "../analysis/assessment";
import { documentedExample } from "../analysis/documented-example-for-test";
import type { Classification } from "../domain/classification";
import { madeClassification, madeTable, madeVerdict } from "../domain/classification-for-test";
import { recentWords } from "./recent-words";

const table = madeTable(["a", [0.9]], ["b", [0.2]], ["c", [undefined]]);
const human = madeVerdict({ heuristic: "h", classification: "human" });
const artificial = madeVerdict({ heuristic: "i", classification: "artificial" });
const words = (given: Partial<Classification>, threshold = 0.5) =>
  recentWords(assess(madeClassification(given), threshold));

it.each<[string, Partial<Classification>, ReturnType<typeof recentWords>]>([
  [
    "a person's word",
    { forced: "artificial", verdicts: [human] },
    { word: "artificial", note: "set by a person" },
  ],
  ["an unfinished answer", { status: "new" }, { word: undefined, note: "not finished" }],
  ["a failed analysis", { status: "errored" }, { word: undefined, note: "analysis failed" }],
  [
    "heuristics that split",
    { verdicts: [human, artificial, artificial] },
    { word: undefined, note: "heuristics split 2 to 1" },
  ],
  ["no answer", { mainVerdict: madeVerdict({ unknown: true }) }, { word: undefined, note: "no answer" }],
  ["no verdict", {}, { word: undefined, note: "no verdict" }],
  ["a word without models", { verdicts: [human] }, { word: "human", note: "" }],
  [
    "a word that a model disputes",
    { verdicts: [human], table },
    { word: "human", note: "disputed by 1 of 2 models" },
  ],
  [
    "a word that every model says",
    { verdicts: [human], table: madeTable(["b", [0.2]]) },
    { word: "human", note: "1 of 1 model" },
  ],
  [
    "a main verdict that a heuristic disputes",
    { mainVerdict: human, verdicts: [human, artificial] },
    { word: "human", note: "1 other heuristic disagrees" },
  ],
  [
    "a word of nobody's",
    { verdicts: [madeVerdict({ classification: "\u202e".repeat(90) })] },
    { word: "\\u202e".repeat(60), note: "" },
  ],
])("%s", (_, given, expected) => {
  expect(words(given)).toEqual(expected);
});

it("the documented example", () => {
  expect(recentWords(assess(documentedExample(), 0.5))).toEqual({
    word: "human",
    note: "disputed by 2 of 3 models",
  });
});

it("does not move with a threshold", () => {
  expect(words({ verdicts: [human], table }, 0.1)).toEqual(words({ verdicts: [human], table }, 0.99));
});

it("a video that the backend does not know", () => {
  expect(recentWords(undefined)).toEqual({ word: undefined, note: "not found" });
});
