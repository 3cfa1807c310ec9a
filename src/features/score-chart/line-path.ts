// A column of scores as SVG path data. Gaps break the line; nothing is drawn that nobody measured.

import { isGap } from "../../domain/score-table";

export type Scale = (value: number) => number;

/** "M… L…" over all scores; a score between two gaps has no line and is left to its dot. */
export function linePath(scores: Float64Array, x: Scale, y: Scale): string {
  const parts: string[] = [];
  let open = false;
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] ?? Number.NaN;
    if (isGap(score)) open = false;
    else {
      parts.push(`${open ? "L" : "M"}${pixel(x(index + 1))} ${pixel(y(score))}`);
      open = true;
    }
  }
  return parts.join("");
}

/**
 * Dots as circles of one path.
 * @param onlyLonely only scores without a neighbour, which a line cannot show
 */
export function dotsPath(
  scores: Float64Array,
  x: Scale,
  y: Scale,
  radius: number,
  onlyLonely: boolean,
): string {
  const parts: string[] = [];
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] ?? Number.NaN;
    if (isGap(score) || (onlyLonely && !isLonely(scores, index))) continue;
    const left = `${pixel(x(index + 1) - radius)} ${pixel(y(score))}`;
    parts.push(
      `M${left}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`,
    );
  }
  return parts.join("");
}

function isLonely(scores: Float64Array, index: number): boolean {
  return isGap(scores[index - 1] ?? Number.NaN) && isGap(scores[index + 1] ?? Number.NaN);
}

function pixel(value: number): string {
  return value.toFixed(1);
}
