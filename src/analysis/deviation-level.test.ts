// A deviation is never a bare number: its word follows one table, whose bounds stand here a second time.
import fc from "fast-check";
import { expect, it } from "vitest";
import { deviationLevel, deviationLevels } from "./deviation-level";

fc.configureGlobal({ seed: 1 });

it.each([
  [0, "steady"],
  [0.003_057, "steady"],
  [0.049_999, "steady"],
  [0.05, "varied"],
  [0.080_336, "varied"],
  [0.149_999, "varied"],
  [0.15, "erratic"],
  [0.5, "erratic"],
])("%d is %s", (deviation, level) => {
  expect(deviationLevel(deviation)).toBe(level);
});

it("has no word for a deviation that is not known", () => {
  expect(deviationLevel(Number.NaN)).toBeUndefined();
});

it("has a word for every deviation, calmer ones first", () => {
  const order = deviationLevels.map(({ level }) => level);
  const deviation = fc.double({ min: 0, max: 0.5, noNaN: true });
  const rank = (value: number): number => order.indexOf(deviationLevel(value) ?? "steady");
  fc.assert(
    fc.property(deviation, deviation, (a, b) => {
      expect(deviationLevel(a)).toBeDefined();
      if (a <= b) expect(rank(a)).toBeLessThanOrEqual(rank(b));
    }),
  );
  expect(order).toEqual(["steady", "varied", "erratic"]);
});
