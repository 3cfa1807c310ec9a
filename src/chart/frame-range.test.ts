// A zoom never shows a frame that does not exist, never fewer than two, and keeps the place under the pointer.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dragged, isWhole, moved, rangeAround, zoomed } from "./frame-range";

fc.configureGlobal({ seed: 1 });

const place = fc
  .tuple(fc.integer({ min: 2, max: 100_000 }), fc.nat(), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([frameCount, a, b, part]) => {
    const [one, two] = [(a % frameCount) + 1, (b % frameCount) + 1];
    const from = Math.min(one, two, frameCount - 1);
    const to = Math.max(one, two, from + 1);
    return { frameCount, range: { from, to }, at: from + part * (to - from) };
  });

describe("zooming", () => {
  it("stays within the frames that exist, with two at least", () => {
    fc.assert(
      fc.property(
        place,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        ({ frameCount, range, at }, factor) => {
          const next = zoomed(range, factor, at, frameCount);
          expect(next.from).toBeGreaterThanOrEqual(1);
          expect(next.to).toBeLessThanOrEqual(frameCount);
          expect(next.to - next.from).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });

  it("in shows fewer frames and keeps the one under the pointer in sight", () => {
    fc.assert(
      fc.property(place, ({ frameCount, range, at }) => {
        const next = zoomed(range, 0.8, at, frameCount);
        const span = range.to - range.from;
        if (span > 1) expect(next.to - next.from).toBeLessThan(span);
        expect(next.from).toBeLessThanOrEqual(Math.ceil(at));
        expect(next.to).toBeGreaterThanOrEqual(Math.floor(at));
      }),
    );
  });

  it("by a factor of 1 changes nothing, wherever the pointer is", () => {
    fc.assert(
      fc.property(place, ({ frameCount, range, at }) => {
        expect(zoomed(range, 1, at, frameCount)).toEqual(range);
      }),
    );
    expect(zoomed({ from: 3, to: 7 }, 1, 99, 10)).toEqual({ from: 3, to: 7 });
  });

  it("out again and again shows all frames", () => {
    let range = { from: 40, to: 44 };
    for (let turn = 0; turn < 60; turn++) range = zoomed(range, 1.25, 42, 1_000);
    expect(isWhole(range, 1_000)).toBe(true);
  });
});

it("moving keeps the number of frames and stops at the ends", () => {
  expect(moved({ from: 3, to: 7 }, 2, 10)).toEqual({ from: 5, to: 9 });
  expect(moved({ from: 3, to: 7 }, 99, 10)).toEqual({ from: 6, to: 10 });
  expect(moved({ from: 3, to: 7 }, -99, 10)).toEqual({ from: 1, to: 5 });
});

it("a drag counts in both directions, and a click is none", () => {
  expect(dragged(8, 3)).toEqual({ from: 3, to: 8 });
  expect(dragged(5, 5)).toBeUndefined();
});

describe("the frames around a selected one", () => {
  it("are as they were while it is in sight, and none are named when all are drawn", () => {
    expect(rangeAround({ from: 3, to: 7 }, 3, 10)).toEqual({ from: 3, to: 7 });
    expect(rangeAround({ from: 3, to: 7 }, 7, 10)).toEqual({ from: 3, to: 7 });
    expect(rangeAround({ from: 3, to: 7 }, undefined, 10)).toEqual({ from: 3, to: 7 });
    expect(rangeAround(undefined, 4, 10)).toBeUndefined();
  });

  it("are as many as before, with it in the middle or at an end of the video", () => {
    expect(rangeAround({ from: 1, to: 5 }, 20, 100)).toEqual({ from: 18, to: 22 });
    expect(rangeAround({ from: 10, to: 14 }, 1, 100)).toEqual({ from: 1, to: 5 });
    expect(rangeAround({ from: 1, to: 5 }, 100, 100)).toEqual({ from: 96, to: 100 });
    // 4 frames: one before it, two after
    expect(rangeAround({ from: 1, to: 4 }, 20, 100)).toEqual({ from: 19, to: 22 });
  });

  it("have it in sight, wherever it is", () => {
    fc.assert(
      fc.property(place, fc.nat(), ({ frameCount, range }, chance) => {
        const frame = (chance % frameCount) + 1;
        const next = rangeAround(range, frame, frameCount) ?? { from: 0, to: 0 };
        expect(next.from).toBeGreaterThanOrEqual(1);
        expect(next.to).toBeLessThanOrEqual(frameCount);
        expect(next.to - next.from).toBe(range.to - range.from);
        expect(frame >= next.from && frame <= next.to).toBe(true);
      }),
    );
  });
});
