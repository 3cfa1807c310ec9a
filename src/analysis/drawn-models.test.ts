// The rule: of more models than can be drawn those with the outermost means are, and none is drawn that is switched off.
import { expect, test } from "vitest";
import type { ScoreTable } from "../domain/score-table";
import { drawnModels, mostDrawnModels } from "./drawn-models";

function tableOf(means: readonly number[]): ScoreTable {
  return {
    models: means.map((_, index) => `model ${index}`),
    frameCount: 1,
    columns: means.map((mean) => Float64Array.of(mean)),
    elapsed: [],
    noAnswers: [],
  };
}

const rising = Array.from({ length: 5_000 }, (_, index) => index / 5_000);
const none = new Set<string>();

test("a few are all drawn", () => {
  expect(drawnModels(tableOf([0.2, Number.NaN, 0.1]), none)).toEqual([0, 1, 2]);
});

test("of 5,000 the 30 lowest and the 30 highest are drawn, in the table's order", () => {
  const drawn = drawnModels(tableOf(rising), none);
  expect(drawn).toHaveLength(mostDrawnModels);
  expect(drawn.slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, index) => index));
  expect(drawn.slice(30)).toEqual(Array.from({ length: 30 }, (_, index) => 4_970 + index));
});

test("what is switched off makes room for the next", () => {
  const drawn = drawnModels(tableOf(rising), new Set(["model 0", "model 4999"]));
  expect(drawn).toHaveLength(mostDrawnModels);
  expect(drawn[0]).toBe(1);
  expect(drawn.at(-1)).toBe(4_998);
});

test("models without a score are drawn only where there is room", () => {
  const gaps = rising.map((mean, index) => (index % 2 === 0 ? Number.NaN : mean));
  expect(drawnModels(tableOf(gaps), none).every((index) => index % 2 === 1)).toBe(true);
  const few = rising.map((mean, index) => (index < 10 ? mean : Number.NaN));
  expect(drawnModels(tableOf(few), none).slice(0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
