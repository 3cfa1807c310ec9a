// How far the models are apart in a frame, as text. Never without how many models there are.

import type { DisagreementMeasure, FrameSplit } from "../analysis/frame-disagreement";
import { counted, deviationText, grouped, missing, points, thresholdText } from "./format";

/** The heading of the lane under the drawing. */
export const laneName = "Disagreement";

export function splitsMostWords(frame: number): string {
  return `frame ${grouped(frame)} splits most`;
}

/** What the lane shows, under its heading. */
export function measureWords(measure: DisagreementMeasure): string {
  return measure === "spread" ? "max − min" : "σ between models";
}

/** "88.3 points apart", "σ 0.284 between models". */
export function differenceWords(measure: DisagreementMeasure, value: number): string {
  if (Number.isNaN(value)) return "fewer than 2 scores";
  return measure === "spread" ? `${points(value)} apart` : `σ ${deviationText(value)} between models`;
}

/** The number alone, where the measure stands beside it: "88.3", "0.284". */
export function differenceText(measure: DisagreementMeasure, value: number): string {
  if (Number.isNaN(value)) return missing;
  return measure === "spread" ? points(value).replace(" points", "") : deviationText(value);
}

/** "2 to 1": those at or over the threshold first. */
export function splitText({ artificial, human }: FrameSplit): string {
  return `${artificial} to ${human}`;
}

/** "2 of 3 artificial from 0.50". */
export function splitWords({ artificial, human }: FrameSplit, threshold: number): string {
  return `${grouped(artificial)} of ${grouped(artificial + human)} artificial from ${thresholdText(threshold)}`;
}

/** The lane for screen readers. */
export function contestedWords(
  frame: number | undefined,
  measure: DisagreementMeasure,
  value: number,
  split: FrameSplit,
  threshold: number,
): string {
  if (frame === undefined) return "The models with a score agree in every frame, to the last digit.";
  const models = counted(split.artificial + split.human, "model");
  return `Frame ${grouped(frame)} splits the models most: ${differenceWords(measure, value)}, ${splitWords(split, threshold)}, over ${models}.`;
}

export const nothingToCompare = "No frame has scores of two models, so there is nothing to compare.";
