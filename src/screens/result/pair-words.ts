// A pair of models in words: how far apart, how often on the same side, over how many frames.

import type { ModelPair } from "../../analysis/model-pairs";
import { counted, grouped, percent, points, thresholdText } from "../../words/format";
import { visibleText } from "../../words/visible-text";

/** "V01 and brokenwand2: mean difference 73.9 points, same side in 0 of 5 frames". */
export function pairLabel(a: string, b: string, pair: ModelPair): string {
  const names = `${visibleText(a)} and ${visibleText(b)}`;
  if (pair.n === 0) return `${names}: no frame in common`;
  const same = `${grouped(pair.sameSide)} of ${counted(pair.n, "frame")}`;
  return `${names}: mean difference ${points(pair.meanDifference)}, same side in ${same}`;
}

/** From this many frames on a share is easier to read than two long numbers. */
const manyFrames = 1_000;

/** "0 of 5"; "53.1%" over many frames, whose numbers stand in the name of the cell. */
export function sameSideText({ sameSide, n }: ModelPair): string {
  return n < manyFrames ? `${sameSide} of ${n}` : percent(sameSide / n);
}

/** "n 5 frames" when all pairs have as many; "n 9–12 frames, in the name of each cell". */
export function pairCountWords(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (counts.length === 0) return "";
  return least === most
    ? `n ${counted(most, "frame")}`
    : `n ${grouped(least)}–${grouped(most)} frames, in the name of each cell`;
}

/** What a cell says and does. @param hasNumbers the cells are wide enough for them */
export function matrixHint(hasNumbers: boolean, threshold: number): string {
  const sides = `frames on the same side of ${thresholdText(threshold)}`;
  return hasNumbers
    ? `In each cell the mean difference in points, and the ${sides}. A press draws its two models alone.`
    : `Point at a cell for its mean difference and the ${sides}. A press draws its two models alone.`;
}

/** In the matrix's place. @param most so many can be compared */
export function tooManyModelsWords(models: number, most: number): string {
  return `${grouped(models)} models are too many to compare in pairs; up to ${most} can be.`;
}
