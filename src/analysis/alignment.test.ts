// Two results stand on one axis: by frame number, or stretched so that both begin and end together.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { framesWithin, placementOf, placeOf, type Alignment } from "./alignment";

fc.configureGlobal({ seed: 1 });

const places = (frameCount: number, longest: number, align: Alignment) => {
  const placement = placementOf(frameCount, longest, align);
  return Array.from({ length: frameCount }, (_, frame) => placeOf(placement, frame + 1));
};

describe("a frame's place on the axis of the longer result", () => {
  it("is its number, by frame number", () => {
    expect(places(3, 9, "frame")).toEqual([1, 2, 3]);
  });

  it("stretched: 3 frames beside 9 stand at 1, 5 and 9, a step of (9 − 1) / (3 − 1) = 4", () => {
    expect(places(3, 9, "stretch")).toEqual([1, 5, 9]);
  });

  it("does not move for the longer one itself", () => {
    expect(places(4, 4, "stretch")).toEqual([1, 2, 3, 4]);
  });

  it("is the middle for a single frame that is stretched", () => {
    expect(places(1, 9, "stretch")).toEqual([5]);
  });

  it("stretched: the first and the last frame stand at the ends, and order stays", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.integer({ min: 0, max: 20_000 }), (count, more) => {
        const all = places(count, count + more, "stretch");
        expect(all[0]).toBeCloseTo(1, 6);
        expect(all.at(-1)).toBeCloseTo(count + more, 6);
        expect(all.every((place, index) => index === 0 || place > (all[index - 1] ?? 0))).toBe(true);
      }),
    );
  });
});

describe("the frames in a part of the axis", () => {
  it("are those that stand in it: of 3 stretched over 9, only frame 2 stands in 2–8", () => {
    expect(framesWithin(placementOf(3, 9, "stretch"), { from: 2, to: 8 }, 3)).toEqual({ from: 2, to: 2 });
  });

  it("are none where the shorter one has ended", () => {
    expect(framesWithin(placementOf(3, 9, "frame"), { from: 4, to: 9 }, 3)).toBeUndefined();
  });

  it("are all of both when the whole axis is drawn, however they are aligned", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom<Alignment>("frame", "stretch"),
        (count, more, align) => {
          const longest = count + more;
          const within = framesWithin(placementOf(count, longest, align), { from: 1, to: longest }, count);
          expect(within).toEqual({ from: 1, to: count });
        },
      ),
    );
  });
});
