// A sentence is data: its words are the same in the headline, the title and a copied summary; only the dress differs.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  capitalized,
  listed,
  listedUpTo,
  namePhrase,
  plainText,
  sentence,
  wordPhrase,
  type Sentence,
} from "./phrase";

fc.configureGlobal({ seed: 1 });

const items = (...names: readonly string[]): readonly Sentence[] => names.map((name) => sentence(name));

it("joins texts, phrases and sentences, and leaves empty texts out", () => {
  const joined = sentence("a ", wordPhrase("human"), "", sentence(" b ", namePhrase("V01")), []);
  expect(joined).toEqual([
    { kind: "text", text: "a " },
    { kind: "side", text: "human", side: "human" },
    { kind: "text", text: " b " },
    { kind: "name", text: "V01" },
  ]);
  expect(plainText(joined)).toBe("a human b V01");
});

describe("the backend's word", () => {
  it("is a verdict when it is one of the two", () => {
    expect(wordPhrase("artificial")).toEqual({ kind: "side", text: "artificial", side: "artificial" });
  });

  it("is a name when it is any other, made visible and short", () => {
    expect(wordPhrase("Human")).toEqual({ kind: "name", text: "Human" });
    expect(wordPhrase("")).toEqual({ kind: "name", text: "(empty name)" });
    expect(wordPhrase("\u202e")).toEqual({ kind: "name", text: "\\u202e" });
    expect(wordPhrase("x".repeat(5000)).text).toHaveLength(48);
  });
});

describe("a name", () => {
  it("of 48 characters is whole, of 49 it is cut", () => {
    expect(namePhrase("x".repeat(48)).text).toBe("x".repeat(48));
    expect(namePhrase("x".repeat(49)).text).toBe(`${"x".repeat(47)}…`);
  });

  it("is cut between characters and never through one", () => {
    expect(namePhrase("🎞".repeat(60)).text).toBe(`${"🎞".repeat(47)}…`);
  });
});

describe("a list", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
    [["a", "b", "c", "d"], "a, b, c and d"],
  ])("of %j reads %j", (names, text) => {
    expect(plainText(listed(items(...names)))).toBe(text);
  });

  it.each([
    [["a", "b", "c"], 3, "a, b and c"],
    [["a", "b", "c", "d"], 3, "a, b, c and 1 more"],
    [["a", "b", "c"], 2, "a, b and 1 more"],
    [["a", "b", "c"], 1, "a and 2 more"],
  ])("of %j up to %d reads %j", (names, most, text) => {
    expect(plainText(listedUpTo(names, most, sentence))).toBe(text);
  });

  it("puts only those into words that it names", () => {
    let worded = 0;
    const names = Array.from({ length: 5_000 }, (_, index) => `model ${index}`);
    listedUpTo(names, 3, (name) => {
      worded++;
      return sentence(name);
    });
    expect(worded).toBe(3);
  });

  it("names or counts everyone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 6 }), (n, most) => {
        const names = Array.from({ length: n }, () => "x");
        const text = plainText(listedUpTo(names, most, sentence));
        const more = Number(/ and (\d+) more$/.exec(text)?.[1] ?? 0);
        expect((text.match(/x/g) ?? []).length + more).toBe(n);
      }),
    );
  });
});

it("only the first letter is made large, whatever it is", () => {
  expect(plainText(capitalized(sentence("the end of V01")))).toBe("The end of V01");
  expect(capitalized([wordPhrase("human")])).toEqual([{ kind: "side", text: "Human", side: "human" }]);
  expect(plainText(capitalized(sentence("🎞 reel")))).toBe("🎞 reel");
  expect(capitalized([])).toEqual([]);
});
