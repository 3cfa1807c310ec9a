// Lines, axes, cursor and threshold can never disagree about a place, and no axis exaggerates: 0 to 100% always.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  frameAt,
  frameTicks,
  heatmapGeometry,
  plotGeometry,
  scoreAt,
  spread,
  xOfFrame,
  yOfScore,
  type PlotGeometry,
} from "./plot-geometry";
import { rangeWithin } from "./frame-range";

fc.configureGlobal({ seed: 1 });

const whole = (width: number, frames: number) => plotGeometry(width, frames, rangeWithin(undefined, frames));

const anyGeometry: fc.Arbitrary<PlotGeometry> = fc
  .tuple(fc.integer({ min: 280, max: 3840 }), fc.integer({ min: 1, max: 200_000 }), fc.nat(), fc.nat())
  .map(([width, frames, a, b]) => {
    const [from, to] = [(a % frames) + 1, (b % frames) + 1].toSorted((one, two) => one - two);
    return plotGeometry(width, frames, rangeWithin({ from: from ?? 1, to: to ?? 1 }, frames));
  });

describe("the frames of a link", () => {
  it.each([
    ["none named", undefined, 30, { from: 1, to: 30 }],
    ["within", { from: 2, to: 5 }, 30, { from: 2, to: 5 }],
    ["running over the end", { from: 20, to: 99 }, 30, { from: 20, to: 30 }],
    ["behind the end", { from: 40, to: 50 }, 30, { from: 1, to: 30 }],
    ["only the last", { from: 30, to: 31 }, 30, { from: 1, to: 30 }],
    ["of a result without frames", { from: 2, to: 5 }, 0, { from: 1, to: 1 }],
  ])("%s", (_, range, frames, drawn) => {
    expect(rangeWithin(range, frames)).toEqual(drawn);
  });
});

describe("the room for texts beside the plot", () => {
  const all = { from: 1, to: 30 };
  it("grows with what they need, up to a share of the drawing", () => {
    const rightOf = (width: number) => 800 - plotGeometry(800, 30, all, { left: 0, right: width }).right;
    expect([rightOf(40), rightOf(126), rightOf(160), rightOf(9_000)]).toEqual([148, 148, 182, 22 + 240]);
    const leftOf = (width: number) => plotGeometry(800, 30, all, { left: width, right: 0 }).left;
    expect([leftOf(0), leftOf(100), leftOf(9_000)]).toEqual([92, 108, 8 + 160]);
  });

  it("holds the names of the heatmap's rows, on a phone too", () => {
    const leftOf = (width: number, names: number) =>
      heatmapGeometry(width, 30, all, 9, { left: names, right: 0 }).left;
    expect([leftOf(800, 60), leftOf(800, 150), leftOf(800, 9_000)]).toEqual([152, 190, 40 + 240]);
    expect([leftOf(350, 60), leftOf(350, 100), leftOf(350, 9_000)]).toEqual([92, 108, 8 + 126]);
  });
});

describe("the score axis", () => {
  it("has artificial, 100%, at the top and human, 0%, at the bottom, whatever is drawn", () => {
    fc.assert(
      fc.property(anyGeometry, (geometry) => {
        expect(yOfScore(geometry, 1)).toBe(geometry.top);
        expect(yOfScore(geometry, 0)).toBe(geometry.bottom);
        expect(geometry.top).toBeLessThan(geometry.bottom);
      }),
    );
  });

  it("reads back what it shows, and no more than 0 to 1", () => {
    fc.assert(
      fc.property(anyGeometry, fc.double({ min: 0, max: 1, noNaN: true }), (geometry, score) => {
        expect(scoreAt(geometry, yOfScore(geometry, score))).toBeCloseTo(score, 10);
      }),
    );
    const geometry = whole(900, 5);
    expect(scoreAt(geometry, -1000)).toBe(1);
    expect(scoreAt(geometry, 1000)).toBe(0);
  });
});

describe("the frame axis", () => {
  it("reads back the frame that it shows", () => {
    fc.assert(
      fc.property(anyGeometry, fc.nat(), (geometry, chance) => {
        const { from, to } = geometry.range;
        const frame = from + (chance % (to - from + 1));
        expect(frameAt(geometry, xOfFrame(geometry, frame))).toBe(frame);
      }),
      { numRuns: 300 },
    );
  });

  it("finds no frame that is not drawn, wherever the pointer is", () => {
    fc.assert(
      fc.property(anyGeometry, fc.integer({ min: -5000, max: 9000 }), (geometry, x) => {
        const frame = frameAt(geometry, x);
        expect(frame).toBeGreaterThanOrEqual(geometry.range.from);
        expect(frame).toBeLessThanOrEqual(geometry.range.to);
        expect(Number.isInteger(frame)).toBe(true);
      }),
    );
  });

  it("keeps the first and the last frame off the edge, by 6 to 36 pixels", () => {
    fc.assert(
      fc.property(anyGeometry, (geometry) => {
        const { from, to } = geometry.range;
        if (from === to) return;
        const inset = xOfFrame(geometry, from) - geometry.left;
        expect(inset).toBeGreaterThanOrEqual(6 - 1e-6);
        expect(inset).toBeLessThanOrEqual(36 + 1e-6);
        expect(geometry.right - xOfFrame(geometry, to)).toBeCloseTo(inset, 6);
      }),
    );
  });

  it("shows a single frame in the middle", () => {
    const geometry = whole(900, 1);
    expect(xOfFrame(geometry, 1)).toBe((geometry.left + geometry.right) / 2);
  });
});

describe("the numbers under the frame axis", () => {
  it.each([
    [0, []],
    [1, [1]],
    [2, [1, 2]],
    [5, [1, 2, 3, 4, 5]],
  ])("of %d frames", (frames, ticks) => {
    expect(frameTicks(whole(900, frames))).toEqual(ticks);
  });

  it("are first, last and round steps between", () => {
    // 660 px hold 15 numbers of 44 px: 29 / 15 = 1.9, so every second frame; 2 has no room beside 1
    expect(frameTicks(whole(900, 30))).toEqual([1, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30]);
    // 100,000 has 7 characters: 660 / (49 + 16) = 10 numbers, 99,999 / 10 = 9,999.9, so every 10,000
    expect(frameTicks(whole(900, 100_000))).toEqual([
      1, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000, 70_000, 80_000, 90_000, 100_000,
    ]);
  });

  it("go up, stay among the frames that are drawn, and never stand over each other", () => {
    fc.assert(
      fc.property(anyGeometry, (geometry) => {
        const ticks = frameTicks(geometry);
        expect(ticks[0]).toBe(geometry.range.from);
        expect(ticks.at(-1)).toBe(geometry.range.to);
        // 7 px for a digit or a comma at 12 px of type, centred on its frame; the two ends stand in any case
        const half = (tick: number) => ((String(tick).length + (tick > 999 ? 1 : 0)) * 7) / 2;
        const close = ticks.slice(1).filter((tick, index) => {
          const before = ticks[index] ?? 0;
          const apart = xOfFrame(geometry, tick) - xOfFrame(geometry, before);
          return tick <= before || (ticks.length > 2 && apart <= half(before) + half(tick));
        });
        expect(close).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the heatmap", () => {
  const anyHeatmap = fc
    .tuple(anyGeometry, fc.integer({ min: 0, max: 60 }))
    .map(([{ width, frameCount, range }, rows]) => ({
      rows,
      geometry: heatmapGeometry(width, frameCount, range, rows),
    }));

  it("gives each frame a column of the same width, from edge to edge", () => {
    // 900 − 152 − 148 = 600 px for 5 frames: 120 each, the middle of the first at 152 + 60
    const geometry = heatmapGeometry(900, 5, { from: 1, to: 5 }, 3);
    expect([1, 2, 5].map((frame) => xOfFrame(geometry, frame))).toEqual([212, 332, 692]);
    fc.assert(
      fc.property(anyHeatmap, ({ geometry }) => {
        const { left, right, range } = geometry;
        expect(xOfFrame(geometry, range.from - 0.5)).toBeCloseTo(left, 6);
        expect(xOfFrame(geometry, range.to + 0.5)).toBeCloseTo(right, 6);
        expect(left).toBeLessThan(right);
      }),
    );
  });

  it("finds the frame of a column anywhere in it", () => {
    fc.assert(
      fc.property(anyHeatmap, fc.nat(), fc.integer({ min: -45, max: 45 }), ({ geometry }, chance, part) => {
        const { from, to } = geometry.range;
        const frame = from + (chance % (to - from + 1));
        expect(frameAt(geometry, xOfFrame(geometry, frame + part / 100))).toBe(frame);
      }),
      { numRuns: 300 },
    );
  });

  it("has rows of 15 to 30 pixels, all of the same height", () => {
    // 272 px: 3 rows would be 90 each, 9 rows are 30, 12 are 22, and 36 would be 7
    for (const [rows, height] of [
      [3, 30],
      [9, 30],
      [12, 22],
      [36, 15],
    ] as const)
      expect(heatmapGeometry(900, 30, { from: 1, to: 30 }, rows).rowHeight).toBe(height);
    fc.assert(
      fc.property(anyHeatmap, ({ rows, geometry: { top, bottom, rowHeight, height } }) => {
        expect(bottom - top).toBe(rows * rowHeight);
        expect(height).toBeGreaterThan(bottom);
      }),
    );
  });
});

describe("labels", () => {
  it.each([
    ["that have room stay where they are", [10, 40, 90], [10, 40, 90]],
    ["that overlap move apart", [10, 12, 14], [10, 24, 38]],
    ["that end too low move up together", [88, 92, 99], [72, 86, 100]],
    ["that begin too high move down together", [-20, -10, 5], [0, 14, 28]],
    ["that all belong in one place", [50, 50], [50, 64]],
    ["of which there is one", [120], [100]],
    ["of which there are none", [], []],
  ])("%s", (_, wanted, placed) => {
    expect(spread(wanted, 14, 0, 100)).toEqual(placed);
  });

  it("without room for all share it evenly", () => {
    // eight gaps of 14 would need 112 of 100: 100 / 8 = 12.5 each
    expect(spread(Array(9).fill(50), 14, 0, 100)).toEqual([0, 12.5, 25, 37.5, 50, 62.5, 75, 87.5, 100]);
  });
});

describe("laws", () => {
  const labels = fc.record({
    wanted: fc
      .array(fc.double({ min: -50, max: 350, noNaN: true }), { maxLength: 36 })
      .map((list) => list.toSorted((a, b) => a - b)),
    distance: fc.integer({ min: 1, max: 30 }),
    to: fc.integer({ min: 20, max: 300 }),
  });

  it("all stay inside, in order, and apart as far as there is room", () => {
    fc.assert(
      fc.property(labels, ({ wanted, distance, to }) => {
        const placed = spread(wanted, distance, 0, to);
        expect(placed).toHaveLength(wanted.length);
        const room = Math.min(distance, to / Math.max(wanted.length - 1, 1));
        const misplaced = placed.filter((position, index) => {
          const before = placed[index - 1] ?? Number.NEGATIVE_INFINITY;
          return position < -1e-9 || position > to + 1e-9 || position - before < room - 1e-9;
        });
        expect(misplaced).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("what is well placed stays: spreading twice changes nothing", () => {
    fc.assert(
      fc.property(labels, ({ wanted, distance, to }) => {
        const once = spread(wanted, distance, 0, to);
        spread(once, distance, 0, to).forEach((position, index) => {
          expect(position).toBeCloseTo(once[index] ?? Number.NaN, 6);
        });
      }),
    );
  });
});
