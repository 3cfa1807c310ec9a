// Three words for how much one model's scores move between frames.

export type DeviationLevel = "steady" | "varied" | "erratic";

/**
 * Levels by population standard deviation, upper bound exclusive. The cuts are a choice of this product, not of the
 * backend: below 0.05 a model's scores stay within about 10 points of their mean for nearly all frames, so its mean
 * speaks for every frame; from 0.15 on its frames spread over 30 points and more, enough to change sides around any
 * threshold, so its mean speaks for none.
 */
export const deviationLevels: readonly { readonly level: DeviationLevel; readonly below: number }[] = [
  { level: "steady", below: 0.05 },
  { level: "varied", below: 0.15 },
  { level: "erratic", below: Number.POSITIVE_INFINITY },
];

/** @returns undefined for a deviation that is not known (n below 2) */
export function deviationLevel(deviation: number): DeviationLevel | undefined {
  return deviationLevels.find(({ below }) => deviation < below)?.level;
}
