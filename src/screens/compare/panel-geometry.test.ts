// Many small drawings share an axis: as many side by side as can be read, all of one size.
import { describe, expect, it } from "vitest";
import { panelGeometry, panelLayout } from "./panel-geometry";
import { xOfFrame, yOfScore } from "../../chart/plot-geometry";

describe("small drawings side by side", () => {
  it.each([
    ["one is as wide as the page", 1344, 1, { columns: 1, width: 1344, height: 220 }],
    // (1344 − 2 × 28) / 3 = 429.3
    ["three share it", 1344, 3, { columns: 3, width: 429, height: 220 }],
    // (1344 − 3 × 28) / 4 = 315
    ["thirty-six are four in a row, and lower", 1344, 36, { columns: 4, width: 315, height: 148 }],
    ["on a phone they stand under each other", 288, 9, { columns: 1, width: 288, height: 148 }],
    ["none leaves room for one", 1344, 0, { columns: 1, width: 1344, height: 220 }],
  ])("%s", (_, width, panels, expected) => {
    expect(panelLayout(width, panels)).toEqual(expected);
  });

  it("draw 0–100% from edge to edge and every frame inside", () => {
    const geometry = panelGeometry({ width: 300, height: 148 }, 30, { from: 1, to: 30 });
    expect([yOfScore(geometry, 1), yOfScore(geometry, 0)]).toEqual([geometry.top, geometry.bottom]);
    expect(xOfFrame(geometry, 1)).toBeGreaterThan(geometry.left);
    expect(xOfFrame(geometry, 30)).toBeLessThan(geometry.right);
  });
});
