// A line is worked out once at a place: what dims, selects or takes it over does not touch it.
import { expect, it } from "vitest";
import { plotGeometry } from "./plot-geometry";
import { hasEveryDot, seriesPaths } from "./series-lines";

const scores = Float64Array.of(0, 0.5, Number.NaN, 1);
const geometry = plotGeometry(800, 4, { from: 1, to: 4 });

it("is the same path at the same place, and another one at another", () => {
  const first = seriesPaths(scores, [], geometry, true);
  expect(seriesPaths(scores, [], geometry, true)).toBe(first);
  const wider = plotGeometry(1_000, 4, { from: 1, to: 4 });
  expect(seriesPaths(scores, [], wider, true).line).not.toBe(first.line);
  const part = plotGeometry(800, 4, { from: 1, to: 2 });
  expect(seriesPaths(scores, [], part, true).line).not.toBe(first.line);
});

it("has dots at every frame, or at the lonely one alone", () => {
  const dots = (everyDot: boolean): number =>
    seriesPaths(scores, [], geometry, everyDot).dots.split("M").length - 1;
  expect(dots(true)).toBe(3);
  expect(dots(false)).toBe(1);
  expect(seriesPaths(scores, [], geometry, true).line).toBe(seriesPaths(scores, [], geometry, false).line);
});

it("dots need room between frames, and few lines", () => {
  expect(hasEveryDot(geometry, 14)).toBe(true);
  expect(hasEveryDot(geometry, 15)).toBe(false);
  expect(hasEveryDot(plotGeometry(800, 400, { from: 1, to: 400 }), 3)).toBe(false);
});
