// How much ink a cell has: more is always more disagreement, in ten equal steps.

import type { ModelPair } from "../../../analysis/model-pairs";

export const measures = ["difference", "sides"] as const;
/** What the ink stands for: the mean difference, or the share of frames on opposite sides. */
export type Measure = (typeof measures)[number];

export const inkSteps = 10;

/** 0, agreement, to 9; "none" where there is nothing to compare. */
export function inkOf({ n, meanDifference, sameSide }: ModelPair, measure: Measure): number | "none" {
  if (n === 0) return "none";
  const disagreement = measure === "difference" ? meanDifference : 1 - sameSide / n;
  return Math.min(Math.floor(disagreement * inkSteps), inkSteps - 1);
}
