// What the backend reported about a model never moves with the threshold; what is computed here does, and is marked.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeClassification, madeReported, madeTable } from "../domain/classification-for-test";
import { documentedExample } from "./documented-example-for-test";
import { allModels, modelFacts, rememberStatistics, summarizeModels } from "./model-summary";

fc.configureGlobal({ seed: 1 });

const example = documentedExample();

describe("the documented example at 0.5", () => {
  const summaries = summarizeModels(example, 0.5);

  it("has its three models in the order of the answer, five frames each", () => {
    expect(summaries.map(({ model, index, n }) => [model, index, n])).toEqual([
      ["V011", 0, 5],
      ["V01", 1, 5],
      ["brokenwand2", 2, 5],
    ]);
  });

  it("has the means 0.9958, 0.9876 and 0.2485", () => {
    // brokenwand2: (0.28340 + 0.30931 + 0.20200 + 0.11430 + 0.33325) / 5 = 1.24226 / 5 = 0.24845
    expect(summaries.map(({ mean }) => Number(mean.toFixed(4)))).toEqual([0.9958, 0.9876, 0.2485]);
    expect(summaries[2]?.mean).toBeCloseTo(1.24226 / 5, 5);
  });

  it("has the deviations that the backend reports", () => {
    for (const { deviation, reported } of summaries) {
      expect(Math.abs(deviation - (reported?.standardDeviation ?? 0))).toBeLessThan(1e-12);
    }
  });

  it("has every frame of V011 and V01 over the threshold and none of brokenwand2", () => {
    expect(summaries.map(({ over }) => over)).toEqual([5, 5, 0]);
  });

  it("has 0.744 as the mean of all models, artificial from our side", () => {
    // (0.995825 + 0.987617 + 0.248452) / 3 = 2.231894 / 3 = 0.743965
    const all = allModels(summaries, 0.5);
    expect(all.models).toBe(3);
    expect(all.mean).toBeCloseTo(2.231894 / 3, 5);
    expect(all.side).toBe("artificial");
    expect(allModels(summaries, 0.744).side).toBe("human");
  });
});

describe("the threshold", () => {
  const thresholds = fc.double({ min: 0, max: 1, noNaN: true });

  it("never moves what was reported", () => {
    fc.assert(
      fc.property(thresholds, (threshold) => {
        const says = summarizeModels(example, threshold).map((summary) => summary.says);
        expect(says).toEqual([
          { classification: "artificial", source: "reported" },
          { classification: "artificial", source: "reported" },
          { classification: "human", source: "reported" },
        ]);
      }),
    );
  });

  it("moves what is computed here: artificial when the mean is at or over it", () => {
    const classification = madeClassification({ table: madeTable(["a", [0.25, 0.75]]) });
    const at = (threshold: number) => summarizeModels(classification, threshold)[0]?.says;
    // (0.25 + 0.75) / 2 = 0.5
    expect(at(0.5)).toEqual({ classification: "artificial", source: "computed" });
    expect(at(0.51)).toEqual({ classification: "human", source: "computed" });
  });

  it("leaves mean, deviation and n alone", () => {
    const [low] = summarizeModels(example, 0.01);
    const [high] = summarizeModels(example, 0.999);
    expect({ ...high, over: 0 }).toEqual({ ...low, over: 0 });
    expect([low?.over, high?.over]).toEqual([5, 0]);
  });

  it("agrees with itself: a model whose every frame is at or over it is artificial", () => {
    const columns = fc.array(thresholds, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(columns, (scores) => {
        const classification = madeClassification({ table: madeTable(["a", scores]) });
        const [lowest] = summarizeModels(classification, Math.min(...scores));
        expect(lowest?.over).toBe(scores.length);
        expect(lowest?.says.classification).toBe("artificial");
      }),
      { examples: [[[0.7, 0.7, 0.7]]] },
    );
  });
});

describe("a model with gaps", () => {
  it("has the mean and the n of the frames that it scored", () => {
    const table = madeTable(["a", [0.2, undefined, 0.6]], ["b", [0.9, 0.9, 0.9]]);
    const [first] = summarizeModels(madeClassification({ table }), 0.5);
    // (0.2 + 0.6) / 2 = 0.4, not 0.8 / 3 = 0.27
    expect(first).toMatchObject({ n: 2, over: 1 });
    expect(first?.mean).toBeCloseTo(0.4, 15);
    expect(first?.deviation).toBeCloseTo(0.2, 15);
  });

  it("without any score says nothing, and counts for nothing", () => {
    const table = madeTable(["a", [undefined, undefined]], ["b", [0.25, 0.35]]);
    const summaries = summarizeModels(madeClassification({ table }), 0.5);
    expect(summaries[0]).toMatchObject({ n: 0, over: 0, says: { classification: undefined } });
    expect(summaries[0]?.mean).toBeNaN();
    const all = allModels(summaries, 0.5);
    expect(all).toMatchObject({ models: 1, side: "human" });
    expect(all.mean).toBeCloseTo(0.3, 15);
  });

  it("without any score still says what was reported", () => {
    const classification = madeClassification({
      table: madeTable(["a", [undefined]]),
      reportedModels: [madeReported("a", { classification: "human" })],
    });
    expect(summarizeModels(classification, 0.5)[0]?.says).toEqual({
      classification: "human",
      source: "reported",
    });
  });
});

it("each model weighs the same in the mean of all, however many frames it scored", () => {
  // (1 + 0) / 2 = 0.5, not (1 + 0 + 0 + 0) / 4 = 0.25
  const table = madeTable(["a", [1]], ["b", [0, 0, 0]]);
  expect(allModels(summarizeModels(madeClassification({ table }), 0.5), 0.5).mean).toBe(0.5);
});

it("no models have no mean and no side", () => {
  const all = allModels(summarizeModels(madeClassification(), 0.5), 0.5);
  expect(all).toEqual({ models: 0, mean: Number.NaN, side: undefined });
});

it("finds what is reported about a model by its whole name", () => {
  const names = ["V011", "V01", "", "__proto__", "constructor", "Ardē"];
  const facts = modelFacts(
    madeClassification({
      table: madeTable(...names.toReversed().map((name) => [name, [0.5]] as const)),
      reportedModels: names.map((name, index) => madeReported(name, { confidence: index })),
    }),
  );
  expect(facts.map(({ reported }) => reported?.confidence)).toEqual([5, 4, 3, 2, 1, 0]);
});

it.each(["V0", "v01", "toString", "hasOwnProperty", "Ard\u0065\u0304"])("finds nothing under %j", (name) => {
  const reportedModels = [madeReported("V01"), madeReported("Ardē")];
  const [facts] = modelFacts(madeClassification({ table: madeTable([name, [0.5]]), reportedModels }));
  expect(facts).toMatchObject({ n: 1, reported: undefined });
});

it("models whose names only look alike keep their own numbers", () => {
  const names = ["V01", "V011", "", "__proto__", "constructor"];
  const classification = madeClassification({
    table: madeTable(...names.map((name, index) => [name, [index / 10]] as const)),
    reportedModels: [madeReported("__proto__", { classification: "artificial" })],
  });
  const summaries = summarizeModels(classification, 0.5);
  expect(summaries.map(({ mean }) => mean)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
  expect(summaries.map(({ says: { source } }) => source)).toEqual([
    "computed",
    "computed",
    "computed",
    "reported",
    "computed",
  ]);
});

it("what was worked out where a table was read is taken over, and not worked out again", () => {
  const classification = madeClassification({ table: madeTable(["a", [0.25, 0.75]]) });
  const [summary] = summarizeModels(madeClassification({ table: madeTable(["a", [0.25, 0.75]]) }), 0.5);
  rememberStatistics(classification.table, summary === undefined ? [] : [{ ...summary, mean: 0.7 }]);
  // 0.7 is not the mean of these scores: it can only have been taken over.
  expect(summarizeModels(classification, 0.5)[0]).toMatchObject({
    n: 2,
    mean: 0.7,
    deviation: 0.25,
    over: 1,
  });
});

it("5,000 models are each looked at once, and not again when a threshold moves", () => {
  const names = Array.from({ length: 5_000 }, (_, index) => `model ${index}`);
  let looks = 0;
  const reportedModels = names.map((model) => {
    const row = madeReported(model, { classification: "human" });
    return Object.defineProperty({ ...row }, "model", {
      get: () => {
        looks++;
        return model;
      },
    });
  });
  const table = madeTable(...names.map((name) => [name, [0.5]] as const));
  const classification = madeClassification({ table, reportedModels });
  for (const threshold of [0.5, 0.6, 0.7]) {
    const summaries = summarizeModels(classification, threshold);
    expect(summaries.every(({ says }) => says.source === "reported")).toBe(true);
  }
  expect(looks).toBe(names.length);
});
