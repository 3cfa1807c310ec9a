// One table of lines: 12 colours safe for colour-vision deficiency × 4 dashes give 48 pairs, none twice.
// Neighbours differ in both. From the 49th model on pairs repeat; names and the list still tell them apart.

const colours = 12;
const dashes = ["", "7 4", "2 3.5", "9 3.5 2 3.5"] as const;

export type SeriesStyle = {
  /** A CSS colour that follows the theme. */
  readonly colour: string;
  /** An SVG dash pattern; empty for a solid line. */
  readonly dash: string;
};

/** @param index position of the model in the answer, from 0; hiding other models never changes it */
export function seriesStyle(index: number): SeriesStyle {
  const dash = dashes[(index + Math.floor(index / colours)) % dashes.length] ?? "";
  return { colour: `var(--series-${(index % colours) + 1})`, dash };
}
