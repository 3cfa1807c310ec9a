// Medians and spreads, as they are printed.

export type Spread = {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly n: number;
};

/** undefined where nothing was measured. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  return { median: middle(sorted), min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0, n: sorted.length };
}

function middle(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/** Pairs of the same round, divided. */
export function ratios(these: readonly number[], those: readonly number[]): readonly number[] {
  return these.flatMap((value, round) => {
    const other = those[round];
    return other === undefined || other === 0 ? [] : [value / other];
  });
}

/** Pairs of the same round, subtracted. */
export function differences(these: readonly number[], those: readonly number[]): readonly number[] {
  return these.flatMap((value, round) => {
    const other = those[round];
    return other === undefined ? [] : [value - other];
  });
}

export function printed(value: number): string {
  return value.toLocaleString("en-US", {
    maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0,
  });
}

export function printedSpread(spread: Spread | undefined, unit = ""): string {
  if (spread === undefined) return "not measured";
  const { median, min, max } = spread;
  return `${printed(median)}${unit} (${printed(min)}–${printed(max)})`;
}
