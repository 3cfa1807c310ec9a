// The colours of a picture on white paper: those of the light theme, written out, because a picture that leaves the page has
// no stylesheet. A test holds them against the stylesheet and the table of lines.

import type { Side } from "../domain/side";

export const paper = {
  ground: "#ffffff",
  ink: "#1d1a17",
  ink2: "#4d4a46",
  ink3: "#676460",
  mark: "#93908d",
  rule: "#e1dfdd",
  artificial: "#c43601",
  human: "#0064b5",
  artificialWash: "#fdf6f3",
  humanWash: "#f4f8fc",
} as const;

export const seriesColours = [
  "#9871d5",
  "#874e6c",
  "#709663",
  "#452282",
  "#4b9a85",
  "#4c3b00",
  "#906694",
  "#004a30",
  "#4e477c",
  "#447043",
  "#5c2845",
  "#4a8662",
] as const;

const dashes = ["", "7 4", "2 3.5", "9 3.5 2 3.5"] as const;

/** @param index position of the model in the answer, from 0 */
export function paperLine(index: number): { readonly colour: string; readonly dash: string } {
  const { length } = seriesColours;
  return {
    colour: seriesColours[index % length] ?? paper.ink,
    dash: dashes[(index + Math.floor(index / length)) % dashes.length] ?? "",
  };
}

/** Ten steps per side, lightest first. */
export const heatColours: { readonly [Key in Side]: readonly string[] } = {
  human: [
    "#ebf5fe",
    "#deefff",
    "#d2e9fe",
    "#c5e2ff",
    "#bcdbfc",
    "#a6cfff",
    "#87bdf9",
    "#64a6ee",
    "#3c8cdf",
    "#036bc0",
  ],
  artificial: [
    "#fff0ea",
    "#fee7de",
    "#fddfd1",
    "#fbd5c5",
    "#f9ccb8",
    "#e6c3af",
    "#e4a98a",
    "#dc8b66",
    "#cd6942",
    "#b23f1a",
  ],
};

/** The colour of a class such as `heat-human-3`. */
export function heatColour(name: string): string {
  const [, side, step] = /^heat-(human|artificial)-(\d)$/.exec(name) ?? [];
  return heatColours[side === "human" ? "human" : "artificial"][Number(step)] ?? paper.rule;
}
