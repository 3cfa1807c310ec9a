// Rows can be ordered in four ways, and none of them loses a model.
import fc from "fast-check";
import { expect, it } from "vitest";
import { madeTable } from "../domain/classification-for-test";
import { orderRows } from "./row-order";

fc.configureGlobal({ seed: 1 });

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
