// A gap is a missing score and never 0; 0 and 1 are scores like any other.
import { expect, it } from "vitest";
import { madeTable } from "./classification-for-test";
import { gap, isGap } from "./score-table";

it("0 and 1 are scores", () => {
  expect([0, -0, 1, 0.5].map(isGap)).toEqual([false, false, false, false]);
});

it("a gap survives being stored in a column", () => {
  const column = Float64Array.of(gap, 0, 1);
  expect([...column].map(isGap)).toEqual([true, false, false]);
});

it("the tables that tests make are as wide as their longest column", () => {
  const table = madeTable(["a", [0.1]], ["b", [0.2, undefined, 0.4]]);
  expect(table.frameCount).toBe(3);
  expect(table.columns.map((column) => [...column])).toEqual([
    [0.1, gap, gap],
    [0.2, gap, 0.4],
  ]);
  expect(table.elapsed.map((column) => column.length)).toEqual([3, 3]);
});
