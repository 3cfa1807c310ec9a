// Oddity 16, and answers made to be too much: what is large is read, and what would fill the memory with gaps is not.
import { describe, expect, it } from "vitest";
import { mostCells } from "./column-builder";
import { keptPerKind } from "./note-book";
import { readClassification } from "./read-classification";

const answer = (model: string, score: unknown) => ({
  model,
  classification: [{ label: "artificial", score }],
});

function classified(images: readonly unknown[]) {
  const read = readClassification({ results: { images } });
  if (read.kind === "failure") throw new Error(JSON.stringify(read.failure));
  return read.classification;
}

it("36 models over 30 frames", () => {
  const images = Array.from({ length: 30 }, (_, frame) =>
    Array.from({ length: 36 }, (_, model) => answer(`model ${model}`, (frame * 36 + model) / 1080)),
  );
  const { table, notes } = classified(images);
  expect(
    table.columns.flatMap((column, model) =>
      [...column].map((score, frame) => score * 1080 - frame * 36 - model),
    ),
  ).toEqual(Array.from({ length: 1080 }, () => expect.closeTo(0, 9)));
  expect(notes).toEqual([]);
});

it("8 models over 100,000 frames, one of them silent half of the time", () => {
  const models = Array.from({ length: 8 }, (_, index) => `model ${index}`);
  const half = answer("model 7", 0.5);
  const frame = models.slice(0, 7).map((model) => answer(model, 0.25));
  const { table, notes } = classified(
    Array.from({ length: 100_000 }, (_, index) => (index % 2 ? frame : [...frame, half])),
  );
  expect(table.columns.map((column) => column.length)).toEqual(models.map(() => 100_000));
  expect(notes).toMatchObject([{ kind: "model-missing", model: "model 7", answered: 50_000 }]);
});

describe("an answer made to be too much", () => {
  it("with a new model in every frame fills no memory", () => {
    const images = Array.from({ length: 10_000 }, (_, frame) => [answer(`model ${frame}`, 0.5)]);
    const { table, notes } = classified(images);
    expect(table.models).toHaveLength(mostCells / 10_000);
    expect(notes.length).toBeLessThan(3 * (keptPerKind + 1));
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: "left-out", path: "results.images[1000][0].model" }),
    );
  });

  it("of which every score is wrong has a few notes and a number", () => {
    const images = Array.from({ length: 50_000 }, () => [answer("V01", 0.5), answer("V02", 2)]);
    const { notes } = classified(images);
    expect(notes).toHaveLength(keptPerKind + 1);
    expect(notes.at(-1)).toEqual({ kind: "more", of: "score-not-drawn", count: 50_000 - keptPerKind });
  });

  it("of a million nulls is a million gaps and one note", () => {
    const images = [[answer("V01", 0.5)], ...Array.from({ length: 1_000_000 }, () => null)];
    const { table, notes } = classified(images);
    expect(table.frameCount).toBe(1_000_001);
    expect(notes).toMatchObject([{ kind: "frames-empty" }]);
  });
});
