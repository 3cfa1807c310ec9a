// The lane shows every peak: whatever the zoom, the highest bar is as high as the largest difference in sight.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laneBars } from "./lane-bars";
import { heatmapGeometry, plotGeometry, xOfFrame } from "./plot-geometry";
import { rangeWithin } from "./frame-range";

fc.configureGlobal({ seed: 1 });

const gap = Number.NaN;
const room = { height: 52, barsHeight: 34 };

type Bar = { readonly from: number; readonly width: number; readonly high: number };

function barsOf(path: string): readonly Bar[] {
  return [...path.matchAll(/M([\d.]+) 52h([\d.]+)v-?([\d.]+)h-([\d.]+)z/g)].map((parts) => {
    const [from = 0, width = 0, high = 0, back = 0] = parts.slice(1).map(Number);
    expect(back).toBe(width);
    return { from, width, high };
  });
}

const lane = fc
  .record({
    pattern: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
        { weight: 1, arbitrary: fc.constantFrom(0, 1, gap) },
      ),
      { minLength: 1, maxLength: 60 },
    ),
    frames: fc.integer({ min: 1, max: 5_000 }),
    ends: fc.tuple(fc.nat(), fc.nat()),
    width: fc.integer({ min: 320, max: 2_000 }),
    asHeatmap: fc.boolean(),
  })
  .map(({ pattern, frames, ends: [a, b], width, asHeatmap }) => {
    const measured = Float64Array.from(
      { length: frames },
      (_, at) => pattern[(at * 7) % pattern.length] ?? 0,
    );
    const [one, two] = [(a % frames) + 1, (b % frames) + 1];
    const range = rangeWithin({ from: Math.min(one, two), to: Math.max(one, two) }, frames);
    const geometry = asHeatmap
      ? heatmapGeometry(width, frames, range, 8)
      : plotGeometry(width, frames, range);
    return { measured, geometry };
  });

describe("the bars", () => {
  it("stand on their frames, as high as the difference, none where there is none", () => {
    // 900 px as a heatmap: 600 px for 4 frames, 150 each; bars are at most 44 wide, the first at 152 + 75 − 22
    const geometry = heatmapGeometry(900, 4, { from: 1, to: 4 }, 3);
    const path = laneBars(Float64Array.of(1, 0.5, gap, 0), 1, geometry, room);
    expect(barsOf(path)).toEqual([
      { from: 205, width: 44, high: 34 },
      { from: 355, width: 44, high: 17 },
      { from: 655, width: 44, high: 0 },
    ]);
  });

  it("count up to the most that there can be: a deviation of 0.5 is as high as a spread of 1", () => {
    const geometry = plotGeometry(900, 1, { from: 1, to: 1 });
    expect(barsOf(laneBars(Float64Array.of(0.5), 0.5, geometry, room))[0]?.high).toBe(34);
  });

  it("lose no peak: the highest is the largest difference in sight, at every zoom", () => {
    fc.assert(
      fc.property(lane, ({ measured, geometry }) => {
        const { from, to } = geometry.range;
        const inSight = Array.from(measured.slice(from - 1, to)).filter((value) => !Number.isNaN(value));
        const bars = barsOf(laneBars(measured, 1, geometry, room));
        const highest = Math.max(0, ...bars.map(({ high }) => high));
        // Bars at the two ends may stand for frames just out of sight as well.
        expect(highest).toBeGreaterThanOrEqual(Math.max(0, ...inSight) * 34 - 0.051);
      }),
      { numRuns: 300 },
    );
  });

  it("of every frame in sight are somewhere over it, and all within the plot", () => {
    fc.assert(
      fc.property(lane, ({ measured, geometry }) => {
        const { left, right, range } = geometry;
        const bars = barsOf(laneBars(measured, 1, geometry, room));
        for (const { from, width } of bars) {
          expect(from).toBeGreaterThanOrEqual(left - 0.051);
          expect(from + width).toBeLessThanOrEqual(right + 0.11);
        }
        for (let frame = range.from; frame <= range.to; frame++) {
          const value = measured[frame - 1] ?? gap;
          if (Number.isNaN(value)) continue;
          const x = xOfFrame(geometry, frame);
          const near = bars.filter(({ from, width }) => x >= from - 1.6 && x <= from + width + 1.6);
          expect(Math.max(-1, ...near.map(({ high }) => high))).toBeGreaterThanOrEqual(value * 34 - 0.051);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("are as many as pixels at most", () => {
    const geometry = plotGeometry(1_200, 100_000, { from: 1, to: 100_000 });
    const bars = barsOf(laneBars(new Float64Array(100_000).fill(0.5), 1, geometry, room));
    expect(bars.length).toBeLessThanOrEqual(geometry.right - geometry.left);
    expect(bars.length).toBeGreaterThan((geometry.right - geometry.left) / 2);
  });
});
