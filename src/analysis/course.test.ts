// The words beside a drawing say where a line goes, and say nothing where it goes nowhere.
import { describe, expect, it } from "vitest";
import { trend } from "./course";

describe("a line", () => {
  it("rises when its last quarter is higher than its first", () => {
    // quarters of 8 frames have 2: (0.7 + 0.9) / 2 − (0.1 + 0.3) / 2 = 0.6
    const found = trend(Float64Array.of(0.1, 0.3, 0.9, 0, 0, 0.9, 0.7, 0.9));
    expect(found?.kind).toBe("rises");
    expect(found?.by).toBeCloseTo(0.6, 12);
  });

  it("falls when it is the other way round", () => {
    expect(trend(Float64Array.of(0.9, 0.5, 0.5, 0.2))?.kind).toBe("falls");
  });

  it("is level below five points", () => {
    expect(trend(Float64Array.of(0.5, 0.9, 0.1, 0.549))?.kind).toBe("level");
  });

  it("has no direction with one frame, or without a score at an end", () => {
    expect(trend(Float64Array.of(0.5))).toBeUndefined();
    expect(trend(Float64Array.of(Number.NaN, 0.5))).toBeUndefined();
  });
});
