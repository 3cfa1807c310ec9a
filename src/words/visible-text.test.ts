// A name from an answer can neither hide nor turn the text around it: what would be invisible is written out.
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyText } from "../domain/any-text-for-test";
import { visibleText } from "./visible-text";

fc.configureGlobal({ seed: 1 });

it.each([
  ["a right-to-left override", "video\u202egnp.mp4", "video\\u202egnp.mp4"],
  ["an isolate", "\u2066a\u2069", "\\u2066a\\u2069"],
  ["an Arabic letter mark", "a\u061cb", "a\\u061cb"],
  ["a line end", "a\nb\r", "a\\u000ab\\u000d"],
  ["a line separator", "a\u2028b", "a\\u2028b"],
  ["nothing but a control character", "\u0000", "\\u0000"],
  ["delete and C1", "a\u007f\u0085", "a\\u007f\\u0085"],
  ["a zero-width space", "V01\u200b", "V01\\u200b"],
  ["a soft hyphen", "V\u00ad01", "V\\u00ad01"],
  ["a byte order mark inside", "a\ufeffb", "a\\ufeffb"],
  ["the first half of a character", "a\ud83c", "a\\ud83c"],
  ["the second half of a character", "\udf9ea", "\\udf9ea"],
  ["halves in the wrong order", "\udf9e\ud83c", "\\udf9e\\ud83c"],
])("%s is written out", (_, text, visible) => {
  expect(visibleText(text)).toBe(visible);
});

it.each([
  "V011",
  "Revelio III",
  "Ardē",
  "Ard\u0065\u0304",
  "🎞️ video",
  "مرحبا",
  "<script>alert(1)</script>",
  "\\u202e",
  "__proto__",
])("%s stays as it is", (text) => {
  expect(visibleText(text)).toBe(text);
});

it("an empty and a blank name are said", () => {
  expect(visibleText("")).toBe("(empty name)");
  expect(["  ", "\u00a0", "\n", "\t \ufeff"].map(visibleText)).toEqual(Array(4).fill("(blank name)"));
});

it("whatever the text, what is shown has no control, no mark of direction, no half character, and is not empty", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const visible = visibleText(text);
      expect(visible).not.toMatch(/[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect(visible.trim()).not.toBe("");
      expect(visibleText(visible)).toBe(visible);
    }),
    { numRuns: 500 },
  );
});
