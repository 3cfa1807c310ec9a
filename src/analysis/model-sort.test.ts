// The list can be sorted by every column both ways; nothing is lost, and what has no number comes last.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeClassification, madeReported, madeTable } from "../domain/classification-for-test";
import { sortModels, type ModelColumn } from "./model-sort";
import { summarizeModels } from "./model-summary";

fc.configureGlobal({ seed: 1 });

const classification = madeClassification({
  table: madeTable(
    ["b", [0.2, 0.4]],
    ["A", [0.9, 0.9]],
    ["empty", [undefined, undefined]],
    ["c", [0.1, 0.9]],
  ),
  reportedModels: [madeReported("b", { standardDeviation: 0.5, classification: "human" })],
});
const models = summarizeModels(classification, 0.5);
const sorted = (column: ModelColumn, descending = false) =>
  sortModels(models, { column, descending }).map(({ model }) => model);

describe("the model list", () => {
  it("keeps the backend's order until it is sorted", () => {
    expect(sortModels(models, undefined)).toBe(models);
  });

  it.each<readonly [ModelColumn, readonly string[], readonly string[]]>([
    ["model", ["A", "b", "c", "empty"], ["empty", "c", "b", "A"]],
    ["classification", ["A", "c", "b", "empty"], ["b", "A", "c", "empty"]],
    // 0.3, 0.9, –, 0.5
    ["mean", ["b", "c", "A", "empty"], ["A", "c", "b", "empty"]],
    // reported 0.5, computed 0, –, 0.4
    ["deviation", ["A", "c", "b", "empty"], ["b", "c", "A", "empty"]],
    // 0 of 2, 2 of 2, –, 1 of 2
    ["over", ["b", "c", "A", "empty"], ["A", "c", "b", "empty"]],
  ])("by %s", (column, up, down) => {
    expect(sorted(column)).toEqual(up);
    expect(sorted(column, true)).toEqual(down);
  });

  it("over counts shares: 1 of 1 is more than 2 of 4", () => {
    const uneven = madeClassification({
      table: madeTable(["half", [0.9, 0.9, 0.1, 0.1]], ["all", [0.9, undefined, undefined, undefined]]),
    });
    const order = sortModels(summarizeModels(uneven, 0.5), { column: "over", descending: true });
    expect(order.map(({ model }) => model)).toEqual(["all", "half"]);
  });

  it("loses no model, whatever the column", () => {
    const column = fc.constantFrom<ModelColumn>("model", "classification", "mean", "deviation", "over");
    fc.assert(
      fc.property(column, fc.boolean(), (by, descending) => {
        expect(sorted(by, descending).toSorted()).toEqual(models.map(({ model }) => model).toSorted());
      }),
    );
  });
});
