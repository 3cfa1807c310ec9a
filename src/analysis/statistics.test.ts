// A statistic is what the backend's own numbers say it is: population deviation, plain mean, gaps left out, n kept.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentedScores, documentedWire } from "./documented-example-for-test";
import { columnSummary, countFrom, extent, mean, populationDeviation } from "./statistics";

fc.configureGlobal({ seed: 1 });

const gap = Number.NaN;
const { std_deviations: deviations, classification_matrix: matrix } = documentedWire().results;

describe("the documented example, recomputed", () => {
  it("has three models over five frames", () => {
    expect(Object.keys(deviations).toSorted()).toEqual(["V01", "V011", "brokenwand2"]);
    for (const model of Object.keys(deviations))
      expect(columnSummary(documentedScores(model, "artificial")).n).toBe(5);
  });

  it.each(Object.entries(deviations))("gives the reported deviation of %s, %d", (model, reported) => {
    expect(Math.abs(populationDeviation(documentedScores(model, "artificial")) - reported)).toBeLessThan(
      1e-12,
    );
  });

  it.each(Object.entries(matrix))(
    "gives the reported confidence of %s: the mean of the winning label",
    (model, { confidence, classification }) => {
      expect(Math.abs(mean(documentedScores(model, classification)) - confidence)).toBeLessThan(1e-15);
    },
  );

  it("would not give them with n − 1, which is why it divides by n", () => {
    const scores = documentedScores("brokenwand2", "artificial");
    const sample = populationDeviation(scores) * Math.sqrt(5 / 4);
    expect(Math.abs(sample - (deviations["brokenwand2"] ?? gap))).toBeGreaterThan(0.009);
  });
});

describe("by hand", () => {
  it("0.2, 0.4, 0.4, 0.4, 0.5, 0.5, 0.7, 0.9: mean 0.5, deviation 0.2", () => {
    // Σ = 4.0, 4.0 / 8 = 0.5
    // squares of the distances: 0.09 + 3 × 0.01 + 0 + 0 + 0.04 + 0.16 = 0.32, 0.32 / 8 = 0.04, √0.04 = 0.2
    const scores = Float64Array.of(0.2, 0.4, 0.4, 0.4, 0.5, 0.5, 0.7, 0.9);
    expect(mean(scores)).toBeCloseTo(0.5, 15);
    expect(populationDeviation(scores)).toBeCloseTo(0.2, 15);
  });

  it("0 and 1 are scores: mean 0.5, and the widest deviation there is, 0.5", () => {
    // (0 + 1) / 2 = 0.5; (0.25 + 0.25) / 2 = 0.25, √0.25 = 0.5
    expect(mean(Float64Array.of(0, 1))).toBe(0.5);
    expect(populationDeviation(Float64Array.of(0, 1))).toBe(0.5);
    expect(columnSummary(Float64Array.of(0, 1)).n).toBe(2);
  });

  it("a gap is left out, not counted as 0", () => {
    // (0.2 + 0.8) / 2 = 0.5, not 1.0 / 3; (0.09 + 0.09) / 2 = 0.09, √0.09 = 0.3
    const scores = Float64Array.of(0.2, gap, 0.8);
    expect(columnSummary(scores).n).toBe(2);
    expect(mean(scores)).toBeCloseTo(0.5, 15);
    expect(populationDeviation(scores)).toBeCloseTo(0.3, 15);
    expect(extent(scores)).toEqual({ min: 0.2, max: 0.8 });
  });

  it("0.3, 0.5, 0.5, 0.7: at 0.5 three frames are at or over, at 0.51 one", () => {
    const scores = Float64Array.of(0.3, 0.5, gap, 0.5, 0.7);
    expect([0, 0.3, 0.5, 0.51, 0.7, 0.71, 1].map((at) => countFrom(scores, at))).toEqual([
      4, 4, 3, 1, 1, 0, 0,
    ]);
  });
});

describe("with too few scores", () => {
  it.each([
    ["no frames", []],
    ["only gaps", [gap, gap]],
  ])("%s: n is 0, and every statistic is unknown", (_, scores) => {
    const column = Float64Array.from(scores);
    expect(columnSummary(column).n).toBe(0);
    expect(mean(column)).toBeNaN();
    expect(populationDeviation(column)).toBeNaN();
    expect(extent(column)).toEqual({ min: gap, max: gap });
    expect(countFrom(column, 0)).toBe(0);
  });

  it("one score has a mean and no deviation", () => {
    const column = Float64Array.of(gap, 0.75, gap);
    expect(columnSummary(column).n).toBe(1);
    expect(mean(column)).toBe(0.75);
    expect(populationDeviation(column)).toBeNaN();
  });
});

describe("laws", () => {
  const score = fc.double({ min: 0, max: 1, noNaN: true });
  const scores = fc.array(score, { minLength: 2, maxLength: 60 });
  const near = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThan(1e-9);

  it("the order of the frames does not matter", () => {
    const shuffled = scores.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, score, ([given, other], threshold) => {
        const [a, b] = [Float64Array.from(given), Float64Array.from(other)];
        near(mean(a), mean(b));
        near(populationDeviation(a), populationDeviation(b));
        expect(extent(a)).toEqual(extent(b));
        expect(countFrom(a, threshold)).toBe(countFrom(b, threshold));
      }),
    );
  });

  it("gaps between the scores change nothing, wherever they stand", () => {
    fc.assert(
      fc.property(scores, fc.array(fc.nat(60)), score, (given, places, threshold) => {
        const holed = [...given];
        for (const place of places) holed.splice(place % (holed.length + 1), 0, gap);
        const [a, b] = [Float64Array.from(given), Float64Array.from(holed)];
        expect(b.length).toBe(a.length + places.length);
        expect(columnSummary(b).n).toBe(columnSummary(a).n);
        expect(mean(b)).toBe(mean(a));
        expect(populationDeviation(b)).toBe(populationDeviation(a));
        expect(extent(b)).toEqual(extent(a));
        expect(countFrom(b, threshold)).toBe(countFrom(a, threshold));
      }),
    );
  });

  it("a shift moves the mean along and leaves the deviation", () => {
    const half = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(fc.array(half, { minLength: 2, maxLength: 60 }), half, (given, shift) => {
        const [a, b] = [Float64Array.from(given), Float64Array.from(given, (x) => x + shift)];
        near(mean(b), mean(a) + shift);
        near(populationDeviation(b), populationDeviation(a));
      }),
    );
  });

  it("seen from the other label, the mean is mirrored and the deviation the same", () => {
    fc.assert(
      fc.property(scores, (given) => {
        const [a, b] = [Float64Array.from(given), Float64Array.from(given, (x) => 1 - x)];
        near(mean(b), 1 - mean(a));
        near(populationDeviation(b), populationDeviation(a));
      }),
    );
  });

  it("the same frames twice double n and nothing else", () => {
    fc.assert(
      fc.property(scores, (given) => {
        const [a, b] = [Float64Array.from(given), Float64Array.from([...given, ...given])];
        expect(columnSummary(b).n).toBe(2 * columnSummary(a).n);
        near(mean(b), mean(a));
        near(populationDeviation(b), populationDeviation(a));
      }),
    );
  });

  it("no mean leaves the range of its scores, and no deviation is over half of it", () => {
    fc.assert(
      fc.property(scores, (given) => {
        const column = Float64Array.from(given);
        const { min, max } = extent(column);
        expect(mean(column)).toBeGreaterThanOrEqual(min);
        expect(mean(column)).toBeLessThanOrEqual(max);
        expect(populationDeviation(column)).toBeLessThanOrEqual((max - min) / 2 + 1e-12);
      }),
    );
  });

  it("equal scores have themselves as mean and no deviation, to the last digit", () => {
    fc.assert(
      fc.property(score, fc.integer({ min: 2, max: 40 }), (only, n) => {
        const column = new Float64Array(n).fill(only);
        expect(mean(column)).toBe(only);
        expect(populationDeviation(column)).toBe(0);
      }),
      { examples: [[0.7, 3]] },
    );
  });

  it("a higher threshold never has more frames at or over it, and from 0 on all are", () => {
    fc.assert(
      fc.property(scores, score, score, (given, a, b) => {
        const column = Float64Array.from(given);
        expect(countFrom(column, Math.max(a, b))).toBeLessThanOrEqual(countFrom(column, Math.min(a, b)));
        expect(countFrom(column, 0)).toBe(columnSummary(column).n);
      }),
    );
  });
});
