// The backend's two words stay, and a score becomes one of them by one rule: artificial from the threshold on.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSide, otherSide, sideOf, sides } from "./side";

fc.configureGlobal({ seed: 1 });

it("knows exactly the two words of the backend", () => {
  expect(sides).toEqual(["artificial", "human"]);
  expect(sides.every(isSide)).toBe(true);
});

it.each(["Artificial", "HUMAN", "fake", "real", "", "human ", "unknown", null, undefined, 1, true])(
  "%j is neither of them",
  (word) => {
    expect(isSide(word)).toBe(false);
  },
);

describe("a score at the threshold", () => {
  it.each([
    [0.5, 0.5, "artificial"],
    [0.499_999, 0.5, "human"],
    [0, 0, "artificial"],
    [0, 0.01, "human"],
    [1, 1, "artificial"],
    [0.999, 1, "human"],
  ])("%d at %d is %s", (score, threshold, side) => {
    expect(sideOf(score, threshold)).toBe(side);
  });
});

it("a higher threshold never makes a score more artificial", () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(part, part, part, (score, a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      if (sideOf(score, high) === "artificial") expect(sideOf(score, low)).toBe("artificial");
    }),
  );
});

it("the other side of the other side is the side", () => {
  expect(otherSide("artificial")).toBe("human");
  expect(otherSide("human")).toBe("artificial");
});
