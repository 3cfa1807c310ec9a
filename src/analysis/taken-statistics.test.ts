// What the worker computes is what the page would; and where the page has taken it over, it walks no frame.
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyClassification, plainName } from "../domain/any-classification-for-test";
import { madeClassification, madeTable } from "../domain/classification-for-test";
import type { ScoreTable } from "../domain/score-table";
import { assess } from "./assessment";
import { campsOf } from "./camps";
import { courseOf } from "./course";
import { summarizeElapsed } from "./elapsed-summary";
import { frameDisagreement } from "./frame-disagreement";
import { likenessOrder } from "./row-order";
import { comparePairs, mostComparedModels } from "./model-pairs";
import { recompute } from "./recomputation";
import { frameStatistics, takeFrameStatistics, type FrameStatistics } from "./frame-statistics";
import { modelStatistics, takeModelStatistics, type ModelStatistics } from "./model-statistics";
import { robustnessAt } from "./robustness";

fc.configureGlobal({ seed: 1 });

/** What the worker sends about a table at a threshold: the second part is worked out of a copy. */
function sent(table: ScoreTable, threshold: number) {
  const classification = madeClassification({ table });
  const assessment = assess(classification, threshold);
  return { ofFrames: frameStatistics(table), ofModels: modelStatistics(structuredClone(table), assessment) };
}

function take(table: ScoreTable, { ofFrames, ofModels }: Sent): void {
  takeFrameStatistics(table, ofFrames);
  takeModelStatistics(table, ofModels);
}

type Sent = { readonly ofFrames: FrameStatistics; readonly ofModels: ModelStatistics };

/** Everything that the page asks about a table at a threshold before anybody touches anything. */
function shown(table: ScoreTable, threshold: number) {
  const pairs = comparePairs(table, threshold);
  const models = table.models.length <= mostComparedModels ? [...table.models.keys()] : [];
  const recomputation = recompute(table, []);
  return {
    disagreement: frameDisagreement(table),
    pairs: models.flatMap((a) => models.map((b) => pairs.at(a, b))),
    order: likenessOrder(table),
    camps: campsOf(table),
    robustness: robustnessAt(recomputation, threshold),
    courses: table.columns.map(courseOf),
    recomputation,
    elapsed: summarizeElapsed(table),
  };
}

it("gives the page what it would find itself, after the way from the worker", () => {
  const thresholds = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(anyClassification(plainName), thresholds, ({ table }, threshold) => {
      const itself = shown(structuredClone(table), threshold);
      const both = structuredClone(sent(table, threshold));
      const arrived = structuredClone(table);
      take(arrived, both);
      expect(shown(arrived, threshold)).toEqual(itself);
    }),
  );
});

it("another threshold, or a model left out, is worked out anew", () => {
  const table = madeTable(["a", [0.2, 0.9]], ["b", [0.4, 0.6]]);
  take(table, sent(structuredClone(table), 0.5));
  // at 0.5: 0.2 and 0.4 below, 0.9 and 0.6 over, both frames alike; at 0.7 the second frame splits
  expect(comparePairs(table, 0.5).at(0, 1).sameSide).toBe(2);
  expect(comparePairs(table, 0.7).at(0, 1).sameSide).toBe(1);
  expect(recompute(table, ["b"]).models.map(({ model }) => model)).toEqual(["a"]);
  expect([...frameDisagreement(table, ["b"]).n]).toEqual([1, 1]);
});

it("where it is there no score is read", () => {
  const made = madeTable(["a", [0.2, 0.9, 0.8]], ["b", [0.4, undefined, 0.6]], ["c", [0.1, 0.2, 0.3]]);
  const unread = (column: Float64Array): Float64Array =>
    new Proxy(column, {
      get: (_, key) => {
        throw new Error(`a column was asked for ${String(key)}`);
      },
    });
  const table = { ...made, columns: made.columns.map(unread), elapsed: made.elapsed.map(unread) };
  expect(() => shown(table, 0.5)).toThrow("a column was asked");
  take(table, sent(made, 0.5));
  expect(shown(table, 0.5).robustness.recomputation.models).toHaveLength(3);
});
