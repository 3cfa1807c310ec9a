// Confidences are as reported: percent where they are a share of one, and untouched beside a count, which may mean another thing.
import { describe, expect, it } from "vitest";
import { madeVerdict } from "../domain/classification-for-test";
import type { Verdict } from "../domain/verdict";
import { confidencesShort, confidencesText } from "./confidence-words";

const of = (confidence: number | undefined, count?: number): Verdict => madeVerdict({ confidence, count });

describe("confidences", () => {
  it.each<readonly [string, readonly Verdict[], string, string]>([
    ["of one verdict", [of(0.75)], "confidence 75.0%", "75.0%"],
    ["of several, as a range", [of(0.7516), of(0.75)], "confidence 75.0–75.2%", "75.0–75.2%"],
    ["of several that print the same", [of(0.75), of(0.750_01)], "confidence 75.0%", "75.0%"],
    ["of some, which alone are said", [of(undefined), of(0.5)], "confidence 50.0%", "50.0%"],
    ["above 1, as given", [of(87)], "confidence 87", "87"],
    ["of none", [of(undefined)], "confidence –", "–"],
    ["beside a count, as given", [of(0.6, 3)], "confidence 0.6, count 3", "0.6 · count 3"],
    ["beside a count of 0", [of(0, 0)], "confidence 0, count 0", "0 · count 0"],
    [
      "beside a count, every digit",
      [of(0.751_547_685_265_541, 5)],
      "confidence 0.751547685265541, count 5",
      "0.751547685265541 · count 5",
    ],
    [
      "beside different counts, each once, in the order of the answer",
      [of(0.6, 3), of(0.4, 2), of(0.6, 3)],
      "confidence 0.6, 0.4, count 3, 2",
      "0.6, 0.4 · count 3, 2",
    ],
    [
      "of which only one has a count: as given all the same",
      [of(0.6), of(0.4, 2)],
      "confidence 0.6, 0.4, count 2",
      "0.6, 0.4 · count 2",
    ],
    ["that are missing beside a count", [of(undefined, 3)], "confidence –, count 3", "– · count 3"],
  ])("%s", (_, verdicts, text, short) => {
    expect(confidencesText(verdicts)).toBe(text);
    expect(confidencesShort(verdicts)).toBe(short);
  });
});
