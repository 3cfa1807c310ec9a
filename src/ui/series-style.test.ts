// A line is told by colour and dash together, never by colour alone, and hiding other lines never changes it.
import { expect, it } from "vitest";
import { seriesStyle } from "./series-style";

const styles = (count: number) => Array.from({ length: count }, (_, index) => seriesStyle(index));
const pair = ({ colour, dash }: ReturnType<typeof seriesStyle>) => `${colour} ${dash}`;

it("the first 48 lines have a colour and dash of their own, 12 × 4", () => {
  expect(new Set(styles(48).map(pair)).size).toBe(48);
  expect(new Set(styles(48).map(({ colour }) => colour)).size).toBe(12);
  expect(new Set(styles(48).map(({ dash }) => dash)).size).toBe(4);
});

it("the 49th is drawn as the first", () => {
  expect(seriesStyle(48)).toEqual(seriesStyle(0));
});

it("neighbours differ in both, also where the colours begin again", () => {
  const all = styles(60);
  const alike = all.slice(1).filter((style, index) => {
    const before = all[index];
    return style.colour === before?.colour || style.dash === before?.dash;
  });
  expect(alike).toEqual([]);
});

it("the first line is solid, and every colour follows the theme", () => {
  expect(seriesStyle(0)).toEqual({ colour: "var(--series-1)", dash: "" });
  expect(styles(48).every(({ colour }) => /^var\(--series-(?:[1-9]|1[0-2])\)$/.test(colour))).toBe(true);
});
