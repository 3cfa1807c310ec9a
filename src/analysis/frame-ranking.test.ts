// One frame across all models: every model is there, highest score first, gaps last and never 0.
import fc from "fast-check";
import { expect, it } from "vitest";
import { gap, isGap } from "../domain/score-table";
import { madeTable } from "../domain/classification-for-test";
import { documentedExample } from "./documented-example-for-test";
import { rankFrame, splitAt } from "./frame-ranking";

fc.configureGlobal({ seed: 1 });

it("the first frame of the documented example, with the elapsed times as reported", () => {
  expect(rankFrame(documentedExample().table, 1)).toEqual([
    { model: "V011", index: 0, score: 0.997_198_939_323_425_2, elapsed: 0.298_905_611_038_208 },
    { model: "V01", index: 1, score: 0.991_289_377_212_524_4, elapsed: 0.424_293_518_066_406_25 },
    { model: "brokenwand2", index: 2, score: 0.283_403_337_001_800_54, elapsed: 2.044_203_519_821_167 },
  ]);
});

it("a score of 0 stands before a gap, and equal scores in the order of the answer", () => {
  const table = madeTable(["gap", [undefined]], ["b", [0.4]], ["zero", [0]], ["a", [0.4]], ["one", [1]]);
  expect(rankFrame(table, 1).map(({ model }) => model)).toEqual(["one", "b", "a", "zero", "gap"]);
});

it.each([0, -1, 3, 1.5, Number.NaN])("frame %d does not exist: only gaps", (frame) => {
  const table = madeTable(["a", [0.1, 0.2]], ["b", [0.3, 0.4]]);
  expect(rankFrame(table, frame).map(({ model, score }) => [model, score])).toEqual([
    ["a", gap],
    ["b", gap],
  ]);
});

it("two of three scores are at or over 0.5; a gap takes no side", () => {
  const table = madeTable(["a", [0.9]], ["b", [0.5]], ["c", [0.49]], ["d", [undefined]]);
  expect(splitAt(rankFrame(table, 1), 0.5)).toEqual({ artificial: 2, n: 3 });
  expect(splitAt([], 0.5)).toEqual({ artificial: 0, n: 0 });
});

it("the ranking has each model once, from high to low", () => {
  const score = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(score, { maxLength: 36 }), (scores) => {
      const table = madeTable(...scores.map((value, index) => [String(index), [value]] as const));
      const ranking = rankFrame(table, 1);
      expect(ranking.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual([...scores.keys()]);
      const found = ranking.map(({ score: value }) => (isGap(value) ? -1 : value));
      expect(found).toEqual(found.toSorted((a, b) => b - a));
    }),
  );
});
