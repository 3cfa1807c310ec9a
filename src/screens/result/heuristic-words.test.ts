// What a heuristic counted and left out, in few words: who is added, who is missing, and whether those say otherwise.
import { describe, expect, it } from "vitest";
import { compareHeuristics } from "../../analysis/heuristic-comparison";
import { summarizeModels } from "../../analysis/model-summary";
import { madeClassification, madeTable, madeVerdict } from "../../domain/classification-for-test";
import type { Verdict } from "../../domain/verdict";
import {
  countedLabel,
  countedDifferenceWords,
  leftOutWords,
  referenceHeading,
  referenceWords,
} from "./heuristic-words";
import { plainText } from "../../words/phrase";

const high = ["a", "b", "c"].map((name) => [name, [0.9]] as const);
const low = ["u", "v", "w", "x", "y", "z"].map((name) => [name, [0.1]] as const);
const table = madeTable(...high, ...low, ["silent", [undefined]]);
const summaries = summarizeModels(madeClassification({ table }), 0.5);
const every = table.models;

function row(verdict: Partial<Verdict>, main: readonly string[] = ["u"]) {
  const mainVerdict = madeVerdict({ heuristic: "Main", classification: "human", models: main });
  const made = madeVerdict({ heuristic: "Other", classification: "human", ...verdict });
  const [found] = compareHeuristics({ verdicts: [made], mainVerdict }, summaries).rows;
  if (found === undefined) throw new TypeError("A verdict has a row.");
  return found;
}

describe("the difference of two sets", () => {
  it.each([
    [{ models: ["u"] }, "same models"],
    [{ heuristic: "Main", models: ["u"] }, "the main verdict itself"],
    [{ models: ["a"] }, "+a, −u"],
    [{ models: ["u", "a", "b"] }, "+a, +b"],
    [{ models: every }, "+a, +b, +c, +v, +5 more"],
    [{ models: undefined }, "–"],
    [{ models: [] }, "–"],
  ])("%j", (verdict, words) => {
    expect(plainText(countedDifferenceWords(row(verdict)))).toBe(words);
  });
});

describe("who is left out", () => {
  const without = (...names: readonly string[]) => every.filter((name) => !names.includes(name));
  it.each([
    [{ models: without("a") }, "a; it says artificial"],
    [{ models: without("a", "b") }, "a and b; both say artificial"],
    [{ models: without("a", "b", "c") }, "a, b and c; all 3 say artificial"],
    [{ models: without("a", "z") }, "a and z; 1 of 2 says artificial"],
    [{ models: without("a", "b", "z") }, "a, b and z; 2 of 3 say artificial"],
    [{ models: without("z") }, "z; it does not say otherwise"],
    [{ models: without("y", "z") }, "y and z; none says otherwise"],
    [{ models: without("silent") }, "silent; it does not say otherwise"],
    [{ models: ["a"] }, "b, c, u, v and 5 more; 2 of 9 say artificial"],
    [{ models: every }, "nobody"],
    [{ models: undefined }, "not said"],
    [{ models: without("a", "b"), unknown: true }, "a and b"],
    [{ models: without("a"), classification: undefined }, "a"],
  ])("%j", (verdict, words) => {
    expect(plainText(leftOutWords(row(verdict)))).toBe(words);
  });

  it("may say several other words", () => {
    const found = row({ models: without("a", "z"), classification: "unsure" });
    expect(plainText(leftOutWords(found))).toBe("a and z; both say otherwise");
  });
});

describe("the set that all are compared with", () => {
  it.each([
    [
      { kind: "main", models: ["u", "v"] } as const,
      "against the main verdict",
      "Main verdict: counted u and v.",
    ],
    [
      { kind: "most-common", models: ["u"], heuristics: 2 } as const,
      "against the most common set",
      "The answer names no models of a main verdict. Most common set: u, counted by 2 of 6.",
    ],
    [{ kind: "none" } as const, undefined, "No heuristic says which models it counted."],
  ])("%j", (reference, heading, words) => {
    expect(referenceHeading(reference)).toBe(heading);
    expect(plainText(referenceWords(reference, 6))).toBe(words);
  });
});

it("the marks name every model, with what it says", () => {
  expect(countedLabel(["u", "gone"], summaries.slice(2, 5))).toBe(
    "counted: u (human); left out: c (artificial), v (human)",
  );
  expect(countedLabel(["gone"], summaries.slice(-1))).toBe("counted: none; left out: silent (no answer)");
  expect(countedLabel(["u"], summaries.slice(3, 4))).toBe("counted: u (human)");
});
