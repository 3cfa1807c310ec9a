// A place in the matrix and the keys that move it, as the ARIA practices move through a grid. A model has no cell with
// itself: a step that lands there goes one further.

/** Row and column as on the screen, from 0; never the same. */
export type PairPlace = { readonly row: number; readonly column: number };

export const firstPlace: PairPlace = { row: 0, column: 1 };

/** @returns undefined when the key moves nothing, or would leave the matrix */
export function movePlace(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { row, column }: PairPlace,
  size: number,
): PairPlace | undefined {
  const last = size - 1;
  const step = ctrlKey ? undefined : steps.get(key);
  if (step !== undefined) {
    const next = { row: row + step.row, column: column + step.column };
    return within(
      isSelf(next) ? { row: next.row + step.row, column: next.column + step.column } : next,
      last,
    );
  }
  if (key === "Home") return rowEnd({ row: ctrlKey ? 0 : row, column: 0 }, 1);
  return key === "End" ? rowEnd({ row: ctrlKey ? last : row, column: last }, -1) : undefined;
}

const steps: ReadonlyMap<string, PairPlace> = new Map([
  ["ArrowRight", { row: 0, column: 1 }],
  ["ArrowLeft", { row: 0, column: -1 }],
  ["ArrowDown", { row: 1, column: 0 }],
  ["ArrowUp", { row: -1, column: 0 }],
]);

function rowEnd(place: PairPlace, inwards: number): PairPlace {
  return isSelf(place) ? { ...place, column: place.column + inwards } : place;
}

function isSelf({ row, column }: PairPlace): boolean {
  return row === column;
}

function within(place: PairPlace, last: number): PairPlace | undefined {
  const { row, column } = place;
  return Math.min(row, column) >= 0 && Math.max(row, column) <= last ? place : undefined;
}
