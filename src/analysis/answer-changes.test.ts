// Every difference between two answers that a person could see is a fact here, and equal answers have none.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyClassification, wildName } from "../domain/any-classification-for-test";
import { madeClassification, madeTable, madeVerdict } from "../domain/classification-for-test";
import type { Classification } from "../domain/classification";
import { answerChanges } from "./answer-changes";

const before = madeClassification({
  status: "done",
  table: madeTable(["V011", [0.9, 0.8]], ["brokenwand2", [0.2, 0.3]]),
  verdicts: [madeVerdict({ heuristic: "mean_all", classification: "human", confidence: 0.75 })],
});
const after = (given: Partial<Classification>) => answerChanges(before, { ...before, ...given });

it("an answer and its equal differ in nothing, whatever it is", () => {
  fc.assert(
    fc.property(anyClassification(wildName), (one) => {
      expect(answerChanges(one, structuredClone(one))).toEqual([]);
    }),
    { seed: 3, numRuns: 60 },
  );
});

it("two answers differ in something whenever one has a model that the other has not", () => {
  fc.assert(
    fc.property(anyClassification(wildName), anyClassification(wildName), (one, other) => {
      const added = other.table.models.filter((model) => !one.table.models.includes(model));
      const named = answerChanges(one, other).flatMap((change) =>
        change.kind === "model-added" ? change.model : [],
      );
      expect(named).toEqual(added);
    }),
    { seed: 4, numRuns: 60 },
  );
});

describe("a change of", () => {
  it("models, in the order of the newer answer", () => {
    const table = madeTable(["V01", [0.5, 0.5]], ["V011", [0.9, 0.8]]);
    expect(after({ table })).toEqual([
      { kind: "model-added", model: "V01" },
      { kind: "model-removed", model: "brokenwand2" },
    ]);
  });

  it("a mean: (0.2 + 0.3) / 2 = 0.25 becomes (0.4 + 0.3) / 2 = 0.35", () => {
    const table = madeTable(["V011", [0.9, 0.8]], ["brokenwand2", [0.4, 0.3]]);
    const [change, ...more] = after({ table });
    expect(more).toEqual([]);
    if (change?.kind !== "mean") throw new TypeError("no mean");
    expect(change.model).toBe("brokenwand2");
    expect(change.from).toBeCloseTo(0.25, 12);
    expect(change.to).toBeCloseTo(0.35, 12);
  });

  it("scores whose mean stays: 0.2 and 0.3 change places", () => {
    const table = madeTable(["V011", [0.9, 0.8]], ["brokenwand2", [0.3, 0.2]]);
    expect(after({ table })).toEqual([{ kind: "scores", model: "brokenwand2", frames: 2 }]);
  });

  it("frames, also where they bring no score", () => {
    const table = madeTable(["V011", [0.9, 0.8, undefined]], ["brokenwand2", [0.2, 0.3]]);
    expect(after({ table })).toEqual([{ kind: "frames", from: 2, to: 3 }]);
  });

  it("a heuristic's word, its confidence, its being there", () => {
    const says = (given: Parameters<typeof madeVerdict>[0]) =>
      after({ verdicts: [madeVerdict({ heuristic: "mean_all", ...given })] }).filter(
        ({ kind }) => kind !== "verdict",
      );
    const heuristic = "mean_all";
    expect(says({ classification: "artificial", confidence: 0.6 })).toEqual([
      { kind: "heuristic", heuristic, from: "human", to: "artificial" },
    ]);
    expect(says({ classification: "human", confidence: 0.5 })).toEqual([
      { kind: "confidence", heuristic, from: 0.75, to: 0.5 },
    ]);
    expect(says({ classification: "human", confidence: 0.75, unknown: true })).toEqual([
      { kind: "heuristic", heuristic, from: "human", to: undefined },
    ]);
    expect(after({ verdicts: [] })).toContainEqual({ kind: "heuristic-removed", heuristic });
  });

  it("the verdict of the whole, which comes last", () => {
    const second = madeVerdict({ heuristic: "majority", classification: "artificial" });
    expect(after({ status: "errored", verdicts: [...before.verdicts, second] })).toEqual([
      { kind: "heuristic-added", heuristic: "majority" },
      { kind: "status", from: "done", to: "errored" },
      { kind: "verdict", from: { kind: "word", word: "human" }, to: { kind: "split" } },
    ]);
  });

  it("what a person set", () => {
    expect(after({ forced: "artificial" })).toEqual([{ kind: "forced", from: undefined, to: "artificial" }]);
  });
});
