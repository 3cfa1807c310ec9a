// Times are summed as reported; a frame without one counts for nothing, and a model without any is left out.
import { expect, it } from "vitest";
import { madeTable } from "../domain/classification-for-test";
import { documentedExample } from "./documented-example-for-test";
import { summarizeElapsed } from "./elapsed-summary";

it("the documented example: brokenwand2 takes longest, in frame 4", () => {
  const summaries = summarizeElapsed(documentedExample().table);
  expect(summaries.map(({ model, n, slowestFrame }) => [model, n, slowestFrame])).toEqual([
    ["V011", 5, 2],
    ["V01", 5, 5],
    ["brokenwand2", 5, 4],
  ]);
  // 2.0442 + 1.2865 + 2.0059 + 2.1493 + 1.3124 = 8.7982, 8.7982 / 5 = 1.7596
  expect(summaries[2]?.total).toBeCloseTo(8.7982, 3);
  expect(summaries[2]?.mean).toBeCloseTo(1.7596, 3);
  expect(summaries[2]?.slowest).toBe(2.1493258476257324);
});

it("gaps are left out, 0 is a time, and the first of two slowest frames is named", () => {
  const gap = Number.NaN;
  const table = {
    ...madeTable(["a", [0.1, 0.1, 0.1, 0.1]], ["b", [0.1]]),
    elapsed: [Float64Array.of(gap, 3, 0, 3), Float64Array.of(gap, gap, gap, gap)],
  };
  // (3 + 0 + 3) / 3 = 2
  expect(summarizeElapsed(table)).toEqual([
    { model: "a", index: 0, n: 3, total: 6, mean: 2, slowestFrame: 2, slowest: 3 },
  ]);
});
