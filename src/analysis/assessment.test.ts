// One answer at one threshold is worked out once: the parts agree with each other, and only what is ours moves.
import { expect, it } from "vitest";
import { madeClassification, madeTable, madeVerdict } from "../domain/classification-for-test";
import { assess } from "./assessment";
import { documentedExample } from "./documented-example-for-test";

it("the documented example: human by all heuristics, two of three models in every frame against it", () => {
  const { threshold, outcome, models, contrary } = assess(documentedExample(), 0.5);
  expect(threshold).toBe(0.5);
  expect(outcome.kind).toBe("agree");
  expect(models.map(({ model }) => model)).toEqual(["V011", "V01", "brokenwand2"]);
  // V011 and V01 in each of five frames: 10 of 15 scores
  expect(contrary).toEqual({ frames: [1, 2, 3, 4, 5], contraryScores: 10, scores: 15 });
});

it("the outcome does not move with the threshold, the contrary frames do", () => {
  const example = documentedExample();
  const [low, high] = [assess(example, 0.2), assess(example, 0.999)];
  expect(low.outcome).toEqual(high.outcome);
  // at 0.2 four of brokenwand2's five scores are artificial too (all but 0.114): 10 + 4 = 14
  expect(low.contrary?.contraryScores).toBe(14);
  expect(high.contrary?.contraryScores).toBe(0);
});

it.each([
  ["a split", [madeVerdict({ classification: "human" }), madeVerdict({ classification: "artificial" })]],
  ["another word", [madeVerdict({ classification: "unclear" })]],
  ["no verdict", []],
])("%s has no frames against it", (_, verdicts) => {
  const classification = madeClassification({ table: madeTable(["a", [0.9]]), verdicts });
  expect(assess(classification, 0.5).contrary).toBeUndefined();
});
