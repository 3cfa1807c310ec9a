// One answer at one threshold is worked out once: the parts agree with each other, and only what is ours moves.
import { expect, it } from "vitest";
import { madeClassification, madeFrame, madeTable, madeVerdict } from "../domain/classification-for-test";
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

it("frames whose own verdict is another word are against it, whatever a person set; silent ones are not", () => {
  const says = (frame: number, classification: string, unknown = false) =>
    madeFrame(frame, { mainVerdict: madeVerdict({ classification, unknown }), forced: "human" });
  const frames = [says(1, "human"), says(2, "artificial"), says(3, "unclear"), says(4, "artificial", true)];
  const human = [madeVerdict({ classification: "human" })];
  expect(assess(madeClassification({ frames, verdicts: human }), 0.5).contraryVerdicts).toEqual([2, 3]);
  expect(assess(madeClassification({ frames }), 0.5).contraryVerdicts).toEqual([]);
});

it.each([
  ["new", "pending"],
  ["queued", "done"],
  ["done", "done"],
  [undefined, "done"],
  ["errored", "errored"],
])("with something to show, the status %j is %s, and its errors are kept", (status, state) => {
  const table = madeTable(["a", [0.9, undefined, 0.1]], ["b", [undefined, undefined, 0.2]]);
  const { progress } = assess(madeClassification({ table, status, errors: ["slow"] }), 0.5);
  expect(progress).toEqual({ state, errors: ["slow"], scoredFrames: 2, frames: 3 });
});
