// What to say about a link that could not be followed in every part: what was wrong, and what is used instead.

import { frameList, grouped } from "../../words/format";
import { visibleText } from "../../words/visible-text";

export function ignoredFieldWords(field: string, value: string, expected: string): string {
  const given = visibleText(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  return `This link's ${field} is “${given}”, which is not ${expected}. The default is used instead.`;
}

export function missingFrameWords(frame: number, frameCount: number): string {
  const has =
    frameCount === 0 ? "no frames" : `${grouped(frameCount)} ${frameCount === 1 ? "frame" : "frames"}`;
  return `This link points to ${frameList([frame])}, but the result has ${has}. No frame is selected.`;
}

export function missingRangeWords(
  range: { readonly from: number; readonly to: number },
  frameCount: number,
): string {
  const asked = `This link shows frames ${grouped(range.from)}–${grouped(range.to)}, but the result has ${grouped(frameCount)}.`;
  return range.from >= frameCount ? `${asked} All are shown.` : `${asked} Those that exist are shown.`;
}

/** @param asked what the link does with the models: "hides", "leaves out" */
export function missingModelsWords(asked: string, models: readonly string[]): string {
  const names = models.slice(0, 3).map(visibleText).join(", ");
  const more = models.length > 3 ? ` and ${models.length - 3} more` : "";
  return `This link ${asked} ${names}${more}, which the result does not have.`;
}

export function otherHashWords(asked: string, given: string): string {
  return `The answer names another hash (${given}) than the one asked for (${asked}). It may belong to another file.`;
}
