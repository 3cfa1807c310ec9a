// A recomputation counts who is not left out, each model with the same weight, and a gap is never a 0.
import fc from "fast-check";
import { expect, it } from "vitest";
import { madeTable } from "../domain/classification-for-test";
import { documentedExample } from "./documented-example-for-test";
import { recompute } from "./recomputation";
import { meanRobustness } from "./robustness";

fc.configureGlobal({ seed: 1 });

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

it("the documented example: three models over five frames, nothing left out, no gaps", () => {
  const { models, leftOut, of, shares, hasGaps } = recompute(documentedExample().table, []);
  expect(models.map(({ model, index, n }) => [model, index, n])).toEqual([
    ["V011", 0, 5],
    ["V01", 1, 5],
    ["brokenwand2", 2, 5],
  ]);
  expect([leftOut, of, [...shares.frames], hasGaps]).toEqual([[], 3, [1, 2, 3, 4, 5], false]);
});

it("a model that is left out is kept aside with its mean; a name that no model has means nothing", () => {
  const table = madeTable(["a", [0.2, 0.4]], ["b", [0.9]], ["empty", [undefined]]);
  const { models, leftOut, of } = recompute(table, ["b", "c", "empty"]);
  expect(models.map(({ model }) => model)).toEqual(["a"]);
  // (0.2 + 0.4) / 2 = 0.3; b has 0.9 in its only frame
  expect(models[0]?.mean).toBeCloseTo(0.3, 15);
  expect(leftOut).toEqual([{ model: "b", index: 1, n: 1, mean: 0.9 }]);
  expect(of).toBe(3);
});

it("two models, one with a gap: each score has the weight 1 / (models × its model's scores)", () => {
  // a: 0.2, 0.4 of two scores, weight 1/4 each; b: 0.8 of one score, weight 1/2
  const { shares, hasGaps } = recompute(madeTable(["a", [0.2, undefined, 0.4]], ["b", [0.8]]), []);
  expect(hasGaps).toBe(true);
  // frame 2 has no score and is no frame here
  expect([...shares.frames]).toEqual([1, 3]);
  // frame 1: 0.2/4 + 0.8/2 = 0.45 with weight 0.25 + 0.5; frame 3: 0.4/4 = 0.1 with weight 0.25
  expect(shares.value[0]).toBeCloseTo(0.45, 15);
  expect(shares.value[1]).toBeCloseTo(0.1, 15);
  expect([...shares.weight]).toEqual([0.75, 0.25]);
});

it.each([
  ["no models", madeTable()],
  ["only gaps", madeTable(["a", [undefined, undefined]])],
])("%s: nothing is counted", (_, table) => {
  const { models, leftOut, shares, hasGaps } = recompute(table, []);
  expect([models, leftOut, [...shares.frames], hasGaps]).toEqual([[], [], [], false]);
});

it("the frames' values sum to the mean over the models, their weights to 1, gaps or not", () => {
  const score = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  const column = fc.array(score, { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 5 }), (given) => {
      const table = madeTable(...given.map((scores, index) => [String(index), scores] as const));
      const { models, shares } = recompute(table, []);
      fc.pre(models.length > 0);
      expect(sum(shares.weight)).toBeCloseTo(1, 12);
      expect(sum(shares.value)).toBeCloseTo(meanRobustness(models, 0.5)?.mean ?? Number.NaN, 12);
    }),
  );
});
