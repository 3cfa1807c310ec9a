// What a link asked for and could not have is said, with what is used instead; nothing falls back in silence.
import { expect, it } from "vitest";
import {
  ignoredFieldWords,
  missingFrameWords,
  missingModelsWords,
  missingRangeWords,
  otherHashWords,
} from "./notice-words";

it("a bad value is quoted, with what would have been right", () => {
  expect(ignoredFieldWords("threshold", "2", "a number from 0 to 1")).toBe(
    "This link's threshold is “2”, which is not a number from 0 to 1. The default is used instead.",
  );
});

it("a bad value is cut and made visible", () => {
  expect(ignoredFieldWords("view", "x".repeat(61), "lines or table")).toContain(`“${"x".repeat(60)}…”`);
  expect(ignoredFieldWords("view", "x".repeat(60), "lines or table")).toContain(`“${"x".repeat(60)}”`);
  expect(ignoredFieldWords("view", "a\u202eb", "lines or table")).toContain("“a\\u202eb”");
});

it.each([
  [7, 5, "This link points to frame 7, but the result has 5 frames. No frame is selected."],
  [2, 1, "This link points to frame 2, but the result has 1 frame. No frame is selected."],
  [1, 0, "This link points to frame 1, but the result has no frames. No frame is selected."],
  [
    123_456,
    100_000,
    "This link points to frame 123,456, but the result has 100,000 frames. No frame is selected.",
  ],
])("frame %d of %d is not there", (frame, frameCount, words) => {
  expect(missingFrameWords(frame, frameCount)).toBe(words);
});

it.each([
  [3, 9, 5, "This link shows frames 3–9, but the result has 5. Those that exist are shown."],
  [4, 9, 5, "This link shows frames 4–9, but the result has 5. Those that exist are shown."],
  // One frame has no line, so all of them are drawn.
  [5, 9, 5, "This link shows frames 5–9, but the result has 5. All are shown."],
  [7, 9, 5, "This link shows frames 7–9, but the result has 5. All are shown."],
  [
    1_000,
    200_000,
    100_000,
    "This link shows frames 1,000–200,000, but the result has 100,000. Those that exist are shown.",
  ],
])("of frames %d to %d some are not there when there are %d", (from, to, frameCount, words) => {
  expect(missingRangeWords({ from, to }, frameCount)).toBe(words);
});

it("hidden or left out models that are not there are named, the rest counted", () => {
  expect(missingModelsWords("hides", ["V9"])).toBe("This link hides V9, which the result does not have.");
  expect(missingModelsWords("leaves out", ["", "b", "c", "d", "e"])).toBe(
    "This link leaves out (empty name), b, c and 2 more, which the result does not have.",
  );
});

it("an answer about another hash names both", () => {
  expect(otherHashWords("aa", "bb")).toBe(
    "The answer names another hash (bb) than the one asked for (aa). It may belong to another file.",
  );
});
