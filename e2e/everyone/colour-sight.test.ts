// The rule: nothing is told by colour alone, and what colour tells besides is seen by everybody. Measured on the colours of
// the stylesheets themselves, as people with other sights see them.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { seriesStyle } from "../../src/ui/series-style";
import { type Light, type Sight, contrast, distance, labOf, lightOf, seenBy, sights } from "./colour-sight";

type Theme = 0 | 1;
const themes: readonly Theme[] = [0, 1];
/** Sights with colours. */
const coloured = sights.filter((sight) => sight !== "achromatopsia");

const sheet = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), "utf8");
const tokens = sheet("app/styles.css");
const heat = sheet("chart/heatmap.css");

/** The two colours behind `light-dark()`, where a pattern ends. */
function both(css: string, pattern: string): readonly [Light, Light] {
  const found = new RegExp(`${pattern}[^;]*?light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (found === null) throw new Error(`no colour after ${pattern}`);
  const [, light = "", dark = ""] = found;
  return [lightOf(light), lightOf(dark)];
}
const token = (name: string) => both(tokens, `--${name}:`);
const apart = (sight: Sight, one: Light, other: Light) =>
  distance(labOf(seenBy(sight, one)), labOf(seenBy(sight, other)));

/** Everything that falls short in any sight and theme, in words. */
const everywhere = (
  seen: readonly Sight[],
  judge: (sight: Sight, theme: Theme) => readonly (readonly [what: string, value: number])[],
  least: number,
) =>
  seen.flatMap((sight) =>
    themes.flatMap((theme) =>
      judge(sight, theme)
        .filter(([, value]) => value < least)
        .map(([what, value]) => `${what}: ${value.toFixed(1)} (${sight}, ${theme === 0 ? "light" : "dark"})`),
    ),
  );

describe("the ruler", () => {
  // Sharma, Wu and Dalal 2005, table 1: rows 1, 7, 17 and 25.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ] as const)("measures %j from %j as published", (one, other, expected) => {
    expect(distance(one, other)).toBeCloseTo(expected, 4);
  });

  it("knows white, black and middle grey", () => {
    expect(contrast(lightOf("#ffffff"), lightOf("#000000"))).toBeCloseTo(21, 5);
    expect(labOf(lightOf("#777777"))[0]).toBeCloseTo(50.03, 1);
    for (const sight of sights)
      for (const part of seenBy(sight, lightOf("#808080")))
        expect(part).toBeCloseTo(lightOf("#808080")[0], 4);
  });
});

describe("words on paper", () => {
  const grounds = ["paper", "surface", "sunken"];
  const pairs = (names: readonly string[], sight: Sight, theme: Theme) =>
    names.flatMap((name) =>
      grounds.map((ground) => {
        const [one, other] = [token(name)[theme], token(ground)[theme]];
        return [`${name} on ${ground}`, contrast(seenBy(sight, one), seenBy(sight, other))] as const;
      }),
    );

  // WCAG asks for 4.5 in the first sight only, which counts light as most see it.
  it("are read by everybody: 4.5 : 1, and 4 : 1 in any other sight", () => {
    const names = ["ink", "ink-2", "ink-3", "artificial", "human"];
    expect(everywhere(["as most see"], (...at) => pairs(names, ...at), 4.5)).toEqual([]);
    expect(everywhere(sights, (...at) => pairs(names, ...at), 4)).toEqual([]);
  });

  it("stand in boxes that are seen by everybody: 3 : 1", () => {
    expect(everywhere(sights, (...at) => pairs(["control", "ink"], ...at), 3)).toEqual([]);
  });
});

describe("the two sides", () => {
  it("are far apart to everybody who sees colours, 40 and more where 10 is plain", () => {
    const judge = (sight: Sight, theme: Theme) =>
      [["sides", apart(sight, token("artificial")[theme], token("human")[theme])]] as const;
    expect(everywhere(coloured, judge, 40)).toEqual([]);
  });

  it("have a shape each for who sees none: a corner is no arc", () => {
    const marks = sheet("ui/side-mark.tsx");
    const shape = (side: string) => new RegExp(`side === "${side}"\\)\\s+return <(\\w+)`).exec(marks)?.[1];
    expect([shape("artificial"), shape("human")]).toEqual(["path", "circle"]);
  });
});

describe("the lines", () => {
  const colour = (index: number, theme: Theme) =>
    token(seriesStyle(index).colour.replace(/^var\(--(.*)\)$/, "$1"))[theme];
  const first = Array.from({ length: 36 }, (_, index) => index);

  it("are seen on the drawing by everybody: 3 : 1 on paper, 2.8 : 1 on the tint of either side", () => {
    const on = (ground: string) => (sight: Sight, theme: Theme) =>
      first
        .slice(0, 12)
        .map(
          (index) =>
            [
              `line ${index + 1} on ${ground}`,
              contrast(seenBy(sight, colour(index, theme)), seenBy(sight, token(ground)[theme])),
            ] as const,
        );
    expect(everywhere(sights, on("paper"), 3)).toEqual([]);
    for (const side of ["artificial-wash", "human-wash"])
      expect(everywhere(sights, on(side), 2.8)).toEqual([]);
  });

  it("two of the same dash among 36 differ by more than a shade, to everybody who sees colours", () => {
    const judge = (sight: Sight, theme: Theme) =>
      first.flatMap((one) =>
        first
          .slice(0, one)
          .filter((other) => seriesStyle(one).dash === seriesStyle(other).dash)
          .map(
            (other) =>
              [
                `lines ${other + 1} and ${one + 1}`,
                apart(sight, colour(one, theme), colour(other, theme)),
              ] as const,
          ),
      );
    expect(everywhere(coloured, judge, 7)).toEqual([]);
  });

  it("neighbours differ in their dash as well, so that who sees no colour tells them", () => {
    for (const index of first.slice(1)) expect(seriesStyle(index).dash).not.toBe(seriesStyle(index - 1).dash);
  });

  it("none looks like the word of a side", () => {
    const judge = (sight: Sight, theme: Theme) =>
      first
        .slice(0, 12)
        .flatMap((index) =>
          ["artificial", "human"].map(
            (side) =>
              [`line ${index + 1}, ${side}`, apart(sight, colour(index, theme), token(side)[theme])] as const,
          ),
        );
    expect(everywhere(coloured, judge, 9)).toEqual([]);
  });
});

describe("the heatmap", () => {
  const cell = (side: string, step: number, theme: Theme) => both(heat, `\\.heat-${side}-${step} {`)[theme];
  const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9];

  it("goes one way in lightness, in every sight: a step is a step without any colour", () => {
    const judge = (side: string) => (sight: Sight, theme: Theme) =>
      steps.map((step) => {
        const [before, after] = [step - 1, step].map((at) => labOf(seenBy(sight, cell(side, at, theme)))[0]);
        const down = theme === 0 ? (before ?? 0) - (after ?? 0) : (after ?? 0) - (before ?? 0);
        return [`${side} ${step}`, down] as const;
      });
    for (const side of ["artificial", "human"]) expect(everywhere(sights, judge(side), 1)).toEqual([]);
  });

  it("changes its hue at the threshold, to everybody who sees colours", () => {
    const judge = (sight: Sight, theme: Theme) =>
      steps
        .slice(2, 7)
        .map(
          (step) =>
            [
              `steps ${step - 1} and ${step}`,
              apart(sight, cell("human", step - 1, theme), cell("artificial", step, theme)),
            ] as const,
        );
    expect(everywhere(coloured, judge, 15)).toEqual([]);
  });
});
