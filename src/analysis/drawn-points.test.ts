// No extreme is lost: whatever the zoom, every smallest and largest score of every model is on the screen.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketSize, drawnPoints, isIsolated, type FrameRange } from "./drawn-points";
import { minMaxOf, minMaxPyramid } from "./min-max-pyramid";

fc.configureGlobal({ seed: 1 });

const score = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1) },
  { weight: 2, arbitrary: fc.constant(Number.NaN) },
);
/** Long enough for several levels, short enough to be walked by brute force. */
const column = fc
  .tuple(fc.array(score, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 90 }))
  .map(([pattern, times]) =>
    Float64Array.from({ length: pattern.length * times }, (_, i) => pattern[(i * 7) % pattern.length] ?? 0),
  );

const zoomed = column.chain((scores) =>
  fc.record({
    scores: fc.constant(scores),
    range: fc
      .tuple(fc.integer({ min: 1, max: scores.length }), fc.integer({ min: 1, max: scores.length }))
      .map(([a, b]): FrameRange => ({ from: Math.min(a, b), to: Math.max(a, b) })),
    pixels: fc.integer({ min: 1, max: 900 }),
  }),
);

function bruteForce(scores: Float64Array, start: number, end: number) {
  const known = Array.from(scores.slice(start, end)).filter((value) => !Number.isNaN(value));
  return known.length === 0
    ? { min: Number.NaN, max: Number.NaN }
    : { min: Math.min(...known), max: Math.max(...known) };
}

describe("the pyramid", () => {
  it("gives the extremes of any run of frames, as walking them does", () => {
    fc.assert(
      fc.property(zoomed, ({ scores, range: { from, to } }) => {
        expect(minMaxOf(scores, minMaxPyramid(scores), from - 1, to)).toEqual(
          bruteForce(scores, from - 1, to),
        );
      }),
      { numRuns: 400 },
    );
  });

  it("weighs two thirds of its column at most", () => {
    const levels = minMaxPyramid(new Float64Array(100_000));
    const values = levels.reduce((sum, { mins, maxs }) => sum + mins.length + maxs.length, 0);
    expect(values).toBeLessThan(100_000 * (2 / 3) + 2 * levels.length);
  });

  it("is not built for a column that has fewer frames than a screen has pixels", () => {
    expect(minMaxPyramid(new Float64Array(1_000))).toEqual([]);
  });
});

describe("what is drawn", () => {
  it("holds every smallest and largest score of every bucket, at every zoom", () => {
    fc.assert(
      fc.property(zoomed, ({ scores, range, pixels }) => {
        const size = bucketSize(range.to - range.from + 1, pixels);
        const points = drawnPoints(scores, minMaxPyramid(scores), range, pixels);
        const byFrame = new Map(points.map((point) => [point.frame, point]));
        for (let start = Math.floor((range.from - 1) / size) * size; start < range.to; start += size) {
          const end = Math.min(start + size, scores.length);
          const { min, max } = bruteForce(scores, start, end);
          const drawn = byFrame.get((start + end + 1) / 2);
          expect(drawn?.min ?? Number.NaN).toEqual(min);
          expect(drawn?.max ?? Number.NaN).toEqual(max);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("is at most one point per pixel, and one beyond either end", () => {
    fc.assert(
      fc.property(zoomed, ({ scores, range, pixels }) => {
        const points = drawnPoints(scores, minMaxPyramid(scores), range, pixels);
        expect(points.length).toBeLessThanOrEqual(pixels + 3);
      }),
    );
  });

  it("is the frames themselves where each has a pixel, and its gaps are the answer's", () => {
    // frames 1, 2, –, 4, –, 6: the line starts at 1, at 4 and at 6
    const scores = Float64Array.of(0.1, 0.2, Number.NaN, 0.4, Number.NaN, 0.6);
    const points = drawnPoints(scores, [], { from: 1, to: 6 }, 600);
    expect(points.map(({ frame, min }) => [frame, min])).toEqual([
      [1, 0.1],
      [2, 0.2],
      [4, 0.4],
      [6, 0.6],
    ]);
    expect(points.map(({ startsLine }) => startsLine)).toEqual([true, false, true, true]);
    expect(points.map((_, index) => isIsolated(points, index))).toEqual([false, false, true, true]);
  });
});
