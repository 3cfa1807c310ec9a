// Names at the line ends stand as near to their lines as the room allows, in their order, and none over another.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "./spread";

fc.configureGlobal({ seed: 1 });

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
