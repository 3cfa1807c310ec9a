// Two models are compared where both have a score and nowhere else; the threshold moves sides and no difference.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeTable } from "../domain/classification-for-test";
import { documentedExample } from "./documented-example-for-test";
import { comparePairs, mostComparedModels, pairDifferences } from "./model-pairs";

fc.configureGlobal({ seed: 1 });

describe("the documented example at 0.5", () => {
  const { table } = documentedExample();
  const pairs = comparePairs(table, 0.5);

  it("has V011 and V01 0.0082 apart, on the same side in all five frames", () => {
    // V011 over V01 in every frame: the difference of their means, 0.995825 − 0.987617 = 0.008208
    expect(pairs.at(0, 1)).toMatchObject({ n: 5, sameSide: 5 });
    expect(pairs.at(0, 1).meanDifference).toBeCloseTo(0.995825 - 0.987617, 5);
  });

  it("has brokenwand2 0.747 and 0.739 from them, never on their side", () => {
    // 0.995825 − 0.248452 = 0.747373 and 0.987617 − 0.248452 = 0.739165
    expect(pairs.at(0, 2)).toMatchObject({ n: 5, sameSide: 0 });
    expect(pairs.at(0, 2).meanDifference).toBeCloseTo(0.747373, 5);
    expect(pairs.at(2, 1)).toMatchObject({ n: 5, sameSide: 0 });
    expect(pairs.at(2, 1).meanDifference).toBeCloseTo(0.739165, 5);
  });

  it("has brokenwand2 on their side in the frames over a lower threshold", () => {
    // brokenwand2: 0.28340, 0.30931, 0.20200, 0.11430, 0.33325; three are at or over 0.25
    expect(comparePairs(table, 0.25).at(0, 2)).toEqual({ ...pairs.at(0, 2), sameSide: 3 });
  });
});

describe("two models with gaps", () => {
  const pairs = comparePairs(
    madeTable(["a", [0.1, undefined, 0.9, 0.5]], ["b", [0.4, 0.3, undefined, 0.6]], ["c", [undefined]]),
    0.5,
  );

  it("are compared where both have a score", () => {
    // frames 1 and 4: (|0.1 − 0.4| + |0.5 − 0.6|) / 2 = 0.2; both under, both at or over
    expect(pairs.at(0, 1)).toMatchObject({ n: 2, sameSide: 2 });
    expect(pairs.at(0, 1).meanDifference).toBeCloseTo(0.2, 15);
  });

  it("and no frame in common have no difference", () => {
    expect(pairs.at(0, 2)).toEqual({ n: 0, meanDifference: Number.NaN, sameSide: 0 });
    expect(pairs.at(2, 2)).toEqual({ n: 0, meanDifference: Number.NaN, sameSide: 0 });
  });
});

it("a score at the threshold is on the side of artificial", () => {
  const table = madeTable(["at", [0.5]], ["over", [0.9]], ["under", [0.499]]);
  const pairs = comparePairs(table, 0.5);
  expect([pairs.at(0, 1).sameSide, pairs.at(0, 2).sameSide]).toEqual([1, 0]);
});

describe("laws", () => {
  const score = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  // Past 64 frames: frames are counted 32 at a time.
  const columns = fc
    .integer({ min: 0, max: 70 })
    .chain((frames) =>
      fc.array(fc.array(score, { minLength: frames, maxLength: frames }), { minLength: 2, maxLength: 5 }),
    );
  const threshold = fc.double({ min: 0, max: 1, noNaN: true });
  const named = (given: readonly (readonly (number | undefined)[])[]) =>
    madeTable(...given.map((scores, index) => [String(index), scores] as const));

  it("counting frame by frame gives the same", () => {
    fc.assert(
      fc.property(columns, threshold, (given, at) => {
        const [x, y] = [given[0] ?? [], given[1] ?? []];
        const common = x.flatMap((a, frame) => {
          const b = y[frame];
          return a === undefined || b === undefined ? [] : [[a, b] as const];
        });
        const pair = comparePairs(named(given), at).at(0, 1);
        expect(pair.n).toBe(common.length);
        expect(pair.sameSide).toBe(common.filter(([a, b]) => a >= at === b >= at).length);
        const sum = common.reduce((total, [a, b]) => total + Math.abs(a - b), 0);
        expect(pair.meanDifference).toBe(sum / common.length);
      }),
    );
  });

  it("a pair is the same from both ends, and no model differs from itself", () => {
    fc.assert(
      fc.property(columns, threshold, (given, at) => {
        const pairs = comparePairs(named(given), at);
        expect(pairs.at(0, 1)).toEqual(pairs.at(1, 0));
        const { n, meanDifference, sameSide } = pairs.at(0, 0);
        expect(sameSide).toBe(n);
        expect(meanDifference).toBe(n === 0 ? Number.NaN : 0);
      }),
    );
  });

  it("the order of models changes nothing", () => {
    fc.assert(
      fc.property(columns, threshold, (given, at) => {
        const last = given.length - 1;
        const turned = comparePairs(named(given.toReversed()), at);
        expect(turned.at(last, last - 1)).toEqual(comparePairs(named(given), at).at(0, 1));
      }),
    );
  });

  it("a frame in which one of them is silent changes nothing", () => {
    fc.assert(
      fc.property(columns, threshold, (given, at) => {
        const more = given.map((scores, index) => [...scores, index === 0 ? undefined : 0.9]);
        expect(comparePairs(named(more), at).at(0, 1)).toEqual(comparePairs(named(given), at).at(0, 1));
      }),
    );
  });
});

it("differences are worked out once per table, however often the threshold moves", () => {
  const { table } = documentedExample();
  const first = pairDifferences(table);
  comparePairs(table, 0.6);
  expect(pairDifferences(table)).toBe(first);
});

it("more models than can be compared are not compared", () => {
  const many = Array.from({ length: mostComparedModels + 1 }, (_, index) => [String(index), [0.5]] as const);
  expect(comparePairs(madeTable(...many), 0.5).at(0, 1).n).toBe(0);
  expect(comparePairs(madeTable(...many.slice(1)), 0.5).at(0, 1).n).toBe(1);
});
