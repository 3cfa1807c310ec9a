// Labels in a column: as near to where they belong as the room allows, in their order, none over another.

/**
 * @param wanted positions, ascending
 * @param distance least distance between two
 * @returns positions within from…to, ascending; when there is no room for all, evenly spaced
 */
export function spread(
  wanted: readonly number[],
  distance: number,
  from: number,
  to: number,
): readonly number[] {
  const step = Math.min(distance, (to - from) / Math.max(wanted.length - 1, 1));
  const down: number[] = [];
  for (const position of wanted) {
    const least = (down.at(-1) ?? Number.NEGATIVE_INFINITY) + step;
    down.push(Math.max(position, least, from));
  }
  const placed: number[] = [];
  for (const position of down.toReversed()) {
    const most = (placed.at(-1) ?? Number.POSITIVE_INFINITY) - step;
    placed.push(Math.min(position, most, to));
  }
  return placed.toReversed();
}
