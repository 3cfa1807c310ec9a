// Points of a line as SVG path data. Gaps break the line; nothing is drawn where nothing was measured.

import { isIsolated, type DrawnPoint } from "../analysis/drawn-points";

export type Scale = (value: number) => number;

/** "M…L…" over all points; a bucket of frames is a stroke from one extreme to the other, nearest to the line first. */
export function linePath(points: readonly DrawnPoint[], x: Scale, y: Scale): string {
  let path = "";
  let before = 0;
  for (const { frame, min, max, startsLine } of points) {
    const [first, second] = Math.abs(before - min) <= Math.abs(before - max) ? [min, max] : [max, min];
    path += `${startsLine ? "M" : "L"}${pixel(x(frame))} ${pixel(y(first))}`;
    if (first !== second) path += `V${pixel(y(second))}`;
    before = second;
  }
  return path;
}

/**
 * Dots as circles of one path.
 * @param onlyIsolated only points without a neighbour, which a line cannot show
 */
export function dotsPath(
  points: readonly DrawnPoint[],
  x: Scale,
  y: Scale,
  radius: number,
  onlyIsolated: boolean,
): string {
  let path = "";
  points.forEach((point, index) => {
    if (onlyIsolated && !isIsolated(points, index)) return;
    const left = `${pixel(x(point.frame) - radius)} ${pixel(y(point.max))}`;
    path += `M${left}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
  });
  return path;
}

/** A number is written once; reading it again is several times faster, and a drawing has the same few thousand places. */
const written: string[] = [];
const mostWritten = 50_000;

/** A tenth of a pixel is finer than any screen. */
function pixel(value: number): string {
  const tenths = Math.round(value * 10);
  if (!(tenths >= 0 && tenths < mostWritten)) return String(tenths / 10);
  return (written[tenths] ??= String(tenths / 10));
}
