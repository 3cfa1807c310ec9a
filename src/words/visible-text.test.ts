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
  ["a tag", "V01\u{e0041}", "V01\\u{e0041}"],
  ["a Hangul filler", "V01\u3164\u115f\uffa0", "V01\\u3164\\u115f\\uffa0"],
  ["a variation selector", "V01\ufe0f\u{e0100}", "V01\\ufe0f\\u{e0100}"],
  ["a selector that changes nothing", "😀\ufe0f", "😀\\ufe0f"],
  ["a joiner that joins nothing", "V\u200d01 😀\u200d", "V\\u200d01 😀\\u200d"],
  ["a joiner beside one letter", "\u06cc\u200cV", "\u06cc\\u200cV"],
  ["two joiners", "\u0645\u200c\u200c\u0645", "\u0645\\u200c\\u200c\u0645"],
  ["the blank of Braille, and a place for an object", "a\u2800\ufffc", "a\\u2800\\ufffc"],
  ["a private character", "\ue000\u{f0000}", "\\ue000\\u{f0000}"],
  ["what is never a character", "\uffff\u{10ffff}", "\\uffff\\u{10ffff}"],
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
  "می\u200cخواهم",
  "क्\u200dष",
  "👩\u200d💻 👩🏽\u200d❤\ufe0f\u200d👨 ©\ufe0f 🇮🇹",
  "\u0600١٢",
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

/** What is drawn as nothing by itself, or turns its neighbours around. */
const hiding = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u;

it("every character that hides or turns is written out beside a plain name", () => {
  const hidden = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter((one) =>
    hiding.test(one),
  );
  expect(hidden.length).toBeGreaterThan(6_000);
  expect(
    hidden.filter(
      (one) => hiding.test(visibleText(`V${one}01${one}`)) || hiding.test(visibleText(`${one}V`)),
    ),
  ).toEqual([]);
});

it("whatever the text, what is shown hides nothing but joiners where they join, and is not empty", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const visible = visibleText(text);
      expect(visible.replaceAll(/(?<=\P{ASCII})(?:\u200c|\u200d|\ufe0f)/gu, "")).not.toMatch(hiding);
      expect(visible.trim()).not.toBe("");
      expect(visibleText(visible)).toBe(visible);
    }),
    { numRuns: 500 },
  );
});
