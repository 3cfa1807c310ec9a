// The drawing shows what was measured and nothing else: gaps break the line, and a score between two gaps is a dot.
import { describe, expect, it } from "vitest";
import { drawnPoints, type DrawnPoint } from "../analysis/drawn-points";
import { dotsPath, linePath } from "./line-path";

const gap = Number.NaN;
const x = (frame: number) => frame * 10;
const y = (score: number) => 100 - score * 100;

/** Every frame has a pixel of its own. */
function points(...scores: readonly number[]): readonly DrawnPoint[] {
  return drawnPoints(Float64Array.from(scores), [], { from: 1, to: scores.length }, 1000);
}

describe("a line", () => {
  it("goes through every score, 0 and 1 included", () => {
    expect(linePath(points(0, 0.5, 1), x, y)).toBe("M10 100L20 50L30 0");
  });

  it("is broken by a gap, and never drawn over it", () => {
    expect(linePath(points(0.1, 0.2, gap, 0.4, 0.5), x, y)).toBe("M10 90L20 80M40 60L50 50");
  });

  it("begins where the scores begin, and ends where they end", () => {
    expect(linePath(points(gap, gap, 0.5, 0.5, gap), x, y)).toBe("M30 50L40 50");
  });

  it("of one score has no length", () => {
    expect(linePath(points(0.5), x, y)).toBe("M10 50");
  });

  it("of no score is none", () => {
    expect(linePath(points(gap, gap), x, y)).toBe("");
    expect(linePath([], x, y)).toBe("");
  });

  it("stands on tenths of a pixel", () => {
    expect(linePath(points(1 / 3, 2 / 3), x, y)).toBe("M10 66.7L20 33.3");
  });

  it("of many frames to a pixel shows both extremes of each, the nearer one first", () => {
    const buckets: readonly DrawnPoint[] = [
      { frame: 1.5, min: 0.1, max: 0.3, startsLine: true },
      { frame: 3.5, min: 0.4, max: 0.9, startsLine: false },
      { frame: 5.5, min: 0.2, max: 0.8, startsLine: false },
    ];
    expect(linePath(buckets, x, y)).toBe("M15 90V70L35 60V10L55 20V80");
  });
});

describe("dots", () => {
  const dot = (left: number, top: number) => `M${left} ${top}a2 2 0 1 0 4 0a2 2 0 1 0 -4 0`;

  it("stand on every score and on no gap", () => {
    expect(dotsPath(points(0, gap, 1), x, y, 2, false)).toBe(dot(8, 100) + dot(28, 0));
  });

  it("stand only on lonely scores when the line shows the others", () => {
    expect(dotsPath(points(0.5, gap, 0.1, 0.2, gap, 1), x, y, 2, true)).toBe(dot(8, 50) + dot(58, 0));
    expect(dotsPath(points(0.1, 0.2), x, y, 2, true)).toBe("");
  });

  it("stand on the only frame there is", () => {
    expect(dotsPath(points(0.25), x, y, 2, true)).toBe(dot(8, 75));
  });
});
