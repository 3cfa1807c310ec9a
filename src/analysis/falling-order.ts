// Positions by falling value, the one rule for every order of rows: what has no value (NaN) stands last, and equal ones stay
// in their order.

/** @param values 0 or more each, or NaN */
export function fallingOrder(values: readonly number[]): readonly number[] {
  const ranks = values.map((value) => (Number.isNaN(value) ? -1 : value));
  return ranks.map((_, index) => index).toSorted((a, b) => (ranks[b] ?? -1) - (ranks[a] ?? -1));
}
