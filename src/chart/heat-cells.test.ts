// No extreme is lost and nothing is made up: at every zoom each frame of each drawn row has the colour of its score, or of
// the highest and the lowest where frames share a column, gaps are hatched, and no place is painted twice.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minMaxPyramid } from "../analysis/min-max-pyramid";
import { isGap, type ScoreTable } from "../domain/score-table";
import { madeTable } from "../domain/classification-for-test";
import { sideOf } from "../domain/side";
import { contraryOutlines, heatClass, heatPaths, heatStep, type HeatPaths } from "./heat-cells";
import { heatmapGeometry } from "./plot-geometry";
import { rangeWithin } from "./frame-range";

fc.configureGlobal({ seed: 1 });

type Rect = {
  readonly colour: string;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
};

const hatched = "hatched";

function rectsOf(d: string, colour: string): readonly Rect[] {
  return [...d.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)v([\d.]+)H([\d.]+)z/g)].map((parts) => {
    const [from = 0, top = 0, to = 0, height = 0, back = 0] = parts.slice(1).map(Number);
    expect(back).toBe(from);
    return { colour, from, to, top, bottom: top + height };
  });
}

function allRects({ colours, gaps }: HeatPaths): readonly Rect[] {
  return [...[...colours].flatMap(([colour, d]) => rectsOf(d, colour)), ...rectsOf(gaps, hatched)];
}

/** What is painted at a place, in whatever order. */
function paintedAt(rects: readonly Rect[], x: number, y: number): readonly string[] {
  return rects
    .filter(({ from, to, top, bottom }) => x > from && x < to && y > top && y < bottom)
    .map(({ colour }) => colour);
}

const score = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 0.5, 0.1) },
  { weight: 2, arbitrary: fc.constant(Number.NaN) },
);

/** Up to 4 models over up to 3,000 frames, some of the models drawn, some of the frames in sight. */
const drawing = fc
  .record({
    patterns: fc.array(fc.array(score, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 4 }),
    frameCount: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 61, max: 3_000 })),
    ends: fc.tuple(fc.nat(), fc.nat()),
    width: fc.integer({ min: 300, max: 1_200 }),
    threshold: fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
    order: fc.array(fc.nat({ max: 3 }), { maxLength: 4 }),
  })
  .map(({ patterns, frameCount, ends: [a, b], width, threshold, order }) => {
    const columns = patterns.map((pattern) =>
      Array.from({ length: frameCount }, (_, frame) => pattern[(frame * 7) % pattern.length] ?? 0),
    );
    const table = madeTable(...columns.map((scores, index) => [`model ${index}`, scores] as const));
    const rows = [...new Set(order)].filter((index) => index < columns.length);
    const [one, two] = [(a % frameCount) + 1, (b % frameCount) + 1];
    const range = rangeWithin({ from: Math.min(one, two), to: Math.max(one, two) }, frameCount);
    const geometry = heatmapGeometry(width, frameCount, range, rows.length);
    return { table, rows, geometry, threshold };
  });

type Drawing = typeof drawing extends fc.Arbitrary<infer Value> ? Value : never;

function pathsOf({ table, rows, geometry, threshold }: Drawing): HeatPaths {
  return heatPaths(table, table.columns.map(minMaxPyramid), rows, geometry, threshold);
}

/** The class of the highest and of the lowest score of some frames, from 0, by walking them. */
function extremesOf(scores: Float64Array, start: number, end: number, threshold: number) {
  const known = Array.from(scores.slice(start, end)).filter((value) => !isGap(value));
  if (known.length === 0) return { high: hatched, low: hatched };
  return {
    high: heatClass(Math.max(...known), threshold),
    low: heatClass(Math.min(...known), threshold),
  };
}

describe("a colour", () => {
  it.each([
    [0, 0],
    [0.0999, 0],
    [0.1, 1],
    [0.5, 5],
    [0.95, 9],
    [1, 9],
  ])("of %d is step %d of ten", (value, step) => {
    expect(heatStep(value)).toBe(step);
  });

  it("says on which side of the threshold a score is, at the threshold artificial", () => {
    expect(heatClass(0.5, 0.5)).toBe("heat-artificial-5");
    expect(heatClass(0.499, 0.5)).toBe("heat-human-4");
    expect(heatClass(0.62, 0.65)).toBe("heat-human-6");
    expect(heatClass(0, 0)).toBe("heat-artificial-0");
    expect(heatClass(1, 1)).toBe("heat-artificial-9");
  });
});

describe("the cells", () => {
  it("show every extreme of every drawn row at every zoom, against a walk over all frames", () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const { table, rows, geometry, threshold } = drawn;
        const { range, left, right, top, rowHeight, domain } = geometry;
        const paths = pathsOf(drawn);
        const rects = allRects(paths);
        const [first, last] = [range.from - 1, range.to - 1].map((frame) => Math.floor(frame / paths.bucket));
        const xOf = (framesBefore: number) =>
          left + ((framesBefore + 0.5 - domain[0]) / (domain[1] - domain[0])) * (right - left);
        for (const [row, index] of rows.entries()) {
          const scores = table.columns[index] ?? new Float64Array();
          const y = top + row * rowHeight;
          for (let bucket = first ?? 0; bucket <= (last ?? -1); bucket++) {
            const [start, end] = [bucket * paths.bucket, (bucket + 1) * paths.bucket];
            const from = Math.max(xOf(start), left);
            const to = Math.min(xOf(end), right);
            // Edges stand on tenths of a pixel; what is narrower has no middle of its own.
            if (to - from < 0.2) continue;
            const wanted = extremesOf(scores, start, end, threshold);
            const x = (from + to) / 2;
            expect(paintedAt(rects, x, y + rowHeight * 0.25)).toEqual([wanted.high]);
            expect(paintedAt(rects, x, y + rowHeight * 0.75)).toEqual([wanted.low]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("cover every place of every row once and nothing beside it, gaps hatched", () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const { rows, geometry } = drawn;
        const { left, right, top, bottom, rowHeight } = geometry;
        const rects = allRects(pathsOf(drawn));
        const area = rects.reduce(
          (sum, { from, to, top: y, bottom: end }) => sum + (to - from) * (end - y),
          0,
        );
        expect(area).toBeCloseTo(rows.length * rowHeight * (right - left), 3);
        for (const rect of rects) {
          expect(rect.to).toBeGreaterThan(rect.from);
          expect(rect.from).toBeGreaterThanOrEqual(left);
          expect(rect.to).toBeLessThanOrEqual(right);
          expect(rect.top).toBeGreaterThanOrEqual(top);
          expect(rect.bottom).toBeLessThanOrEqual(bottom);
        }
        // One and a half pixels apart, off the edges, in the upper and the lower half of each row.
        for (let half = 0; half < 2 * rows.length; half++) {
          const y = top + (half + 0.5) * (rowHeight / 2);
          const line = rects.filter((rect) => rect.top < y && rect.bottom > y);
          for (let x = left + 0.05; x < right; x += 1.5) expect(paintedAt(line, x, y)).toHaveLength(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("look scores up once, however often a threshold moves", () => {
    const table = madeTable(["a", Array.from({ length: 2_000 }, (_, frame) => (frame % 10) / 10)]);
    let reads = 0;
    const pyramid = minMaxPyramid(table.columns[0] ?? new Float64Array()).map((level) => ({
      get mins() {
        reads++;
        return level.mins;
      },
      get maxs() {
        reads++;
        return level.maxs;
      },
    }));
    const geometry = geometryOf(table, 1);
    const first = heatPaths(table, [pyramid], [0], geometry, 0.5);
    const readsBefore = reads;
    const second = heatPaths(table, [pyramid], [0], geometry, 0.9);
    expect(readsBefore).toBeGreaterThan(0);
    expect(reads).toBe(readsBefore);
    expect([...second.colours.keys()]).not.toEqual([...first.colours.keys()]);
  });

  it("hatch gaps and no score, the score 0 included", () => {
    // 900 px: 900 − 148 − 152 = 600 px for 4 frames, 150 px each from 152 on; one row of 30 px from 34 on
    const table = madeTable(["a", [0, undefined, undefined, 1]]);
    const { colours, gaps, bucket } = heatPaths(table, [[]], [0], geometryOf(table, 1), 0.5);
    expect(bucket).toBe(1);
    expect(gaps).toBe("M302 34H602v30H302z");
    expect(Object.fromEntries(colours)).toEqual({
      "heat-human-0": "M152 34H302v30H152z",
      "heat-artificial-9": "M602 34H752v30H602z",
    });
  });

  it("keep one frame among 100,000", () => {
    const scores = Array.from({ length: 100_000 }, (_, frame) => (frame === 61_803 ? 1 : 0));
    const table = madeTable(["a", scores]);
    const pyramids = table.columns.map(minMaxPyramid);
    const { colours, bucket } = heatPaths(table, pyramids, [0], geometryOf(table, 1), 0.5);
    // 600 px hold 300 columns: ⌈100,000 / 300⌉ = 334 frames each
    expect(bucket).toBe(334);
    // ⌊61,803 / 334⌋ = 185: from frame 61,790 on, 152 + 61,790 / 100,000 · 600 = 522.7, to 524.7 in the upper half
    expect(colours.get("heat-artificial-9")).toBe("M522.7 34H524.7v15H522.7z");
  });

  it("of equal frames side by side are one rectangle, and colours are few whatever the frames", () => {
    const table = madeTable(["a", Array.from({ length: 50 }, () => 0.7)]);
    const { colours } = heatPaths(table, [[]], [0], geometryOf(table, 1), 0.5);
    expect([...colours]).toEqual([["heat-artificial-7", "M152 34H752v30H152z"]]);
    fc.assert(
      fc.property(drawing, (drawn) => {
        // Ten steps, and the step that the threshold cuts in both colours.
        expect(pathsOf(drawn).colours.size).toBeLessThanOrEqual(11);
      }),
    );
  });

  it("of no model, of no frame and of no score paint no colour", () => {
    const empty = madeTable();
    expect(pathsOf({ table: empty, rows: [], geometry: geometryOf(empty, 0), threshold: 0.5 })).toEqual({
      colours: new Map(),
      gaps: "",
      bucket: 1,
    });
    const silent = madeTable(["a", [undefined, undefined]]);
    const paths = pathsOf({ table: silent, rows: [0], geometry: geometryOf(silent, 1), threshold: 0.5 });
    expect(paths.colours.size).toBe(0);
    expect(paths.gaps).toBe("M152 34H752v30H152z");
  });
});

describe("outlines", () => {
  const table = madeTable(["high", [0.9, 0.2, 0.1, undefined, 0.3]], ["low", [0.1, 0.2, 0.8, 0.1, 0.1]]);

  it("stand around runs of frames on the other side than the row's mean, and around no gap", () => {
    // 600 px / 5 frames = 120 px each; rows of 30 px from 34 on
    const sides = ["artificial", "human"] as const;
    const outlines = contraryOutlines(table, [1, 0], (index) => sides[index], geometryOf(table, 2), 0.5);
    expect(outlines).toBe("M392.0 34H512.0v30H392.0zM272.0 64H512.0v30H272.0zM632.0 64H752.0v30H632.0z");
  });

  it("need a side", () => {
    expect(contraryOutlines(table, [0, 1], () => undefined, geometryOf(table, 2), 0.5)).toBe("");
  });

  it("stand around the frames that a walk finds, at every zoom", () => {
    fc.assert(
      fc.property(drawing, ({ table: made, rows, geometry, threshold }) => {
        const { range } = geometry;
        const step = (geometry.right - geometry.left) / (range.to - range.from + 1);
        fc.pre(step >= 1);
        const outlined = rectsOf(
          contraryOutlines(made, rows, () => "human", geometry, threshold),
          "outline",
        );
        const frames = outlined.reduce((sum, { from, to }) => sum + (to - from) / step, 0);
        const contrary = rows.flatMap((index) =>
          Array.from(made.columns[index]?.slice(range.from - 1, range.to) ?? []).filter(
            (value) => !isGap(value) && sideOf(value, threshold) === "artificial",
          ),
        );
        expect(Math.abs(frames - contrary.length)).toBeLessThanOrEqual(0.1 * outlined.length + 1e-6);
      }),
    );
  });
});

/** All frames of the table on 900 pixels: the plot is 600 wide. */
function geometryOf(table: ScoreTable, rows: number) {
  return heatmapGeometry(900, table.frameCount, rangeWithin(undefined, table.frameCount), rows);
}
