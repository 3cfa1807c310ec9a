// Where the backend reports what can be recomputed from its own scores, the two are compared and neither is hidden.
import { describe, expect, it } from "vitest";
import { madeClassification, madeReported, madeTable } from "../domain/classification-for-test";
import type { ReportedModel } from "../domain/classification";
import { documentedExample } from "./documented-example-for-test";
import { summarizeModels } from "./model-summary";
import { compareReported } from "./reported-agreement";

function compared(scores: readonly (number | undefined)[], reported: Partial<ReportedModel>) {
  const classification = madeClassification({
    table: madeTable(["a", scores]),
    reportedModels: [madeReported("a", reported)],
  });
  return compareReported(summarizeModels(classification, 0.5));
}

it("the documented example agrees in all six of its statistics", () => {
  const agreements = compareReported(summarizeModels(documentedExample(), 0.5));
  expect(agreements.map(({ model, statistic, n, agrees }) => [model, statistic, n, agrees])).toEqual([
    ["V011", "standard deviation", 5, true],
    ["V011", "confidence", 5, true],
    ["V01", "standard deviation", 5, true],
    ["V01", "confidence", 5, true],
    ["brokenwand2", "standard deviation", 5, true],
    ["brokenwand2", "confidence", 5, true],
  ]);
});

describe("a reported standard deviation", () => {
  // mean (0.2 + 0.8) / 2 = 0.5, √((0.09 + 0.09) / 2) = 0.3
  it("agrees with the population deviation", () => {
    const [entry] = compared([0.2, 0.8], { standardDeviation: 0.3 });
    expect(entry).toMatchObject({ statistic: "standard deviation", reported: 0.3, n: 2, agrees: true });
    expect(entry?.computed).toBeCloseTo(0.3, 15);
  });

  it("differs when it is the sample deviation, which divides by n − 1", () => {
    // √((0.09 + 0.09) / 1) = 0.424
    expect(compared([0.2, 0.8], { standardDeviation: Math.sqrt(0.18) })[0]?.agrees).toBe(false);
  });

  it("may be off by what a pair of labels is off, and by no more", () => {
    expect(compared([0.2, 0.8], { standardDeviation: 0.3 + 9e-7 })[0]?.agrees).toBe(true);
    expect(compared([0.2, 0.8], { standardDeviation: 0.3 - 9e-7 })[0]?.agrees).toBe(true);
    expect(compared([0.2, 0.8], { standardDeviation: 0.3 + 1.1e-6 })[0]?.agrees).toBe(false);
  });

  it("is not compared when one score makes it 0 by definition", () => {
    expect(compared([0.4], { standardDeviation: 0 })).toEqual([]);
  });

  it("differs when one score is said to deviate", () => {
    expect(compared([0.4, undefined], { standardDeviation: 0.05 })).toEqual([
      { model: "a", statistic: "standard deviation", reported: 0.05, computed: 0, n: 1, agrees: false },
    ]);
  });
});

describe("a reported confidence", () => {
  it("is the mean of the artificial score for artificial", () => {
    // (0.7 + 0.9) / 2 = 0.8
    expect(compared([0.7, 0.9], { classification: "artificial", confidence: 0.8 })[0]?.agrees).toBe(true);
  });

  it("is one minus it for human", () => {
    // 1 − (0.1 + 0.3) / 2 = 0.8
    expect(compared([0.1, 0.3], { classification: "human", confidence: 0.8 })[0]?.agrees).toBe(true);
    expect(compared([0.1, 0.3], { classification: "human", confidence: 0.2 })[0]?.agrees).toBe(false);
  });

  it("is that of the reported word, even when the scores say the other one", () => {
    // human at a mean of 0.8 can only be confident to 0.2
    expect(compared([0.7, 0.9], { classification: "human", confidence: 0.8 })[0]).toMatchObject({
      agrees: false,
      reported: 0.8,
    });
  });

  it("without a word is that of the winning label", () => {
    expect(compared([0.7, 0.9], { confidence: 0.8 })[0]?.agrees).toBe(true);
    expect(compared([0.1, 0.3], { confidence: 0.8 })[0]?.agrees).toBe(true);
  });

  it("does not move with the threshold", () => {
    const example = documentedExample();
    expect(compareReported(summarizeModels(example, 0.9))).toEqual(
      compareReported(summarizeModels(example, 0.1)),
    );
  });
});

it("leaves out gaps, and says how many scores it used", () => {
  // (0.7 + 0.9) / 2 = 0.8 over two of three frames
  const [entry] = compared([0.7, undefined, 0.9], { classification: "artificial", confidence: 0.8 });
  expect(entry).toMatchObject({ n: 2, agrees: true });
});

it("compares nothing that is not reported, or that no score can tell", () => {
  expect(compared([0.7, 0.9], { classification: "artificial" })).toEqual([]);
  expect(compared([undefined], { confidence: 0.8, standardDeviation: 0.1 })).toEqual([]);
});
