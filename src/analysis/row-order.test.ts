// Rows can be ordered in four ways, and none of them loses a model. Like models stand beside each other, artificial ones first, and every model has its place exactly once.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeTable, type MadeColumn } from "../domain/classification-for-test";
import { documentedExample } from "./documented-example-for-test";
import { likenessTree } from "./likeness-tree";
import { mostComparedModels } from "./model-pairs";
import { likenessOrder, orderRows } from "./row-order";

fc.configureGlobal({ seed: 1 });

function ordered(...columns: readonly MadeColumn[]): readonly string[] {
  const table = madeTable(...columns);
  return likenessOrder(table).map((model) => table.models[model] ?? "");
}

it("in the documented example brokenwand2 stands last", () => {
  expect(likenessOrder(documentedExample().table)).toEqual([0, 1, 2]);
});

it("camps that alternate in the answer stand together", () => {
  expect(ordered(["a", [0.9]], ["b", [0.1]], ["c", [0.95]], ["d", [0.2]], ["e", [0.8]])).toEqual([
    "c",
    "a",
    "e",
    "d",
    "b",
  ]);
});

it("models whose means are equal stand with the one that they follow frame by frame", () => {
  // all means are 0.5; a and c rise, b and d fall
  const rising = [0.1, 0.9];
  const falling = [0.9, 0.1];
  expect(ordered(["a", rising], ["b", falling], ["c", rising], ["d", falling])).toEqual(["a", "c", "b", "d"]);
});

describe("the tree of four models", () => {
  const tree = likenessTree(madeTable(["a", [0.9]], ["b", [0.8]], ["c", [0.2]], ["d", [0.5]]));

  it("joins the closest first, at the mean difference of the pairs that it connects", () => {
    // a–b 0.1; then c–d 0.3 before ab–d (0.4 + 0.3) / 2 = 0.35; last (0.7 + 0.4 + 0.6 + 0.3) / 4 = 0.5
    expect(tree?.height).toBeCloseTo(0.5, 15);
    expect(tree?.parts.map(({ models }) => models)).toEqual([
      [0, 1],
      [3, 2],
    ]);
    expect(tree?.parts[0]?.height).toBeCloseTo(0.1, 15);
    expect(tree?.parts[1]?.height).toBeCloseTo(0.3, 15);
  });

  it("has the mean of all models, each with the same weight", () => {
    // (0.9 + 0.8 + 0.2 + 0.5) / 4 = 0.6
    expect(tree?.mean).toBeCloseTo(0.6, 15);
  });
});

it("of equal distances the models that come first in the answer are joined first", () => {
  // 0.5 is 0.25 from both
  const tree = likenessTree(madeTable(["a", [0.25]], ["b", [0.5]], ["c", [0.75]]));
  expect(tree?.parts.map(({ models }) => models)).toEqual([[2], [1, 0]]);
});

it("models without a score stand last, in the order of the answer", () => {
  expect(ordered(["x", [undefined]], ["a", [0.1]], ["y", [undefined]], ["b", [0.9]])).toEqual([
    "b",
    "a",
    "x",
    "y",
  ]);
});

it("models without a frame in common are joined last, not lost", () => {
  const table = madeTable(["a", [0.9, undefined]], ["b", [undefined, 0.9]], ["c", [0.1, undefined]]);
  const tree = likenessTree(table);
  expect(tree?.height).toBe(Number.POSITIVE_INFINITY);
  expect(likenessOrder(table)).toEqual([1, 0, 2]);
});

it.each([
  ["no model", [], []],
  ["one model", [["a", [0.4]]], [0]],
  ["one model without a score", [["a", [undefined]]], [0]],
  [
    "two models",
    [
      ["a", [0.4]],
      ["b", [0.6]],
    ],
    [1, 0],
  ],
] satisfies readonly [string, readonly MadeColumn[], readonly number[]][])("%s", (_, columns, order) => {
  expect(likenessOrder(madeTable(...columns))).toEqual(order);
});

it("more models than can be compared stand by their mean", () => {
  const many = Array.from(
    { length: mostComparedModels },
    (_, index) => [`m${index}`, [index / 100]] as const,
  );
  const order = likenessOrder(madeTable(["silent", [undefined]], ...many));
  expect(order.slice(0, 2)).toEqual([mostComparedModels, mostComparedModels - 1]);
  expect(order.at(-1)).toBe(0);
});

describe("laws", () => {
  const score = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  const column = fc.array(score, { minLength: 4, maxLength: 4 });
  const columns = fc.array(column, { maxLength: 9 });
  const named = (given: readonly (readonly (number | undefined)[])[]) =>
    madeTable(...given.map((scores, index) => [`m${index}`, scores] as const));

  it("every model stands in it once", () => {
    fc.assert(
      fc.property(columns, (given) => {
        expect(likenessOrder(named(given)).toSorted((a, b) => a - b)).toEqual(given.map((_, index) => index));
      }),
    );
  });

  it("the order of the answer moves positions and nothing else, where no two distances are equal", () => {
    // different powers of ½, whose differences all differ: a tie would be the answer's to break
    const distinct = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(distinct, (exponents) => {
        const scores = exponents.map((exponent) => 1 / 2 ** exponent);
        const names = (given: readonly number[]) =>
          likenessOrder(named(given.map((value) => [value]))).map((index) => given[index]);
        expect(names(scores.toReversed())).toEqual(names(scores));
      }),
    );
  });

  it("a shift of all scores changes no neighbour", () => {
    const low = fc.array(fc.integer({ min: 0, max: 64 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(low, { maxLength: 8 }), (given) => {
        // in 128ths, which are exact
        const at = (shift: number) => named(given.map((scores) => scores.map((s) => (s + shift) / 128)));
        expect(likenessOrder(at(32))).toEqual(likenessOrder(at(0)));
      }),
    );
  });
});

const table = madeTable(
  ["low", [0.1, 0.2]],
  ["empty", [undefined, undefined]],
  ["wild", [0, 1]],
  ["once", [0.9, undefined]],
  ["high", [0.8, 0.9]],
);

it.each([
  ["backend", ["low", "empty", "wild", "once", "high"]],
  // means: 0.15, –, 0.5, 0.9, 0.85
  ["mean", ["once", "high", "wild", "low", "empty"]],
  // deviations: 0.05, –, 0.5, – (one score), 0.05: equal ones in the backend's order
  ["deviation", ["wild", "low", "high", "empty", "once"]],
] as const)("by %s", (order, names) => {
  expect(orderRows(table, order).map((index) => table.models[index])).toEqual(names);
});

it("every order holds every model once", () => {
  const score = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  const columns = fc.array(fc.array(score, { minLength: 3, maxLength: 3 }), { maxLength: 7 });
  fc.assert(
    fc.property(columns, fc.constantFrom("backend", "mean", "deviation", "likeness"), (given, order) => {
      const made = madeTable(...given.map((scores, index) => [String(index), scores] as const));
      expect(orderRows(made, order).toSorted((a, b) => a - b)).toEqual(given.map((_, index) => index));
    }),
  );
});
