// A local edit hides in an average: frames in which most models are on the other side are found, with their numbers.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeTable } from "../domain/classification-for-test";
import { contraryFrames } from "./contrary-frames";

fc.configureGlobal({ seed: 1 });

/** 30 frames of three models, human but for frames 12 to 17. */
const edited = Array.from({ length: 30 }, (_, index) => (index >= 11 && index <= 16 ? 0.9 : 0.1));
const localEdit = madeTable(["a", edited], ["b", edited], ["c", Array.from({ length: 30 }, () => 0.05)]);

it("a local edit is frames 12 to 17, and 12 of 90 scores", () => {
  // two of three models in six frames: 2 × 6 = 12 scores of 3 × 30 = 90
  expect(contraryFrames(localEdit, "human", 0.5)).toEqual({
    frames: [12, 13, 14, 15, 16, 17],
    contraryScores: 12,
    scores: 90,
  });
});

it("from the other side it is all the other frames", () => {
  const { frames, contraryScores } = contraryFrames(localEdit, "artificial", 0.5);
  expect(frames).toHaveLength(24);
  expect(frames).not.toContain(12);
  expect(contraryScores).toBe(90 - 12);
});

describe("a frame is contrary when more than half of its scores are", () => {
  it.each([
    ["one of two is not more than half", [0.9, 0.1], []],
    ["two of three are", [0.9, 0.9, 0.1], [1]],
    ["one of one is", [0.9], [1]],
    ["one of three is not", [0.9, 0.1, 0.1], []],
    ["a gap is no score: two of three with a gap between", [0.9, undefined, 0.9, 0.1], [1]],
    ["a score at the threshold is artificial", [0.5], [1]],
    ["only gaps", [undefined, undefined], []],
  ])("%s", (_, scores, frames) => {
    const table = madeTable(...scores.map((score, index) => [String(index), [score]] as const));
    expect(contraryFrames(table, "human", 0.5).frames).toEqual(frames);
  });
});

it("there is nothing in an empty table", () => {
  expect(contraryFrames(madeTable(), "human", 0.5)).toEqual({ frames: [], contraryScores: 0, scores: 0 });
});

it("every score is on one side or the other", () => {
  const score = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  const column = fc.array(score, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(column, { maxLength: 6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (given, at) => {
        const table = madeTable(...given.map((scores, index) => [String(index), scores] as const));
        const human = contraryFrames(table, "human", at);
        const artificial = contraryFrames(table, "artificial", at);
        expect(human.contraryScores + artificial.contraryScores).toBe(human.scores);
        expect(human.frames.filter((frame) => artificial.frames.includes(frame))).toEqual([]);
      },
    ),
  );
});
