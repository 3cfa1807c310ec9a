// Heuristics are compared by the sets of models that they name; one that names none says nothing about any.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeClassification, madeTable, madeVerdict } from "../domain/classification-for-test";
import type { Verdict } from "../domain/verdict";
import { documentedExample } from "./documented-example-for-test";
import { compareHeuristics, isSame, setDifference } from "./heuristic-comparison";
import { summarizeModels } from "./model-summary";

fc.configureGlobal({ seed: 1 });

// a and b say artificial, c human, d has no score
const table = madeTable(["a", [0.9]], ["b", [0.8]], ["c", [0.1]], ["d", [undefined]]);
const summaries = summarizeModels(madeClassification({ table }), 0.5);
const says = (heuristic: string, models: readonly string[] | undefined, classification = "human") =>
  madeVerdict({ heuristic, classification, models });
const compare = (verdicts: readonly Verdict[], mainVerdict?: Verdict) =>
  compareHeuristics({ verdicts, mainVerdict }, summaries);

describe("two sets", () => {
  it.each([
    [["a"], ["a"], [], []],
    [["a", "b"], ["b", "a", "b"], [], []],
    [["V01"], ["brokenwand2"], ["V01"], ["brokenwand2"]],
    [["V01"], ["V011"], ["V01"], ["V011"]],
    [["a", "b", "c"], ["b"], ["a", "c"], []],
    [[], ["b", "a"], [], ["b", "a"]],
  ])("%j against %j: added %j, missing %j", (models, reference, added, missing) => {
    expect(setDifference(models, reference)).toEqual({ added, missing });
  });

  it("turned round, what was added is missing", () => {
    const names = fc.array(fc.constantFrom("a", "b", "c", "", "__proto__"));
    fc.assert(
      fc.property(names, names, (x, y) => {
        const { added, missing } = setDifference(x, y);
        expect(setDifference(y, x)).toEqual({ added: missing, missing: added });
        expect(isSame(setDifference(x, x))).toBe(true);
      }),
    );
  });
});

it("in the documented example all six count brokenwand2 alone and leave out the two that say otherwise", () => {
  const classification = documentedExample();
  const { reference, rows } = compareHeuristics(classification, summarizeModels(classification, 0.5));
  expect(reference).toEqual({ kind: "most-common", models: ["brokenwand2"], heuristics: 6 });
  expect(rows).toHaveLength(6);
  for (const { counted, difference, dissent, isMain } of rows) {
    expect(counted).toEqual(["brokenwand2"]);
    expect(difference).toEqual({ added: [], missing: [] });
    expect(dissent.leftOutAgainst.map(({ model }) => model)).toEqual(["V011", "V01"]);
    expect(isMain).toBe(false);
  }
});

describe("the set that all are compared with", () => {
  it("is the main verdict's", () => {
    const main = says("Average", ["a", "c"]);
    const { reference, rows } = compare([says("Majority", ["a"]), main, says("Top", ["a"])], main);
    expect(reference).toEqual({ kind: "main", models: ["a", "c"] });
    expect(rows.map(({ isMain }) => isMain)).toEqual([false, true, false]);
    expect(rows[0]?.difference).toEqual({ added: [], missing: ["c"] });
  });

  it("is the most common one without a main verdict, whatever the order of its names", () => {
    const { reference } = compare([says("1", ["a"]), says("2", ["b", "c"]), says("3", ["c", "b"])]);
    expect(reference).toEqual({ kind: "most-common", models: ["b", "c"], heuristics: 2 });
  });

  it("is the first of equally common ones", () => {
    const { reference } = compare([says("1", ["b"]), says("2", ["a"])]);
    expect(reference).toEqual({ kind: "most-common", models: ["b"], heuristics: 1 });
  });

  it("is the most common one where the main verdict names no models", () => {
    const { reference } = compare([says("1", ["b"]), says("2", undefined)], says("2", undefined));
    expect(reference.kind).toBe("most-common");
  });

  it("is none where nobody names any, and then nothing differs from anything", () => {
    const { reference, rows } = compare([says("1", undefined), says("2", [])]);
    expect(reference).toEqual({ kind: "none" });
    expect(rows.map(({ counted, difference }) => [counted, difference])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});

it("a main verdict without heuristics stands alone", () => {
  const { rows } = compare([], says("Average", ["a"]));
  expect(rows.map(({ isMain, verdict }) => [isMain, verdict.heuristic])).toEqual([[true, "Average"]]);
});

it("heuristics without a name are not the main verdict without a name", () => {
  const main = madeVerdict({ classification: "human" });
  const { rows } = compare([madeVerdict({ classification: "human" })], main);
  expect(rows[0]?.isMain).toBe(false);
});

it("nobody is against a heuristic without an answer, though it leaves some out", () => {
  const { rows } = compare([{ ...says("1", ["c"]), unknown: true }, madeVerdict({ models: ["c"] })]);
  for (const { dissent } of rows) {
    expect(dissent.leftOut.map(({ model }) => model)).toEqual(["a", "b", "d"]);
    expect([dissent.against, dissent.leftOutAgainst]).toEqual([[], []]);
  }
});
