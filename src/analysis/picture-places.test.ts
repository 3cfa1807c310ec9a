// Rule: a frame's place is the middle of its even share, and a strip holds frames at even distances.
import fc from "fast-check";
import { expect, it } from "vitest";
import { evenFrames, placeOfFrame } from "./picture-places";

fc.configureGlobal({ seed: 1, numRuns: 300 });

it.each([
  // (1 − ½) ÷ 5 × 10 = 1
  [1, 5, 10, 1],
  // (5 − ½) ÷ 5 × 10 = 9
  [5, 5, 10, 9],
  // (1 − ½) ÷ 1 × 8 = 4
  [1, 1, 8, 4],
])("frame %i of %i over %i s lies at %i s", (frame, count, duration, place) => {
  expect(placeOfFrame(frame, count, duration)).toBe(place);
});

it("takes every frame of a few, and the middle of each part of many", () => {
  expect(evenFrames(5, 8)).toEqual([1, 2, 3, 4, 5]);
  // 30 × (k − ½) ÷ 4 = 3.75, 11.25, 18.75, 26.25, rounded up.
  expect(evenFrames(30, 4)).toEqual([4, 12, 19, 27]);
  expect(evenFrames(0, 4)).toEqual([]);
});

it("any strip ascends within the frames, at distances that differ by one at most", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 12 }), (n, most) => {
      const frames = evenFrames(n, most);
      expect(frames.length).toBe(Math.min(n, most));
      expect(frames[0]).toBeGreaterThanOrEqual(1);
      expect(frames.at(-1)).toBeLessThanOrEqual(n);
      const steps = frames.slice(1).map((frame, index) => frame - (frames[index] ?? 0));
      if (steps.length > 0) {
        expect(Math.min(...steps)).toBeGreaterThanOrEqual(1);
        expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it("every place lies inside the video", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0.1, max: 1e5, noNaN: true }),
      (n, s) => {
        for (const frame of evenFrames(n, 8)) {
          expect(placeOfFrame(frame, n, s)).toBeGreaterThan(0);
          expect(placeOfFrame(frame, n, s)).toBeLessThan(s);
        }
      },
    ),
  );
});
