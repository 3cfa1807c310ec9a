// Two results are said in one sentence that holds for every combination, and every weakness has a sentence of its own.
import { describe, expect, it } from "vitest";
import { assess } from "../../analysis/assessment";
import { documentedExample } from "../../analysis/documented-example-for-test";
import { compareResults, type Weakness } from "../../analysis/result-comparison";
import type { Classification } from "../../domain/classification";
import { madeClassification, madeTable, madeVerdict } from "../../domain/classification-for-test";
import {
  alignmentWords,
  comparedModelName,
  comparisonSentence,
  comparisonTitle,
  firstDrawnWords,
  stretchedEnds,
  weaknessWords,
} from "./comparison-words";
import { signedDeviation, signedNumber, signedPoints } from "../../words/difference-text";
import { plainText } from "../../words/phrase";

const said = (a: Classification, b: Classification) =>
  plainText(comparisonSentence(assess(a, 0.5), assess(b, 0.5), compareResults(a, b, false)));

const saying = (classification: string | undefined, given: Partial<Classification> = {}) =>
  madeClassification({
    table: madeTable(["V01", [0.2]], ["V02", [0.4]]),
    verdicts: [madeVerdict({ heuristic: "best", classification, unknown: classification === undefined })],
    ...given,
  });

const means = "; mean over the 2 common models 30.0% and 30.0%.";

describe("the sentence on top", () => {
  it("the documented example beside itself: means 99.6%, 98.8% and 24.8% over three models are 74.4%", () => {
    expect(said(documentedExample(), documentedExample())).toBe(
      "Both human; mean over the 3 common models 74.4% and 74.4%.",
    );
  });

  it.each<readonly [string, Classification, Classification, string]>([
    ["one word", saying("human"), saying("human"), `Both human${means}`],
    ["two words", saying("artificial"), saying("human"), `First artificial, second human${means}`],
    [
      "a word of a person",
      saying("human", { forced: "artificial" }),
      saying("artificial"),
      `First artificial (set by a person), second artificial${means}`,
    ],
    ["no answer", saying(undefined), saying("human"), `First without an answer, second human${means}`],
    [
      "no verdict at all",
      saying("human", { verdicts: [] }),
      saying("human", { verdicts: [] }),
      `Both without a verdict${means}`,
    ],
    [
      "heuristics that split",
      saying("human"),
      saying("human", {
        verdicts: [madeVerdict({ classification: "human" }), madeVerdict({ classification: "artificial" })],
      }),
      `First human, second split between heuristics${means}`,
    ],
    [
      "one that is not finished",
      saying("human"),
      saying("human", { status: "new" }),
      `First human, second not finished${means}`,
    ],
    [
      "two that failed",
      saying("human", { status: "errored" }),
      saying("human", { status: "errored" }),
      `Both failed at the backend${means}`,
    ],
    [
      "one model in common",
      saying("human"),
      saying("human", { table: madeTable(["V02", [0.5]]) }),
      "Both human; mean of the only common model, V02, 40.0% and 50.0%.",
    ],
    [
      "none in common",
      saying("human"),
      saying("human", { table: madeTable(["V03", [0.5]]) }),
      "Both human; no model in common.",
    ],
    [
      "one in common without a score",
      saying("human"),
      saying("human", { table: madeTable(["V01", [undefined]]) }),
      "Both human; no common model has scores in both.",
    ],
  ])("%s", (_, a, b, expected) => {
    expect(said(a, b)).toBe(expected);
  });

  it("gives the title, with both files", () => {
    const [a, b] = [assess(saying("human"), 0.5), assess(saying("artificial"), 0.5)];
    expect(comparisonTitle(a, b, ["a.mp4", "b.mp4"])).toBe(
      "First human, second artificial · a.mp4 and b.mp4 · Framewise",
    );
  });
});

describe("a weakness", () => {
  it.each<readonly [Weakness, string]>([
    [{ kind: "same-hash" }, "Both hashes are the same: this is one result beside itself."],
    [
      { kind: "only-one-side", side: "a", models: ["old"] },
      "Only the first has old; it enters no mean over common models.",
    ],
    [
      { kind: "only-one-side", side: "b", models: ["1", "2", "3", "4", "5", "6"] },
      "Only the second has 1, 2, 3, 4 and 2 more; they enter no mean over common models.",
    ],
    [
      { kind: "frame-counts", a: 5, b: 20_000 },
      "The first has 5 frames, the second 20,000 frames. A frame's number is an order, not a time: equal numbers need not be equal moments.",
    ],
    [
      { kind: "api-versions", a: undefined, b: "2.1" },
      "The answers are of different versions of the backend: first not said, second 2.1. Models of one name need not be the same model.",
    ],
    [
      { kind: "generations", newer: "b" },
      "The second answer is of a newer generation of the backend. Models of one name need not be the same model.",
    ],
    [
      { kind: "states", a: "done", b: "pending" },
      "The second is not finished. What is compared is only a part.",
    ],
    [
      { kind: "states", a: "errored", b: "pending" },
      "The analysis of the first failed at the backend. The second is not finished. What is compared is only a part.",
    ],
    [{ kind: "no-common-model" }, "No model is in both results, so no two numbers here belong together."],
  ])("%j", (weakness, expected) => {
    expect(plainText(weaknessWords(weakness))).toBe(expected);
  });
});

describe("a difference", () => {
  it.each([
    [0.062, "+6.2 points"],
    [-0.062, "−6.2 points"],
    [0.0004, "0.0 points"],
    [-0.0004, "0.0 points"],
    [Number.NaN, "–"],
  ])("%d of means is %s", (difference, text) => {
    expect(signedPoints(difference)).toBe(text);
  });

  it("of deviations has three decimals", () => {
    expect([0.0124, -0.0124, 0.0004, Number.NaN].map(signedDeviation)).toEqual([
      "+0.012",
      "−0.012",
      "0.000",
      "–",
    ]);
  });
});

it("a model's drawing says both means and which side has it alone", () => {
  const a = madeClassification({ table: madeTable(["V01", [0.25]], ["old", [0.5]]) });
  const b = madeClassification({ table: madeTable(["V01", [0.75]], ["new", [1]]) });
  expect(compareResults(a, b, false).models.map(comparedModelName)).toEqual([
    "V01: first mean 25.0%, second 75.0%, difference +50.0 points",
    "old: only in the first, mean 50.0%",
    "new: only in the second, mean 100.0%",
  ]);
});

it("which frames stand beside each other is said", () => {
  expect(alignmentWords("frame", 5, 30)).toBe("frame beside frame of the same number");
  expect(alignmentWords("stretch", 5, 30)).toBe("stretched to the same length: 5 frames beside 30 frames");
  expect(alignmentWords("stretch", 5, 5)).toBe("stretched to the same length, which both have already");
});

it("the ends of a stretched axis are its start, its end, or a part of its frames", () => {
  expect(stretchedEnds(1, 241, 241)).toEqual(["start", "end"]);
  // (61 − 1) ÷ (241 − 1) = 60 ÷ 240, (181 − 1) ÷ 240
  expect(stretchedEnds(61, 181, 241)).toEqual(["25%", "75% of the frames"]);
});

it("models without a drawing are said to be in the table", () => {
  expect(firstDrawnWords(64, 1_200)).toBe("The first 64 of 1,200 models are drawn; the table below has all.");
});

it("in a column of points the number stands alone, and what rounds to nothing has no sign", () => {
  expect([0.062, -0.1338, -0.0002, Number.NaN].map(signedNumber)).toEqual(["+6.2", "−13.4", "0.0", "–"]);
});
