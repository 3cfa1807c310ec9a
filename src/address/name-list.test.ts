// Any list of model names survives a link: commas, percent signs, the empty name, halves of characters.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../domain/any-text-for-test";
import { parseNameList, printNameList } from "./name-list";

fc.configureGlobal({ seed: 1 });

describe("a list of names", () => {
  it.each([
    [[], ""],
    [["V01"], "V01"],
    [["V01", "Revelio III"], "V01,Revelio III"],
    [["Ardē", "🎞"], "Ardē,🎞"],
    [["a,b", "c"], "a%2Cb,c"],
    [[""], "%00"],
    [["", "a", "%00"], "%00,a,%2500"],
    [["50%", "%2C"], "50%25,%252C"],
    [["\ud83c", "\udf9e"], "%uD83C,%uDF9E"],
    [["%uD83C"], "%25uD83C"],
    [["__proto__", "constructor"], "__proto__,constructor"],
  ])("%j prints as %j and is read again", (names, text) => {
    expect(printNameList(names)).toBe(text);
    expect(parseNameList(text)).toEqual(names);
  });
});

describe("a text that nobody printed", () => {
  it.each([
    ["an escape that is none stays", "50%,%zz,%2", ["50%", "%zz", "%2"]],
    ["lower case escapes are read", "a%2cb,%ud83c", ["a,b", "\ud83c"]],
    ["an escape of a whole character is none", "%u0041", ["%u0041"]],
    ["the same name twice is one", "a,b,a", ["a", "b"]],
    ["a comma alone is two empty names, which are one", ",", [""]],
  ])("%s", (_, text, names) => {
    expect(parseNameList(text)).toEqual(names);
  });

  it("is always read, and what was read prints and reads the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."%25C0,uD8a ") }), (text) => {
        const names = parseNameList(text);
        expect(parseNameList(printNameList(names))).toEqual(names);
      }),
      { numRuns: 500 },
    );
  });
});

it("whatever the names, the printed text has no half character, so that it can be encoded", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyText, { maxLength: 5 }), (names) => {
      const text = printNameList(names);
      expect(decodeURIComponent(encodeURIComponent(text))).toBe(text);
      expect(parseNameList(text)).toEqual(names);
    }),
    { numRuns: 500 },
  );
});
