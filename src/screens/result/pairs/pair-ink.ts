// How much ink a cell has: more is always more disagreement, in ten equal steps.

import type { ModelPair } from "../../../analysis/model-pairs";

export const measures = ["difference", "sides"] as const;
/** What the ink stands for: the mean difference, or the share of frames on opposite sides. */
export type Measure = (typeof measures)[number];

export const inkSteps = 10;

/**
 * In equal steps of lightness, and neither of the two words' colours, since no pair is on a side. `--most` is the ink of the
 * last step: where numbers stand on it, it stops before they fall under 4.5 to 1.
 */
export function inkColour(step: number): string {
  return `color-mix(in oklab, var(--ink) calc(${step} * var(--most) / ${inkSteps - 1}), var(--sunken))`;
}

/** 0, agreement, to 9; "none" where there is nothing to compare. */
export function inkOf({ n, meanDifference, sameSide }: ModelPair, measure: Measure): number | "none" {
  if (n === 0) return "none";
  const disagreement = measure === "difference" ? meanDifference : 1 - sameSide / n;
  return Math.min(Math.floor(disagreement * inkSteps), inkSteps - 1);
}
