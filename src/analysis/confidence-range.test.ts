// Confidences are shown as given: a range has the smallest and the largest of them, and nothing is averaged.
import { expect, it } from "vitest";
import { madeVerdict } from "../domain/classification-for-test";
import { confidenceRange } from "./confidence-range";

it.each([
  ["the documented example", [0.751_547, 0.751_547, 0.75], { min: 0.75, max: 0.751_547 }],
  ["one alone", [0.6], { min: 0.6, max: 0.6 }],
  ["0 is a confidence", [0, 0.4], { min: 0, max: 0.4 }],
  ["above 1 as given", [0.9, 87], { min: 0.9, max: 87 }],
  ["one without is left out", [undefined, 0.3], { min: 0.3, max: 0.3 }],
])("%s", (_, confidences, range) => {
  expect(confidenceRange(confidences.map((confidence) => madeVerdict({ confidence })))).toEqual(range);
});

it("there is no range when no verdict has a confidence", () => {
  expect(confidenceRange([madeVerdict()])).toBeUndefined();
  expect(confidenceRange([])).toBeUndefined();
});
