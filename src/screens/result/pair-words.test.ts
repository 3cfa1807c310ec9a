// A pair says how far apart, how often on the same side, and over how many frames; never a number without its n.
import { expect, it } from "vitest";
import { matrixHint, pairCountWords, pairLabel, sameSideText } from "./pair-words";

it.each([
  [
    { n: 5, meanDifference: 0.739165, sameSide: 0 },
    "V01 and brokenwand2: mean difference 73.9 points, same side in 0 of 5 frames",
  ],
  [
    { n: 1, meanDifference: 0, sameSide: 1 },
    "V01 and brokenwand2: mean difference 0.0 points, same side in 1 of 1 frame",
  ],
  [
    { n: 100_000, meanDifference: 0.5, sameSide: 53_100 },
    "V01 and brokenwand2: mean difference 50.0 points, same side in 53,100 of 100,000 frames",
  ],
  [{ n: 0, meanDifference: Number.NaN, sameSide: 0 }, "V01 and brokenwand2: no frame in common"],
])("%j", (pair, label) => {
  expect(pairLabel("V01", "brokenwand2", pair)).toBe(label);
});

it("names are made visible", () => {
  const pair = { n: 1, meanDifference: 0, sameSide: 1 };
  expect(pairLabel("", "a\u202eb", pair)).toMatch(/^\(empty name\) and a\\u202eb: /);
});

it("frames on the same side are counted, and a share where there are many", () => {
  expect(sameSideText({ n: 999, meanDifference: 0.1, sameSide: 7 })).toBe("7 of 999");
  expect(sameSideText({ n: 1000, meanDifference: 0.1, sameSide: 531 })).toBe("53.1%");
});

it.each([
  [[5, 5, 5], "n 5 frames"],
  [[1], "n 1 frame"],
  [[25, 30], "n 25–30 frames, in the name of each cell"],
  [[], ""],
])("the frames of %j", (counts, words) => {
  expect(pairCountWords(counts)).toBe(words);
});

it("the hint says what stands in a cell, or where to find it", () => {
  expect(matrixHint(true, 0.65)).toBe(
    "In each cell the mean difference in points, and the frames on the same side of 0.65. A press draws its two models alone.",
  );
  expect(matrixHint(false, 0.5)).toMatch(/^Point at a cell /);
});
