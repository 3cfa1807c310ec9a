// What each export holds, and what came of it.

import { byteText, counted } from "./format";

/** About an answer that was asked for again. @param same undefined where it cannot be told */
export function rawAgainWords(same: boolean | undefined): string {
  if (same === undefined)
    return "It was asked for again; whether its bytes are still the same this browser cannot tell.";
  return same
    ? "It was asked for again, and its bytes are those that this page was made from."
    : "It was asked for again, and the backend’s answer has changed since this page was made: the file holds the new one.";
}

export const changedSinceWords =
  "Nothing was saved: the backend’s answer has changed since this page was made, and the file would not be of this page. Reload it first.";

export const tooLargeWords =
  "This browser cannot draw the picture that large. A smaller one, or SVG, is the same picture.";

export const pictureWithheldWords =
  "This browser does not let the page copy pictures here, so it was saved as PNG 2× instead.";

export function evidenceTooLargeWords(answerBytes: number): string {
  return `Nothing was saved: with the answer of ${byteText(answerBytes)} inside, no browser could open the file again. Save the raw answer and the report instead.`;
}

export function savedWords(fileName: string): string {
  return `Saved as ${fileName}.`;
}

/** What each kind of export holds, under its title. */
export const exportNotes = {
  evidence: (answerBytes: number) =>
    `The whole result in one file that opens without a network, and in Framewise as it is now; with the answer of ${byteText(answerBytes)} inside.`,
  report: "Pages for A4 or Letter: headline, lines, heatmap, models, notes, how to read it.",
  picture: "The view as it is, on white, with verdict, names of the lines, hash and time.",
  scores: (frames: number, models: number) =>
    `${counted(frames, "frame")}, ${counted(models, "model")}; every digit, gaps empty. Wide has a column per model, long a row per score and its time. For spreadsheets: semicolons, and decimals as this browser’s language writes them.`,
  verdicts: (heuristics: number) =>
    `${counted(heuristics, "heuristic")}; all that is reported, of frames and audio too.`,
  statistics: "Per model: n, mean, deviation, extremes, computed here and reported.",
  raw: (answerBytes: number) => `${byteText(answerBytes)}, byte for byte as the backend sent it.`,
} as const;

export const pictureCopiedWords = "Picture copied, PNG 2×.";

/** The answer was asked for again and did not come. @param heading of the failure */
export function nothingSavedWords(heading: string): string {
  return `${heading}. Nothing was saved.`;
}

/** At the end of an evidence file. */
export const evidenceFileWords =
  "A copy of one answer of a backend, saved by Framewise, and a drawing of it. It holds no script and asks nobody for anything. Opened in Framewise (“Open a file”, or dropped on any page) it is the page again as it was, and Framewise says whether the answer inside is still the one that was saved. That shows damage and careless changes; it does not prove who made the file.";

export const noScoresToShow = "The answer holds no score of any frame.";

/** Under the table of an evidence file that holds more frames than it shows. */
export function firstFramesWords(shown: number, frames: number): string {
  return `The first ${counted(shown, "frame")} of ${counted(frames, "frame")}; all are in the answer inside this file.`;
}

export const printRefusedWords =
  "This browser lets the page print nothing. Save the evidence file as HTML: it opens and prints in any other.";
