// More ink is more disagreement, in ten equal steps, whichever of the two it stands for.
import { expect, it } from "vitest";
import { inkOf } from "./pair-ink";

const pair = (meanDifference: number, sameSide: number, n = 10) => ({ n, meanDifference, sameSide });

it.each([
  [0, 0],
  [0.099, 0],
  [0.1, 1],
  [0.747, 7],
  [0.999, 9],
  [1, 9],
])("a mean difference of %d is step %i", (difference, step) => {
  expect(inkOf(pair(difference, 0), "difference")).toBe(step);
});

it.each([
  [10, 0],
  [5, 5],
  [0, 9],
])("%i of 10 frames on the same side are step %i", (sameSide, step) => {
  expect(inkOf(pair(0, sameSide), "sides")).toBe(step);
});

it("no frame in common is no ink and no agreement", () => {
  expect(inkOf(pair(Number.NaN, 0, 0), "difference")).toBe("none");
  expect(inkOf(pair(Number.NaN, 0, 0), "sides")).toBe("none");
});
