// Collects what was odd while an answer is read. Each oddity is written down once, with its path; a broken dense
// answer could hold a million of them, so each kind is kept up to a limit and the rest is counted.

import type { DataNote } from "../../domain/data-note";
import type { WrongPlace } from "../../domain/failure";
import { sideSpelled } from "../../domain/side";
import { describeFound } from "./describe-found";

/** Enough to see the pattern; more of one kind is a number, not a list. */
export const keptPerKind = 20;

/** More labels than a sentence can name. */
const keptLabels = 10;

export class NoteBook {
  readonly #notes: DataNote[] = [];
  readonly #counts = new Map<DataNote["kind"], number>();
  #firstWrong: WrongPlace | undefined;
  #isUnfinished = false;
  #percentages = 0;
  #overshoots = 0;
  #otherScores = 0;
  #hasPairs = false;
  readonly #spellings = new Set<string>();

  add(note: DataNote): void {
    const count = (this.#counts.get(note.kind) ?? 0) + 1;
    this.#counts.set(note.kind, count);
    if (count <= keptPerKind) this.#notes.push(note);
  }

  /** One of the two words also where it is written in another case; that is noted once for each spelling. */
  word(path: () => string, text: string | null | undefined): string | undefined {
    if (!text) return undefined;
    const word = sideSpelled(text);
    if (word === undefined) return text;
    if (!this.#spellings.has(text)) this.add({ kind: "word-in-other-case", path: path(), found: text, word });
    this.#spellings.add(text);
    return word;
  }

  /** Something stood where something else was expected: it is left out, the rest is kept. */
  leftOut(path: string, expected: string, value: unknown): void {
    const place = this.#wrong(path, expected, describeFound(value));
    if (!this.#isAwaited(value)) this.add({ kind: "left-out", ...place });
  }

  scoreNotDrawn(path: string, value: unknown): void {
    const { found } = this.#wrong(path, "a number from 0 to 1", describeFound(value));
    if (typeof value === "number" && value > 2 && value <= 100) this.#percentages++;
    else if (typeof value === "number" && value > 1.01 && value <= 2) this.#overshoots++;
    else if (value !== null && value !== undefined) this.#otherScores++;
    if (!this.#isAwaited(value)) this.add({ kind: "score-not-drawn", path, found });
  }

  pairNotBelieved(path: string, artificial: number, human: number, sum: number): void {
    this.#wrong(path, "scores that add up to 1", `${artificial} beside ${human}`);
    if (Math.abs(sum - 100) <= 1) this.#percentages++;
    else this.#otherScores++;
    this.add({ kind: "pair-not-believed", path, artificial, human });
  }

  /** Artificial and human added up to 1: whoever wrote that means numbers from 0 to 1. */
  pairBelieved(): void {
    this.#hasPairs = true;
  }

  /**
   * How many scores were left out because they look like percentages; 0 where anything speaks against it. One between 1
   * and 2 may be either, and proves nothing.
   * @param read scores above 0 that were taken for numbers from 0 to 1
   */
  percentages(read: number): number {
    const isClear = this.#otherScores === 0 && !this.#hasPairs;
    return isClear && this.#percentages > 0 && this.#percentages >= read
      ? this.#percentages + this.#overshoots
      : 0;
  }

  /** @param labels at least one, none of them "artificial" */
  noArtificialLabel(path: string, labels: readonly string[]): void {
    const some = [...new Set(labels)].slice(0, keptLabels);
    this.#wrong(path, "an artificial score", `only ${some.map(describeFound).join(", ")}`);
    this.add({ kind: "no-artificial-label", path, labels: some });
  }

  /** Reads a part that the backend has not finished: what is not there yet is not odd, and gets no note. */
  readUnfinished<Part>(read: () => Part): Part {
    const before = this.#isUnfinished;
    this.#isUnfinished = true;
    const part = read();
    this.#isUnfinished = before;
    return part;
  }

  get isReadingUnfinished(): boolean {
    return this.#isUnfinished;
  }

  /** The first place that was wrong, in the order in which the answer is read. */
  get firstWrong(): WrongPlace | undefined {
    return this.#firstWrong;
  }

  /** In the order in which they were written; what was only counted stands behind the last one of its kind. */
  notes(): readonly DataNote[] {
    const seen = new Map<DataNote["kind"], number>();
    return this.#notes.flatMap((note): readonly DataNote[] => {
      const nth = (seen.get(note.kind) ?? 0) + 1;
      seen.set(note.kind, nth);
      const more = nth < keptPerKind ? 0 : (this.#counts.get(note.kind) ?? 0) - keptPerKind;
      return more > 0 ? [note, { kind: "more", of: note.kind, count: more }] : [note];
    });
  }

  #isAwaited(value: unknown): boolean {
    const isNothing = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
    return this.#isUnfinished && isNothing;
  }

  #wrong(path: string, expected: string, found: string): WrongPlace {
    const place = { path, expected, found };
    this.#firstWrong ??= place;
    return place;
  }
}

/**
 * The backend is still at work on such a part, or has given it up: that explains what is missing in it.
 * @param status of the video, a frame or a track; undefined in answers that have none, which are whole
 */
export function isUnfinished(status: string | undefined): boolean {
  return status !== undefined && status !== "done";
}
