// How far models are apart in a frame is one number whatever their order, gaps change only n, and no peak is lost.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeTable } from "../domain/classification-for-test";
import type { ScoreTable } from "../domain/score-table";
import { documentedScores } from "./documented-example-for-test";
import {
  bucketMaxima,
  disagreementMeasure,
  frameDisagreement,
  nextContested,
  previousContested,
  rememberDisagreement,
  splitInFrame,
} from "./frame-disagreement";
import { populationDeviation } from "./statistics";

fc.configureGlobal({ seed: 1 });

const documented = madeTable(
  ["V011", [...documentedScores("V011", "artificial")]],
  ["V01", [...documentedScores("V01", "artificial")]],
  ["brokenwand2", [...documentedScores("brokenwand2", "artificial")]],
);

describe("the documented example", () => {
  it("is 68 to 88 points apart, most in frame 4", () => {
    // frame 4: V011 0.99706 − brokenwand2 0.11369 = 0.883
    const { spread } = frameDisagreement(documented);
    expect([...spread].map((value) => value.toFixed(3))).toEqual([
      "0.714",
      "0.680",
      "0.795",
      "0.883",
      "0.664",
    ]);
    expect(nextContested(spread, undefined)).toBe(4);
  });

  it("splits 2 to 1 in every frame at 0.5, and 3 to 0 at 0.1", () => {
    for (let frame = 1; frame <= 5; frame++) {
      expect(splitInFrame(documented, frame, 0.5)).toEqual({ artificial: 2, human: 1 });
      expect(splitInFrame(documented, frame, 0.1)).toEqual({ artificial: 3, human: 0 });
    }
  });

  it("without brokenwand2 hardly differs", () => {
    const { spread, n } = frameDisagreement(documented, ["brokenwand2"]);
    expect([...n]).toEqual([2, 2, 2, 2, 2]);
    expect(Math.max(...spread)).toBeLessThan(0.014);
    expect(splitInFrame(documented, 4, 0.5, ["brokenwand2"])).toEqual({ artificial: 2, human: 0 });
  });
});

describe("what was worked out", () => {
  it("without a model is not forgotten when the same is remembered over all models", () => {
    const table = madeTable(["a", [0.1, 0.9]], ["b", [0.3, 0.2]], ["c", [0.5, 0.4]]);
    const over = frameDisagreement(table);
    const without = frameDisagreement(table, ["c"]);
    rememberDisagreement(table, over);
    expect(frameDisagreement(table, ["c"])).toBe(without);
    expect(frameDisagreement(table)).toBe(over);
  });
});

describe("one frame", () => {
  const frame = (...scores: readonly (number | undefined)[]) => {
    const table = madeTable(...scores.map((score, index) => [String(index), [score]] as const));
    const { n, spread, deviation } = frameDisagreement(table);
    return { n: n[0], spread: spread[0], deviation: deviation[0] };
  };

  it("of 0.2, 0.4, 0.9: 0.7 apart, deviation √((0.3² + 0.1² + 0.4²)/3)", () => {
    // mean 0.5; 0.09 + 0.01 + 0.16 = 0.26; √(0.26 / 3) = 0.2944
    const found = frame(0.2, 0.4, 0.9);
    expect(found.n).toBe(3);
    expect(found.spread).toBeCloseTo(0.7, 12);
    expect(found.deviation).toBeCloseTo(Math.sqrt(0.26 / 3), 12);
  });

  it("a gap changes only n", () => {
    expect(frame(0.25, undefined, 0.75)).toEqual({ n: 2, spread: 0.5, deviation: 0.25 });
  });

  it("one score, or none, is no difference", () => {
    expect(frame(0.4, undefined)).toEqual({ n: 1, spread: Number.NaN, deviation: Number.NaN });
    expect(frame(undefined)).toEqual({ n: 0, spread: Number.NaN, deviation: Number.NaN });
  });

  it("equal scores differ by nothing, whatever their mean is rounded to", () => {
    expect(frame(0.7, 0.7, 0.7)).toEqual({ n: 3, spread: 0, deviation: 0 });
  });

  it("a score at the threshold is artificial", () => {
    expect(splitInFrame(madeTable(["a", [0.5]], ["b", [0.499]]), 1, 0.5)).toEqual({
      artificial: 1,
      human: 1,
    });
  });
});

it("with more than six models the deviation ranks the frames", () => {
  expect([1, 2, 6, 7, 36].map((models) => disagreementMeasure(models))).toEqual([
    "spread",
    "spread",
    "spread",
    "deviation",
    "deviation",
  ]);
});

describe("a walk over contested frames", () => {
  const measured = Float64Array.of(0.2, 0.9, Number.NaN, 0, 0.9, 0.5);
  const walk = (step: typeof nextContested, from: number | undefined) => {
    const frames: number[] = [];
    for (let frame = step(measured, from); frame !== undefined; frame = step(measured, frame))
      frames.push(frame);
    return frames;
  };

  it("goes from the most contested down, equal ones in their order, and ends", () => {
    expect(walk(nextContested, undefined)).toEqual([2, 5, 6, 1]);
  });

  it("goes back the same way", () => {
    expect(walk(previousContested, 1)).toEqual([6, 5, 2]);
    expect(walk(previousContested, undefined)).toEqual([]);
  });

  it("from a frame without any difference leads back into it", () => {
    expect(nextContested(measured, 3)).toBeUndefined();
    expect(previousContested(measured, 3)).toBe(1);
    expect(previousContested(measured, 4)).toBe(1);
  });
});

const score = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
const table: fc.Arbitrary<ScoreTable> = fc
  .array(fc.array(score, { minLength: 6, maxLength: 6 }), { maxLength: 5 })
  .map((columns) => madeTable(...columns.map((scores, index) => [String(index), scores] as const)));

describe("laws", () => {
  it("the order of the models changes nothing but rounding", () => {
    fc.assert(
      fc.property(table, (given) => {
        const turned = { ...given, models: given.models.toReversed(), columns: given.columns.toReversed() };
        const [a, b] = [frameDisagreement(given), frameDisagreement(turned)];
        expect(b.n).toEqual(a.n);
        expect(b.spread).toEqual(a.spread);
        for (const [frame, value] of a.deviation.entries()) {
          if (Number.isNaN(value)) expect(b.deviation[frame]).toBeNaN();
          else expect(b.deviation[frame]).toBeCloseTo(value, 12);
        }
      }),
    );
  });

  it("a model left out is as if it were not there", () => {
    fc.assert(
      fc.property(table, fc.nat({ max: 4 }), (given, out) => {
        const rest = {
          ...given,
          models: given.models.filter((_, index) => index !== out),
          columns: given.columns.filter((_, index) => index !== out),
        };
        expect(frameDisagreement(given, [String(out)])).toEqual(frameDisagreement(rest));
      }),
    );
  });

  it("the deviation is the population deviation of the scores there, and never over half the spread", () => {
    fc.assert(
      fc.property(table, (given) => {
        const { deviation, spread } = frameDisagreement(given);
        for (const [frame, value] of deviation.entries()) {
          const scores = Float64Array.from(given.columns, (column) => column[frame] ?? Number.NaN);
          const expected = populationDeviation(scores);
          if (Number.isNaN(expected)) expect(value).toBeNaN();
          else {
            expect(value).toBeCloseTo(expected, 12);
            expect(value).toBeLessThanOrEqual((spread[frame] ?? 0) / 2 + 1e-12);
          }
        }
      }),
    );
  });

  const anyMeasure = fc
    .array(fc.option(fc.integer({ min: 0, max: 4 }), { nil: Number.NaN }), { maxLength: 12 })
    .map((values) => Float64Array.from(values));

  it("the walk visits every frame with a difference once, in falling order", () => {
    fc.assert(
      fc.property(anyMeasure, (measured) => {
        const seen: number[] = [];
        for (
          let at = nextContested(measured, undefined);
          at !== undefined;
          at = nextContested(measured, at)
        ) {
          expect(previousContested(measured, at)).toBe(seen.at(-1));
          seen.push(at);
        }
        const ranked = [...measured.keys()]
          .filter((frame) => (measured[frame] ?? 0) > 0)
          .toSorted((a, b) => (measured[b] ?? 0) - (measured[a] ?? 0) || a - b);
        expect(seen).toEqual(ranked.map((frame) => frame + 1));
      }),
    );
  });

  it("a bucket is as high as its highest frame", () => {
    fc.assert(
      fc.property(anyMeasure, fc.integer({ min: 1, max: 5 }), (measured, size) => {
        const buckets = Math.ceil(measured.length / size);
        const maxima = bucketMaxima(measured, size, 0, buckets - 1);
        const expected = Array.from({ length: buckets }, (_, bucket) => {
          const values = [...measured.subarray(bucket * size, (bucket + 1) * size)].filter(
            (v) => !Number.isNaN(v),
          );
          return values.length === 0 ? Number.NaN : Math.max(...values);
        });
        expect([...maxima]).toEqual(expected);
      }),
    );
  });
});
