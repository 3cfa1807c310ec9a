// The run of frames that carries an outcome is the shortest without which it would be the other one: exact, whatever the
// gaps, and only where fewer than half of the frames do it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeTable, type MadeColumn } from "../domain/classification-for-test";
import type { ScoreTable } from "../domain/score-table";
import { sideOf } from "../domain/side";
import { carryingRun } from "./carrying-run";
import { documentedExample } from "./documented-example-for-test";
import { recompute } from "./recomputation";
import { meanRobustness } from "./robustness";

fc.configureGlobal({ seed: 1 });

function runOf(table: ScoreTable, threshold: number) {
  const { models, shares } = recompute(table, []);
  return carryingRun(shares, meanRobustness(models, threshold)?.side ?? "human", threshold);
}

const column = (model: string, frames: number, score: (frame: number) => number | undefined): MadeColumn => [
  model,
  Array.from({ length: frames }, (_, index) => score(index + 1)),
];

describe("by hand", () => {
  it("30 frames at 0.3 but for 12 to 17 at 1: artificial at 0.4, concentrated in frames 12 to 14", () => {
    const table = madeTable(column("a", 30, (frame) => (frame >= 12 && frame <= 17 ? 1 : 0.3)));
    // (24 × 0.3 + 6) / 30 = 13.2 / 30 = 0.44. Without k of the six: (13.2 − k) / (30 − k):
    // k = 1: 12.2 / 29 = 0.421, k = 2: 11.2 / 28 = 0.4 (at the threshold), k = 3: 10.2 / 27 = 0.378
    const found = runOf(table, 0.4);
    expect(found).toMatchObject({ kind: "run", from: 12, to: 14, length: 3, frames: 30 });
    expect(found.kind === "run" ? found.meanWithout : 0).toBeCloseTo(10.2 / 27, 12);
  });

  it("of equally short runs it is the one that weighs most", () => {
    // one frame is enough in three places
    const table = madeTable(["a", [0, 0.9, 0, 0.9, 0, 0, 1, 0, 0, 0]]);
    // 2.8 / 10 = 0.28; without a 0.9: 1.9 / 9 = 0.211; without the 1: 1.8 / 9 = 0.2
    expect(runOf(table, 0.25)).toMatchObject({ kind: "run", from: 7, to: 7 });
  });

  it("a human outcome is carried too: frames 2 and 3 keep a mean below 0.5", () => {
    // (0.6 + 0 + 0.1 + 0.6 + 0.6 + 0.6) / 6 = 2.5 / 6 = 0.417; without frame 2: 2.5 / 5 = 0.5, at the threshold
    const table = madeTable(["a", [0.6, 0, 0.1, 0.6, 0.6, 0.6]]);
    expect(runOf(table, 0.5)).toMatchObject({ kind: "run", from: 2, to: 2, meanWithout: 0.5 });
    // at 0.51 one is not enough; without both 2.4 / 4 = 0.6
    expect(runOf(table, 0.51)).toMatchObject({ kind: "run", from: 2, to: 3, meanWithout: 2.4 / 4 });
  });

  it("the documented example stands throughout", () => {
    expect(runOf(documentedExample().table, 0.5)).toEqual({ kind: "throughout", frames: 5 });
  });

  it("a run of half of the frames is not a part of them", () => {
    // without the two at 1 the rest is 0; one is not enough: 1 / 3 > 0.3
    expect(runOf(madeTable(["a", [1, 1, 0, 0]]), 0.3)).toEqual({ kind: "throughout", frames: 4 });
    // with a fifth frame two are fewer than half: 2 / 5 = 0.4, without one 1 / 4 = 0.25
    expect(runOf(madeTable(["a", [1, 1, 0, 0, 0]]), 0.25)).toMatchObject({ kind: "run", from: 1, to: 2 });
  });

  it("frames without any score make no run longer and break none", () => {
    const table = madeTable(["a", [0, 1, undefined, 1, 0, 0, 0]]);
    // 2 / 6 = 0.333; without one 1 / 5 = 0.2, without both 0
    expect(runOf(table, 0.2)).toMatchObject({ kind: "run", from: 2, to: 4, length: 2, frames: 6 });
  });

  it("a model with gaps keeps the weight of its scores", () => {
    // a: 0, 0, 0, 0 (weight 1/8 each); b: 1 in frame 4 alone (weight 1/2): 0.5. Without frame 4: 0
    const table = madeTable(["a", [0, 0, 0, 0]], ["b", [undefined, undefined, undefined, 1]]);
    expect(runOf(table, 0.5)).toMatchObject({ kind: "run", from: 4, to: 4, meanWithout: 0 });
  });
});

describe("at the edge", () => {
  it.each([0, 1, 2])("%d frames are too few to speak of a part", (frames) => {
    expect(runOf(madeTable(column("a", frames, () => 0.9)), 0.5)).toEqual({ kind: "too-few", frames });
  });

  it.each([0.1, 0.3, 0.7])("equal scores of %d at the threshold never fall below it by rounding", (score) => {
    const table = madeTable(...["a", "b", "c"].map((model) => column(model, 101, () => score)));
    expect(runOf(table, score)).toEqual({ kind: "throughout", frames: 101 });
  });
});

/** Every run in turn, each recounted from the scores themselves. */
function bruteForce(given: ScoreTable, threshold: number) {
  const scored = Array.from({ length: given.frameCount }, (_, frame) => frame).filter((frame) =>
    given.columns.some((scores) => !Number.isNaN(scores[frame])),
  );
  const counts = given.columns.map((scores) => scores.filter((score) => !Number.isNaN(score)).length);
  const outside = (first: number, last: number) => {
    let [values, weights] = [0, 0];
    for (const frame of scored) {
      if (frame >= first && frame <= last) continue;
      for (const [model, scores] of given.columns.entries()) {
        const score = scores[frame] ?? Number.NaN;
        if (Number.isNaN(score)) continue;
        values += score / (counts[model] ?? 1);
        weights += 1 / (counts[model] ?? 1);
      }
    }
    return values / weights;
  };
  // A mean within rounding of the threshold is at it.
  const side = (mean: number) => sideOf(mean + 1e-9, threshold);
  const present = side(outside(-1, -1));
  for (let length = 1; length * 2 < scored.length; length++) {
    const flipping = scored.slice(0, scored.length - length + 1).flatMap((first, place) => {
      const last = scored[place + length - 1] ?? first;
      return side(outside(first, last)) === present ? [] : [{ from: first + 1, to: last + 1 }];
    });
    if (flipping.length > 0) return flipping;
  }
  return [];
}

describe("laws", () => {
  const step = fc.nat(16).map((k) => k / 16);
  const score = fc.oneof({ weight: 4, arbitrary: step }, { weight: 1, arbitrary: fc.constant(undefined) });
  const table = (cell: fc.Arbitrary<number | undefined>) =>
    fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 3, max: 14 }))
      .chain(([models, frames]) =>
        fc.tuple(
          ...Array.from({ length: models }, () => fc.array(cell, { minLength: frames, maxLength: frames })),
        ),
      )
      .map((columns) => madeTable(...columns.map((scores, index) => [String(index), scores] as const)));

  it("is what trying every run finds, with gaps and without", () => {
    let runs = 0;
    fc.assert(
      fc.property(fc.oneof(table(score), table(step)), step, (given, at) => {
        // a model without any score is no model, and a table without any is too short
        const kept = recompute(given, []).models.map(({ index }) => index);
        fc.pre(kept.length > 0);
        const own = { ...given, columns: kept.map((index) => given.columns[index] ?? new Float64Array()) };
        const found = runOf(given, at);
        const all = bruteForce(own, at);
        if (found.kind !== "run") {
          expect(all).toEqual([]);
          return;
        }
        runs++;
        expect(all).toContainEqual({ from: found.from, to: found.to });
      }),
      { numRuns: 600 },
    );
    expect(runs, "the law has been tried").toBeGreaterThan(60);
  });

  it("without gaps, what is left is the mean over the models of the remaining frames", () => {
    fc.assert(
      fc.property(table(step), step, (given, at) => {
        const found = runOf(given, at);
        if (found.kind !== "run") return;
        const rest = madeTable(
          ...given.columns.map(
            (scores, index) =>
              [
                String(index),
                [...scores].filter((_, frame) => frame + 1 < found.from || frame + 1 > found.to),
              ] as const,
          ),
        );
        const center = meanRobustness(recompute(rest, []).models, at)?.mean;
        expect(found.meanWithout).toBeCloseTo(center ?? Number.NaN, 12);
      }),
    );
  });

  it("an empty frame put anywhere moves numbers of frames and nothing else", () => {
    fc.assert(
      fc.property(table(score), step, fc.nat(14), (given, at, place) => {
        const where = Math.min(place, given.frameCount);
        const wider = madeTable(
          ...given.columns.map(
            (scores, index) => [String(index), [...scores].toSpliced(where, 0, Number.NaN)] as const,
          ),
        );
        const [a, b] = [runOf(given, at), runOf(wider, at)];
        expect(b.kind).toBe(a.kind);
        if (a.kind !== "run" || b.kind !== "run") return;
        const moved = (frame: number) => (frame > where ? frame + 1 : frame);
        expect([b.from, b.to, b.length]).toEqual([moved(a.from), moved(a.to), a.length]);
      }),
    );
  });

  it("the order of the models changes nothing", () => {
    fc.assert(
      fc.property(table(score), step, (given, at) => {
        const turned = { ...given, columns: given.columns.toReversed() };
        const { meanWithout: _, ...a } = { meanWithout: 0, ...runOf(given, at) };
        const { meanWithout: __, ...b } = { meanWithout: 0, ...runOf(turned, at) };
        expect(b).toEqual(a);
      }),
    );
  });
});

it("a table of 100,000 frames and 8 models is walked once", () => {
  let reads = 0;
  const frames = 100_000;
  const table = madeTable(
    ...Array.from({ length: 8 }, (_, model) =>
      column(`m${model}`, frames, (frame) => (frame > 60_000 && frame <= 70_000 ? 0.9 : 0.4)),
    ),
  );
  const { shares } = recompute(table, []);
  const counting = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (from, key) => {
        reads++;
        return Reflect.get(from, key);
      },
    });
  // mean 0.45; without k of the raised frames (45,000 − 0.9 k) / (100,000 − k) < 0.44 from k = 2,174 on:
  // 45,000 − 0.9 k < 44,000 − 0.44 k, 1,000 < 0.46 k, k > 2,173.9
  const found = carryingRun(
    { ...shares, value: counting(shares.value), weight: counting(shares.weight) },
    "artificial",
    0.44,
  );
  expect(found).toMatchObject({ kind: "run", from: 60_001, to: 62_174, length: 2_174, frames });
  // twice through both columns: once for the sums, once for what is left
  expect(reads).toBeLessThan(5 * frames);
});
