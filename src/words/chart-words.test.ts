// Whoever cannot see the drawing is told the same: how many models and frames, and per model its range and its mean.
import { expect, it } from "vitest";
import { documentedExample } from "../analysis/documented-example-for-test";
import { summarizeModels } from "../analysis/model-summary";
import { madeClassification, madeTable } from "../domain/classification-for-test";
import { figureDescription, figureName, zoomHint } from "./chart-words";

it("the figure's name counts models and frames", () => {
  expect(figureName(3, 5)).toBe("Artificial score per frame, 3 models, 5 frames");
  expect(figureName(1, 1)).toBe("Artificial score per frame, 1 model, 1 frame");
  expect(figureName(8, 100_000)).toBe("Artificial score per frame, 8 models, 100,000 frames");
});

it("describes the documented example", () => {
  const { table } = documentedExample();
  expect(figureDescription(table, summarizeModels(documentedExample(), 0.5), "0.50")).toEqual([
    "V011: 99.0% (frame 2) to 99.8% (frame 5), level, mean 99.6% over 5 frames, 5 at or over 0.50.",
    "V01: 97.8% (frame 2) to 99.4% (frame 5), level, mean 98.8% over 5 frames, 5 at or over 0.50.",
    // (33.3 − 28.3) = 4.98 points between the first and the last frame: below five
    "brokenwand2: 11.4% (frame 4) to 33.3% (frame 5), level, mean 24.8% over 5 frames, 0 at or over 0.50.",
  ]);
});

it("describes only the models that are drawn, each by its own scores", () => {
  const table = madeTable(["a", [0.1]], ["b", [0.2, 0.4]], ["", [undefined]]);
  const [, b, empty] = summarizeModels(madeClassification({ table }), 0.3);
  const drawn = [b, empty].filter((summary) => summary !== undefined);
  // (0.2 + 0.4) / 2 = 0.3, and 0.4 alone is at or over 0.3
  expect(figureDescription(table, drawn, "0.30")).toEqual([
    "b: 20.0% (frame 1) to 40.0% (frame 2), rises by 20.0 points, mean 30.0% over 2 frames, 1 at or over 0.30.",
    "(empty name): no score.",
  ]);
});

it("what a pointer can do is said of what is drawn", () => {
  expect(zoomHint("lines")).toBe("drag or scroll over the lines to zoom");
  expect(zoomHint("heatmap")).toBe("drag or scroll over the cells to zoom");
});
