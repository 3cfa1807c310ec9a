// What to tell a person about a file of this device: how far its reading is, and why there is no hash. One table over the
// closed union of failures: a kind without words does not compile.

import type { ReadingPace } from "../analysis/reading-pace";
import type { FileFailure, FileFailureKind, FileFailureOf, PictureFailure } from "../domain/file-failure";
import { byteText } from "./format";
import { namePhrase } from "./phrase";

/** What the dialog about a file can offer; each is a button that works. */
export type FileStep = "choose-file" | "read-again" | "enter-hash";

export type FileFailureWords = {
  readonly heading: string;
  /** What happened, in one sentence. */
  readonly what: string;
  /** What it means for the person. */
  readonly meaning: string;
  /** First is the best. */
  readonly steps: readonly FileStep[];
};

type Writer<Kind extends FileFailureKind> = (failure: FileFailureOf<Kind>) => FileFailureWords;

export function fileFailureWords(failure: FileFailure): FileFailureWords {
  return write(failure.kind, failure);
}

function write<Kind extends FileFailureKind>(kind: Kind, failure: FileFailureOf<Kind>): FileFailureWords {
  return writers[kind](failure);
}

const writers: { readonly [Kind in FileFailureKind]: Writer<Kind> } = {
  "no-file": () => ({
    heading: "There was no file in that",
    what: "What was dropped holds no file that the browser hands over.",
    meaning: "A file that lies inside an archive, a mail or a phone must be saved to this device first.",
    steps: ["choose-file"],
  }),
  folder: ({ name }) => ({
    heading: "That is a folder",
    what: `${fileName(name)} is a folder, and only a file has a hash.`,
    meaning: "Open the folder and take the video out of it.",
    steps: ["choose-file"],
  }),
  empty: ({ name }) => ({
    heading: "The file is empty",
    what: `${fileName(name)} has 0 bytes, so there is nothing that a backend could have analysed.`,
    meaning: "Perhaps a download or a copy of it has not finished.",
    steps: ["choose-file"],
  }),
  vanished: ({ name }) => ({
    heading: "The file is gone",
    what: `${fileName(name)} is not where it was.`,
    meaning: "It was deleted, moved or renamed, or its disk was taken away. Choose it where it is now.",
    steps: ["choose-file"],
  }),
  changed: ({ name, bytes }) => ({
    heading: "The file has changed",
    what:
      bytes === 0
        ? `${fileName(name)} is not the file any more that was chosen.`
        : `${fileName(name)} changed while it was read, after ${byteText(bytes)}.`,
    meaning:
      "A hash of half of one and half of the other would fit neither. Wait until whatever writes to it is done, then choose it again.",
    steps: ["choose-file"],
  }),
  unreadable: ({ name }) => ({
    heading: "The file cannot be read",
    what: `The browser was not given a single byte of ${fileName(name)}.`,
    meaning: "Another program holds it, it was changed after it was chosen, or your account may not read it.",
    steps: ["choose-file", "read-again"],
  }),
  "no-hasher": ({ name }) => ({
    heading: "Files cannot be hashed here",
    what: `The code that computes the hash did not start, so ${fileName(name)} was not read.`,
    meaning: `It did not arrive, or this page’s server or browser does not let it run. A terminal computes the same hash: ${terminalCommands}. Enter it in the search box.`,
    steps: ["read-again", "enter-hash"],
  }),
  "hasher-stopped": ({ name, bytes }) => ({
    heading: "The hashing stopped",
    what: `The code that computes the hash of ${fileName(name)} stopped after ${byteText(bytes)}.`,
    meaning:
      "Most often the device is short of memory. Nothing is lost: reading again starts from the beginning.",
    steps: ["read-again", "choose-file"],
  }),
};

const terminalCommands = "sha256sum on Linux, shasum -a 256 on macOS, certutil -hashfile … SHA256 on Windows";

/** A file's name within a sentence: quoted, visible, and short enough for one. */
export function fileName(name: string): string {
  return `“${namePhrase(name).text}”`;
}

/** "412 MB of 1.1 GB · 205 MB a second · about 3 s left"; what is not known yet is left out. */
export function readingText(bytes: number, size: number, pace: ReadingPace): string {
  const { bytesPerSecond, secondsLeft } = pace;
  return [
    `${byteText(bytes)} of ${byteText(size)}`,
    ...(bytesPerSecond === undefined ? [] : [`${byteText(Math.round(bytesPerSecond))} a second`]),
    ...(secondsLeft === undefined ? [] : [durationLeft(secondsLeft)]),
  ].join(" · ");
}

function durationLeft(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 1) return "almost done";
  if (whole < 100) return `about ${whole} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}

/** Where the file stays, and what leaves the device. */
export function staysHereWords(backend: string): string {
  return `The file never leaves this device. Its hash is computed here, and only the hash is sent to ${backend}.`;
}

/** While a file hangs over the page: what letting go does, and where it stays. */
export const dropWords = {
  lead: "Let go to look this file up",
  stays: "A video is hashed and a list is read on this device. The file never leaves it.",
} as const;

export const notVideoWords =
  "It does not begin like a video. It is hashed all the same: the backend decides what it knows.";

/** A text that holds no hash is no list, and may still be what somebody wants hashed. */
export const textFileQuestion = {
  heading: "This file is text, not a video",
  what: (name: string, refused: string | undefined): string =>
    refused ??
    `${fileName(name)} holds no SHA-256 hash. Read it as a list in Triage, or hash the file itself?`,
  read: "Read as text",
  hash: "Hash it anyway",
} as const;

/** Several files at once. @param folders how many of what was dropped are no files */
export function chooseOneWords(folders: number): string {
  const left = folders === 0 ? "" : ` ${folders === 1 ? "A folder is" : `${folders} folders are`} left out.`;
  return `A look-up takes one of them. Which one? Nothing has been read yet.${left}`;
}

/** What a hash that no backend knows may mean when it is that of a file at hand. */
export function bestEffortWords(name: string): string {
  return (
    `Looking up a file is best effort: ${fileName(name)} was hashed here, and newer backends may file its result under an ` +
    "identifier of their own that differs from the file’s hash."
  );
}

/** Beside the search by identifier. */
export const identifierSourceWords = "Whoever sent the video for analysis was given one.";

export const identifierWantedWords = "Enter the identifier: 64 characters, 0–9 and a–f.";

/** A picture of the file at a frame's place in time. */
export const notThisFrame = "≈ not necessarily this frame";

/** Said once beside all pictures. */
export const samplingWords =
  "The answer holds no times: which moments were sampled is not known. Each picture is the one at frame i’s share of the " +
  "duration, (i − ½) ÷ frames. Nothing of it is sent or stored.";

export function pictureFailureWords(failure: PictureFailure, name: string): string {
  return pictureWriters[failure](fileName(name));
}

const pictureWriters: { readonly [Failure in PictureFailure]: (name: string) => string } = {
  "not-playable": (name) =>
    `This browser cannot play ${name}: it is no video, or its codec is not supported here. The scores do not depend on it.`,
  "no-picture": (name) => `${name} holds sound and no picture, so there is nothing to show.`,
  "no-length": (name) =>
    `The browser cannot tell how long ${name} is, so no place in it can be found. The scores do not depend on it.`,
  gone: (name) =>
    `${name} can no longer be read: it was moved, changed or taken away. Open it again to see its pictures.`,
};

/** "0:07", "1:02:03". */
export function clockText(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
