// Two results are held against each other name by name, second minus first, and what makes that weak is found.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyClassification, plainName } from "../domain/any-classification-for-test";
import { madeClassification, madeTable, madeVerdict } from "../domain/classification-for-test";
import { compareResults, type Weakness } from "./result-comparison";

fc.configureGlobal({ seed: 1 });

const anyResult = anyClassification(plainName);

const compare = (
  a: Parameters<typeof madeClassification>[0],
  b: Parameters<typeof madeClassification>[0],
  sameHash = false,
) => compareResults(madeClassification(a), madeClassification(b), sameHash);

const kinds = (weaknesses: readonly Weakness[]) => weaknesses.map(({ kind }) => kind);

describe("models", () => {
  const { models, common, weaknesses } = compare(
    { table: madeTable(["V01", [0.25, 0.75]], ["V02", [0.5, undefined]], ["old", [0.1, 0.1]]) },
    { table: madeTable(["new", [0.9]], ["V02", [1]], ["V01", [0.75]]) },
  );

  it("are matched by name, in the order of the first, then what only the second has", () => {
    expect(models.map(({ model, a, b }) => [model, a?.index, b?.index])).toEqual([
      ["V01", 0, 2],
      ["V02", 1, 1],
      ["old", 2, undefined],
      ["new", undefined, 0],
    ]);
  });

  it("differ by their means, second minus first: V01 0.75 − (0.25 + 0.75) / 2 = 0.25, V02 1 − 0.5 = 0.5", () => {
    expect(models.map(({ meanDifference }) => meanDifference)).toEqual([0.25, 0.5, Number.NaN, Number.NaN]);
  });

  it("have no difference in deviation where a side has fewer than two scores", () => {
    expect(models.map(({ a, b }) => [a?.n, b?.n])).toEqual([
      [2, 1],
      [1, 1],
      [2, undefined],
      [undefined, 1],
    ]);
    expect(models.every(({ deviationDifference }) => Number.isNaN(deviationDifference))).toBe(true);
  });

  it("differ in deviation: √((0.1² + 0.1²) / 2) = 0.1 and √((0.3² + 0.3²) / 2) = 0.3, so 0.2", () => {
    const { models: both } = compare(
      { table: madeTable(["V01", [0.4, 0.6]]) },
      { table: madeTable(["V01", [0.2, 0.8]]) },
    );
    expect(both[0]?.deviationDifference).toBeCloseTo(0.2, 12);
  });

  it("have a mean over those that both have scores of: (0.5 + 0.5) / 2 and (0.75 + 1) / 2", () => {
    expect(common).toEqual({ models: ["V01", "V02"], a: 0.5, b: 0.875 });
  });

  it("that only one side has are named, and different frame counts too", () => {
    expect(weaknesses).toEqual([
      { kind: "only-one-side", side: "a", models: ["old"] },
      { kind: "only-one-side", side: "b", models: ["new"] },
      { kind: "frame-counts", a: 2, b: 1 },
    ]);
  });

  it("without a score on one side are common in name and enter no mean", () => {
    const found = compare({ table: madeTable(["V01", [undefined]]) }, { table: madeTable(["V01", [0.5]]) });
    expect(found.common).toEqual({ models: [], a: Number.NaN, b: Number.NaN });
    expect(kinds(found.weaknesses)).toEqual([]);
  });
});

describe("heuristics", () => {
  const verdict = (heuristic: string | undefined, classification: string | undefined, confidence?: number) =>
    madeVerdict({ heuristic, classification, confidence, unknown: classification === undefined });
  const { verdicts } = compare(
    { verdicts: [verdict("best", "human", 0.75), verdict("max", "human", 0.6), verdict("mean", undefined)] },
    { verdicts: [verdict("max", "artificial", 0.9), verdict("best", "human", 0.5), verdict("new", "human")] },
  );

  it("are matched by name, and what only one side has stays", () => {
    expect(verdicts.map(({ heuristic, a, b }) => [heuristic, a !== undefined, b !== undefined])).toEqual([
      ["best", true, true],
      ["max", true, true],
      ["mean", true, false],
      ["new", false, true],
    ]);
  });

  it("say the same word, another one, or cannot be compared", () => {
    expect(verdicts.map(({ sameWord }) => sameWord)).toEqual([true, false, undefined, undefined]);
  });

  it("differ in confidence only where they say the same word: 0.5 − 0.75", () => {
    expect(verdicts.map(({ confidenceDifference }) => confidenceDifference)).toEqual([
      -0.25,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it("of one name twice are matched one by one", () => {
    const twice = [verdict("best", "human"), verdict("best", "artificial")];
    expect(compare({ verdicts: twice }, { verdicts: twice }).verdicts.map((row) => row.sameWord)).toEqual([
      true,
      true,
    ]);
  });

  it("are the main verdict where an answer lists none", () => {
    const found = compare(
      { mainVerdict: verdict("best", "human") },
      { verdicts: [verdict("best", "human")] },
    );
    expect(found.verdicts.map(({ sameWord }) => sameWord)).toEqual([true]);
  });
});

describe("what makes a comparison weak", () => {
  const table = madeTable(["V01", [0.5]]);
  it.each<readonly [string, Parameters<typeof compare>, readonly Weakness["kind"][]]>([
    ["nothing", [{ table }, { table }], []],
    ["one hash twice, and then nothing else matters", [{ table }, {}, true], ["same-hash"]],
    [
      "two hashes of one file",
      [
        { table, hash: "aa" },
        { table, hash: "aa" },
      ],
      ["same-file"],
    ],
    ["no file named twice", [{ table }, { table }], []],
    ["a version on one side", [{ table }, { table, apiVersion: "2" }], ["api-versions"]],
    [
      "two versions",
      [
        { table, apiVersion: "1" },
        { table, apiVersion: "2" },
      ],
      ["api-versions"],
    ],
    ["a status on one side: another generation", [{ table }, { table, status: "done" }], ["generations"]],
    [
      "one that is not finished",
      [
        { table, status: "done" },
        { table, status: "new" },
      ],
      ["states"],
    ],
    [
      "one that failed",
      [
        { table, status: "errored" },
        { table, status: "done" },
      ],
      ["states"],
    ],
    [
      "no model in common",
      [{ table }, { table: madeTable(["V02", [0.5]]) }],
      ["no-common-model", "only-one-side", "only-one-side"],
    ],
    ["no models at all", [{}, {}], ["no-common-model"]],
  ])("%s", (_, given, expected) => {
    expect(kinds(compare(...given).weaknesses)).toEqual(expected);
  });

  it("the newer generation is the one with more of what the documented answers did not have", () => {
    const found = compare({ table, status: "done", identifier: "a" }, { table }).weaknesses;
    expect(found).toEqual([{ kind: "generations", newer: "a" }]);
  });
});

describe("laws", () => {
  it("with the sides swapped every difference is its negative, and the same weaknesses are found", () => {
    fc.assert(
      fc.property(anyResult, anyResult, (a, b) => {
        const [there, back] = [compareResults(a, b, false), compareResults(b, a, false)];
        expect(new Set(back.models.map(({ model }) => model))).toEqual(
          new Set(there.models.map(({ model }) => model)),
        );
        for (const { model, meanDifference, deviationDifference } of there.models) {
          const other = back.models.find((found) => found.model === model);
          expect(other?.meanDifference).toBe(zeroed(-meanDifference));
          expect(other?.deviationDifference).toBe(zeroed(-deviationDifference));
        }
        expect([back.common.a, back.common.b].map(rounded)).toEqual(
          [there.common.b, there.common.a].map(rounded),
        );
        expect(kinds(back.weaknesses).toSorted()).toEqual(kinds(there.weaknesses).toSorted());
      }),
    );
  });

  it("a result held against itself differs in nothing", () => {
    fc.assert(
      fc.property(anyResult, (a) => {
        const { models, verdicts, weaknesses, common } = compareResults(a, a, true);
        expect(models.every(({ meanDifference: of }) => of === 0 || Number.isNaN(of))).toBe(true);
        expect(verdicts.every(({ sameWord }) => sameWord !== false)).toBe(true);
        expect(common.a).toEqual(common.b);
        expect(kinds(weaknesses)).toEqual(["same-hash"]);
      }),
    );
  });
});

/** 0 − 0 is 0 either way round, and its negative is −0. */
function zeroed(value: number): number {
  return value === 0 ? 0 : value;
}

/** The order of the models differs, and with it the last digits of a sum. */
function rounded(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}
