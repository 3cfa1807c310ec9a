// The small shapes of a picture: lines, a model's swatch, the mark of a side. Nothing is said by colour alone.

import { paper, paperLine } from "./paper-colours";
import { pixel } from "./svg-text";

export function svgLine(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  colour: string,
  width = 1,
): string {
  return `<path d="M${pixel(x1)} ${pixel(y1)}L${pixel(x2)} ${pixel(y2)}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
}

export function svgRect(
  [x, y, width, height]: readonly [number, number, number, number],
  fill: string,
  radius = 0,
): string {
  const round = radius === 0 ? "" : ` rx="${radius}"`;
  return `<rect x="${pixel(x)}" y="${pixel(y)}" width="${pixel(width)}" height="${pixel(height)}" fill="${fill}"${round}/>`;
}

/** A path in the colour and dash of a model. */
export function svgSeries(d: string, index: number, width: number): string {
  const { colour, dash } = paperLine(index);
  const dashed = dash === "" ? "" : ` stroke-dasharray="${dash}"`;
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"${dashed}/>`;
}

export function svgSwatch(x: number, y: number, index: number, width = 26): string {
  return svgSeries(`M${pixel(x)} ${pixel(y)}h${width}`, index, 2.5);
}

/** A diamond for artificial, a circle for human, a dashed circle for anything else; 10 pixels wide around its middle. */
export function svgSide(x: number, y: number, side: string | undefined): string {
  if (side === "artificial")
    return `<path d="M${pixel(x)} ${pixel(y - 5)}l5 5-5 5-5-5z" fill="${paper.artificial}"/>`;
  if (side === "human") return `<circle cx="${pixel(x)}" cy="${pixel(y)}" r="4.2" fill="${paper.human}"/>`;
  return `<circle cx="${pixel(x)}" cy="${pixel(y)}" r="4" fill="none" stroke="${paper.mark}" stroke-dasharray="2 2"/>`;
}
