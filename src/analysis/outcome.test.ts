// The word of a whole answer is the backend's: its main verdict, or what all heuristics agree on; nothing is averaged.
import { describe, expect, it } from "vitest";
import { madeClassification, madeVerdict } from "../domain/classification-for-test";
import type { Verdict } from "../domain/verdict";
import { documentedExample } from "./documented-example-for-test";
import { classificationOf, confidenceRange, outcomeOf } from "./outcome";

const says = (classification: string, given: Partial<Verdict> = {}) =>
  madeVerdict({ classification, ...given });
const unknown = madeVerdict({ unknown: true });

function outcome(verdicts: readonly Verdict[], mainVerdict?: Verdict) {
  return outcomeOf(madeClassification({ verdicts, mainVerdict }));
}

it("the documented example agrees on human", () => {
  const found = outcomeOf(documentedExample());
  expect(found).toMatchObject({
    kind: "agree",
    silent: 0,
    voice: { classification: "human", confidence: { min: 0.75, max: 0.751_547_685_265_541 } },
  });
  expect(classificationOf(found)).toBe("human");
});

describe("without a main verdict", () => {
  it("heuristics that all say the same agree", () => {
    expect(outcome([says("human"), says("human")])).toMatchObject({ kind: "agree", silent: 0 });
  });

  it("those without an answer are silent, and no voice", () => {
    const found = outcome([says("human"), unknown, madeVerdict(), says("artificial", { unknown: true })]);
    expect(found).toMatchObject({ kind: "agree", silent: 3, voice: { classification: "human" } });
  });

  it("heuristics that contradict each other split, most voices first, and there is no word", () => {
    const found = outcome([says("human"), says("artificial"), says("artificial"), unknown]);
    expect(found).toMatchObject({
      kind: "split",
      of: 3,
      silent: 1,
      voices: [{ classification: "artificial" }, { classification: "human" }],
    });
    expect(classificationOf(found)).toBeUndefined();
  });

  it("a tie stands in the order of the answer", () => {
    expect(outcome([says("human"), says("artificial")])).toMatchObject({
      voices: [{ classification: "human" }, { classification: "artificial" }],
    });
  });

  it("any other word is a voice of its own", () => {
    expect(outcome([says("deepfake"), says("artificial"), says("__proto__")])).toMatchObject({
      kind: "split",
      of: 3,
      voices: [
        { classification: "deepfake" },
        { classification: "artificial" },
        { classification: "__proto__" },
      ],
    });
  });

  it("heuristics that all have no answer give none", () => {
    const found = outcome([unknown, unknown]);
    expect(found).toMatchObject({ kind: "no-answer", verdicts: 2 });
    expect(classificationOf(found)).toBeUndefined();
  });

  it("no heuristics are no verdict", () => {
    const found = outcome([]);
    expect(found).toEqual({ kind: "no-verdict" });
    expect(classificationOf(found)).toBeUndefined();
  });
});

describe("with a main verdict", () => {
  it("its word stands, and how many heuristics say the same", () => {
    const main = says("artificial", { heuristic: "Average" });
    const found = outcome([says("artificial"), says("human"), says("human"), unknown], main);
    expect(found).toEqual({
      kind: "main",
      classification: "artificial",
      verdict: main,
      same: 1,
      of: 3,
      silent: 1,
    });
    expect(classificationOf(found)).toBe("artificial");
  });

  it("is no witness for itself: its own heuristic counts neither among the same nor among the others", () => {
    const main = says("artificial", { heuristic: "Average" });
    const others = [says("artificial", { heuristic: "Majority" }), says("human", { heuristic: "average" })];
    expect(outcome([main, ...others], main)).toMatchObject({ kind: "main", same: 1, of: 2, silent: 0 });
    expect(outcome([main], main)).toMatchObject({ kind: "main", same: 0, of: 0, silent: 0 });
  });

  it("whose own heuristic says something else, or nothing, is not contradicted by it", () => {
    const main = says("artificial", { heuristic: "Average" });
    expect(outcome([says("human", { heuristic: "Average" })], main)).toMatchObject({ same: 0, of: 0 });
    expect(outcome([madeVerdict({ heuristic: "Average", unknown: true })], main)).toMatchObject({
      of: 0,
      silent: 0,
    });
  });

  it("without a name has every heuristic beside it, also those without a name", () => {
    const found = outcome([says("human", { heuristic: "Average" }), says("human")], says("human"));
    expect(found).toMatchObject({ kind: "main", same: 2, of: 2, silent: 0 });
  });

  it("tells those without an answer from those that say otherwise", () => {
    const main = says("human", { heuristic: "Average" });
    const found = outcome([says("artificial"), madeVerdict(), says("human", { unknown: true })], main);
    expect(found).toMatchObject({ kind: "main", same: 0, of: 1, silent: 2 });
  });

  it("may stand alone, or against every heuristic", () => {
    expect(outcome([], says("human"))).toMatchObject({ kind: "main", same: 0, of: 0 });
    expect(outcome([says("artificial")], says("human"))).toMatchObject({ kind: "main", same: 0, of: 1 });
  });

  it("that has no answer, there is none, whatever the heuristics say", () => {
    for (const main of [unknown, madeVerdict(), says("human", { unknown: true })]) {
      const found = outcome([says("human"), says("human")], main);
      expect(found.kind).toBe("no-answer");
      expect(classificationOf(found)).toBeUndefined();
    }
  });

  it("without an answer it does not silence the heuristics: their voices are kept", () => {
    expect(outcome([says("human"), says("human"), unknown], unknown)).toMatchObject({
      kind: "no-answer",
      verdicts: 3,
      voices: [{ classification: "human", verdicts: [{}, {}] }],
    });
  });
});

it.each([
  ["the documented example", [0.751_547, 0.751_547, 0.75], { min: 0.75, max: 0.751_547 }],
  ["one alone", [0.6], { min: 0.6, max: 0.6 }],
  ["0 is a confidence", [0, 0.4], { min: 0, max: 0.4 }],
  ["above 1 as given", [0.9, 87], { min: 0.9, max: 87 }],
  ["one without is left out", [undefined, 0.3], { min: 0.3, max: 0.3 }],
])("%s", (_, confidences, range) => {
  expect(confidenceRange(confidences.map((confidence) => madeVerdict({ confidence })))).toEqual(range);
});

it("there is no range when no verdict has a confidence", () => {
  expect(confidenceRange([madeVerdict()])).toBeUndefined();
  expect(confidenceRange([])).toBeUndefined();
});
