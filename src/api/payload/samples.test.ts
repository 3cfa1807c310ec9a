// Every file under samples/ is read by exactly one shape per frame, gives columns of equal length, and says what its
// expected summary says. Dropping a file in adds a test.
import { expect, describe, it } from "vitest";
import { frameShapes, shapesOf } from "./frame-shapes";
import { readAnswer } from "./read-answer";
import { imagesOf, lonelyExpectations, readSamples, type Sample } from "./read-sample-for-test";
import { summaryOf } from "./summary-for-test";

const samples = readSamples();
const named = samples.map((sample) => [`${sample.shape}/${sample.name}`, sample] as const);

function read({ bytes }: Sample) {
  return readAnswer(bytes, undefined);
}

describe.each(named)("%s", (_, sample) => {
  it("says what is expected", () => {
    expect(summaryOf(read(sample))).toEqual(sample.summary);
    expect(sample.about).toEqual(expect.any(String));
  });

  it("is the same when read again, and survives being posted", () => {
    expect(read(sample)).toEqual(read(sample));
    expect(structuredClone(read(sample))).toEqual(read(sample));
  });

  it("is owned by its folder's shape", () => {
    const images = imagesOf(sample.bytes);
    for (const frame of images) expect(frameShapes.filter(({ owns }) => owns(frame))).toHaveLength(1);
    const owners = shapesOf(images).map(({ name }) => name);
    if (sample.shape === "mixed-frames") expect(owners.length).toBeGreaterThan(1);
    else if (sample.shape !== "refused") expect(owners).toEqual([sample.shape]);
  });

  it("has a column of one value per frame for each model", () => {
    const answer = read(sample);
    expect(answer.kind).toBe(sample.shape === "refused" ? "failure" : "classification");
    if (answer.kind === "failure") return;
    const { models, frameCount, columns, elapsed, noAnswers } = answer.classification.table;
    const perModel = models.map(() => frameCount);
    expect(columns.map(({ length }) => length)).toEqual(perModel);
    expect(elapsed.map(({ length }) => length)).toEqual(perModel);
    expect(noAnswers).toHaveLength(models.length);
  });
});

describe("the samples", () => {
  it.each(["array frames", "identifier", "object frames", "status", "newest"])(
    "have one of the generation %s",
    (generation) => {
      expect(samples.filter((sample) => sample.generation === generation)).toHaveLength(1);
    },
  );

  // 15 is about batches and about what was asked; 16 is in dense.test.ts.
  it.each(Array.from({ length: 14 }, (_, index) => index + 1))("have one of oddity %i", (oddity) => {
    expect(samples.filter((sample) => sample.oddity === oddity)).not.toEqual([]);
  });

  it("have an expected summary each, and no summary is left over", () => {
    expect(samples.length).toBeGreaterThan(140);
    expect(lonelyExpectations()).toEqual([]);
  });
});
