// A number has one way of being written: percent with one decimal, deviations with three, "–" for what is not there.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  byteText,
  confidenceRangeText,
  confidenceText,
  counted,
  deviationText,
  exact,
  frameList,
  grouped,
  percent,
  points,
  thresholdText,
  timeText,
} from "./format";

fc.configureGlobal({ seed: 1 });

const gap = Number.NaN;

describe("a score", () => {
  it.each([
    [0, "0.0%"],
    [1, "100.0%"],
    [0.5, "50.0%"],
    [0.751_547_685_265_541, "75.2%"],
    [0.248_452_3, "24.8%"],
    [0.000_4, "0.0%"],
    [0.999_6, "100.0%"],
    [1e-12, "0.0%"],
    [gap, "–"],
  ])("%d is %s", (score, text) => {
    expect(percent(score)).toBe(text);
  });

  it("always has exactly one decimal, and is never further than half of it from the score", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (score) => {
        const text = percent(score);
        expect(text).toMatch(/^\d{1,3}\.\d%$/);
        expect(Math.abs(Number.parseFloat(text) - score * 100)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});

describe("a confidence", () => {
  it.each([
    [0.75, "75.0%"],
    [0, "0.0%"],
    [1, "100.0%"],
    [undefined, "–"],
  ])("%j is %s", (confidence, text) => {
    expect(confidenceText(confidence)).toBe(text);
  });

  it.each([
    [1.5, "1.5"],
    [87, "87"],
    [-0.25, "-0.25"],
    [1.000_000_1, "1.0000001"],
  ])("%d is no share of 1, and is printed as given", (confidence, text) => {
    expect(confidenceText(confidence)).toBe(text);
  });
});

describe("a range of confidences", () => {
  it.each([
    ["two that differ", { min: 0.75, max: 0.7516 }, "75.0–75.2%"],
    ["two that print the same", { min: 0.7501, max: 0.7502 }, "75.0%"],
    ["one", { min: 0.6, max: 0.6 }, "60.0%"],
    ["from nothing to all", { min: 0, max: 1 }, "0.0–100.0%"],
    ["none", undefined, "–"],
    ["both above 1", { min: 2, max: 87 }, "2 to 87"],
  ])("%s", (_, range, text) => {
    expect(confidenceRangeText(range)).toBe(text);
  });

  it("of a percentage and a number that is none never drops the percent sign", () => {
    expect(confidenceRangeText({ min: 0.75, max: 1.2 })).toBe("75.0% to 1.2");
    expect(confidenceRangeText({ min: -0.5, max: 0.75 })).toBe("-0.5 to 75.0%");
  });
});

it("a distance is in points and has no sign", () => {
  expect(points(0.643)).toBe("64.3 points");
  expect(points(-0.643)).toBe("64.3 points");
  expect(points(0)).toBe("0.0 points");
});

describe("a standard deviation", () => {
  it.each([
    [0.080_335_8, "0.080"],
    [0.003_057, "0.003"],
    [0, "0.000"],
    [0.5, "0.500"],
    [gap, "–"],
  ])("%d is %s", (deviation, text) => {
    expect(deviationText(deviation)).toBe(text);
  });
});

describe("a threshold", () => {
  it.each([
    [0.5, "0.50"],
    [0, "0.00"],
    [1, "1.00"],
    [0.65, "0.65"],
    [0.655, "0.655"],
    [0.744_123, "0.744123"],
  ])("%d is %s: two decimals at least, and all that it has", (threshold, text) => {
    expect(thresholdText(threshold)).toBe(text);
  });

  it("is never rounded", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (threshold) => {
        expect(Number(thresholdText(threshold))).toBe(threshold);
      }),
    );
  });
});

it("an exact number has every digit, and a gap is said", () => {
  expect(exact(0.997_198_939_323_425_2)).toBe("0.9971989393234252");
  expect(exact(0)).toBe("0");
  expect(exact(gap)).toBe("no value");
});

it.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1_000, "1.0 kB"],
  [7_040, "7.0 kB"],
  [99_949, "99.9 kB"],
  [99_950, "100 kB"],
  [999_499, "999 kB"],
  [999_500, "1.0 MB"],
  [134_217_728, "134 MB"],
  [1_073_741_824, "1.1 GB"],
  [5_000_000_000_000_000, "5000 TB"],
])("%i bytes are %s", (bytes, text) => {
  expect(byteText(bytes)).toBe(text);
});

it("counts have thousands and one noun for one", () => {
  expect([0, 1, 2, 20_000].map((n) => counted(n, "frame"))).toEqual([
    "0 frames",
    "1 frame",
    "2 frames",
    "20,000 frames",
  ]);
  expect(counted(2, "entry", "entries")).toBe("2 entries");
  expect(grouped(1_234_567)).toBe("1,234,567");
});

describe("a list of frames", () => {
  it.each([
    [[4], "frame 4"],
    [[4, 9], "frames 4 and 9"],
    [[4, 5], "frames 4–5"],
    [[12, 13, 14, 15, 16, 17], "frames 12–17"],
    [[1, 2, 3, 7, 9, 10], "frames 1–3, 7 and 9–10"],
    [[1000, 1001, 20_000], "frames 1,000–1,001 and 20,000"],
    [[1, 3, 5, 7, 9, 11], "frames 1, 3, 5, 7, 9 and 11"],
    [[1, 3, 5, 7, 9, 11, 13], "frames 1, 3, 5, 7, 9, 11 and 1 more"],
    [[1, 3, 5, 7, 9, 11, 13, 20, 21, 22], "frames 1, 3, 5, 7, 9, 11 and 4 more"],
  ])("%j is %s", (frames, text) => {
    expect(frameList(frames)).toBe(text);
  });

  it("with two runs at most counts the rest", () => {
    expect(frameList([1, 2, 5, 9, 10, 11], 2)).toBe("frames 1–2, 5 and 3 more");
  });

  it("names or counts every frame once", () => {
    const frames = fc
      .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 })
      .map((list) => list.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(frames, (list) => {
        const text = frameList(list);
        const more = Number(/(\d+) more$/.exec(text)?.[1] ?? 0);
        const named = [...text.replace(/\d+ more$/, "").matchAll(/(\d+)(?:–(\d+))?/g)].flatMap(
          ([, from, to = from]) =>
            Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index),
        );
        expect(named).toEqual(list.slice(0, named.length));
        expect(named.length + more).toBe(list.length);
      }),
    );
  });
});

describe("a time is in UTC and local", () => {
  const before = process.env["TZ"];
  const time = new Date("2026-11-22T07:24:59Z");

  beforeEach(() => {
    delete process.env["TZ"];
  });
  afterEach(() => {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  });

  it.each([
    ["UTC", "22 Nov 2026, 07:24 UTC"],
    ["Europe/London", "22 Nov 2026, 07:24 UTC"],
    ["Europe/Rome", "22 Nov 2026, 07:24 UTC (08:24 local)"],
    ["Asia/Kathmandu", "22 Nov 2026, 07:24 UTC (13:09 local)"],
    ["America/Los_Angeles", "22 Nov 2026, 07:24 UTC (21 Nov 23:24 local)"],
    ["Pacific/Kiritimati", "22 Nov 2026, 07:24 UTC (21:24 local)"],
  ])("in %s", (zone, text) => {
    process.env["TZ"] = zone;
    expect(timeText(time)).toBe(text);
  });

  it("over the end of a year, and in summer", () => {
    process.env["TZ"] = "Asia/Tokyo";
    expect(timeText(new Date("2026-12-31T20:05:00Z"))).toBe("31 Dec 2026, 20:05 UTC (1 Jan 05:05 local)");
    process.env["TZ"] = "Europe/London";
    expect(timeText(new Date("2026-07-01T00:00:00Z"))).toBe("1 Jul 2026, 00:00 UTC (01:00 local)");
  });
});
