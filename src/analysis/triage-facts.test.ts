// A row of triage says of a video what the page of its result says, at every threshold, from far fewer numbers.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyClassification, plainName } from "../domain/any-classification-for-test";
import { madeClassification, madeReported, madeTable, madeVerdict } from "../domain/classification-for-test";
import { composeHeadline } from "../words/headline";
import { assess } from "./assessment";
import { dissent } from "./dissent";
import { classificationOf } from "./outcome";
import { assessTriage, triageFacts } from "./triage-facts";

fc.configureGlobal({ seed: 1 });

const human = madeVerdict({
  heuristic: "Majority",
  classification: "human",
  confidence: 0.75,
  models: ["m"],
});

describe("a row", () => {
  const facts = triageFacts(
    madeClassification({
      name: "video.mp4",
      table: madeTable(["m", [0.2, 0.3]], ["v", [0.9, 0.7]], ["w", [0.6]]),
      verdicts: [human, { ...human, heuristic: "Average", confidence: 0.752 }],
    }),
  );

  it("holds the word, its confidence and who was counted", () => {
    expect(facts).toMatchObject({
      name: "video.mp4",
      state: "done",
      outcome: "agree",
      word: "human",
      confidence: { min: 0.75, max: 0.752 },
      frames: 2,
    });
    expect(facts.models.map(({ name, counted }) => [name, counted])).toEqual([
      ["m", true],
      ["v", false],
      ["w", false],
    ]);
  });

  it("names the model that moves most", () => {
    // m: 0.2 and 0.3 are 0.05 from their mean; v: 0.9 and 0.7 are 0.1 from theirs; w has one score.
    expect(facts.worstModel).toBe("v");
    expect(facts.worstDeviation).toBeCloseTo(0.1, 12);
  });

  it("follows the threshold", () => {
    // Means: m 0.25, v 0.8, w 0.6.
    const names = (threshold: number) => assessTriage(facts, threshold).against.map(({ name }) => name);
    expect(names(0.5)).toEqual(["v", "w"]);
    expect(names(0.7)).toEqual(["v"]);
    expect(names(0.85)).toEqual([]);
    expect(names(0.2)).toEqual(["m", "v", "w"]);
  });

  it("sees a frame in which most models say otherwise, up to the exact threshold", () => {
    // Frame 1: 0.2, 0.9, 0.6: two of three are artificial up to 0.6. Frame 2: 0.3, 0.7: two of two up to 0.3.
    expect(facts.frameTurn).toBe(0.6);
    expect(assessTriage(facts, 0.6).framesAgainst).toBe(true);
    expect(assessTriage(facts, 0.61).framesAgainst).toBe(false);
  });

  it("measures disagreement as the deviation between the means", () => {
    // Means 0.25, 0.8, 0.6: mean 0.55, squares 0.09 + 0.0625 + 0.0025 = 0.155, over 3, root 0.2273.
    expect(assessTriage(facts, 0.5).disagreement).toBeCloseTo(Math.sqrt(0.155 / 3), 12);
  });
});

it("a reported word of a model never moves with the threshold", () => {
  const facts = triageFacts(
    madeClassification({
      table: madeTable(["m", [0.9]]),
      reportedModels: [madeReported("m", { classification: "human" })],
      verdicts: [human],
    }),
  );
  expect([0, 0.5, 1].map((threshold) => assessTriage(facts, threshold).against.length)).toEqual([0, 0, 0]);
});

it("two halves at the two ends disagree as much as can be", () => {
  const facts = triageFacts(
    madeClassification({ table: madeTable(["m", [0]], ["v", [1]]), verdicts: [human] }),
  );
  expect(assessTriage(facts, 0.5).disagreement).toBe(0.5);
});

it("one model has nobody to disagree with", () => {
  const facts = triageFacts(madeClassification({ table: madeTable(["m", [0.4]]), verdicts: [human] }));
  expect(assessTriage(facts, 0.5).disagreement).toBeNaN();
});

describe("laws", () => {
  const anyThreshold = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, 1));

  it("a row is disputed exactly when the page of its result says so", () => {
    fc.assert(
      fc.property(anyClassification(plainName), anyThreshold, (classification, threshold) => {
        const row = assessTriage(triageFacts(classification), threshold);
        expect(row.disputed).toBe(composeHeadline(assess(classification, threshold)).disputed);
      }),
      { numRuns: 500 },
    );
  });

  it("a row has as many models against it", () => {
    fc.assert(
      fc.property(anyClassification(plainName), anyThreshold, (classification, threshold) => {
        const { outcome, models, forced } = assess(classification, threshold);
        const word = forced ?? classificationOf(outcome);
        const row = assessTriage(triageFacts(classification), threshold);
        const against =
          word === undefined ? [] : dissent({ classification: word, models: [] }, models).against;
        expect(row.against.map(({ name }) => name)).toEqual(against.map(({ model }) => model));
      }),
    );
  });

  it("the disagreement is within 0 and 0.5, or there is none", () => {
    fc.assert(
      fc.property(anyClassification(plainName), (classification) => {
        const { disagreement } = assessTriage(triageFacts(classification), 0.5);
        expect(Number.isNaN(disagreement) || (disagreement >= 0 && disagreement <= 0.5 + 1e-12)).toBe(true);
      }),
    );
  });
});
