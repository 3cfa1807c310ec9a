// Collects what was odd while an answer is read. Each oddity is written down once, with its path; a broken dense
// answer could hold a million of them, so each kind is kept up to a limit and the rest is counted.

import type { DataNote } from "../domain/data-note";
import type { WrongPlace } from "../domain/failure";

/** Enough to see the pattern; more of one kind is a number, not a list. */
const keptPerKind = 20;

export class NoteBook {
  readonly #notes: DataNote[] = [];
  readonly #counts = new Map<DataNote["kind"], number>();
  #firstWrong: WrongPlace | undefined;

  add(note: DataNote): void {
    const count = (this.#counts.get(note.kind) ?? 0) + 1;
    this.#counts.set(note.kind, count);
    if (count <= keptPerKind) this.#notes.push(note);
  }

  /** Something stood where something else was expected: it is left out, the rest is kept. */
  leftOut(path: string, expected: string, value: unknown): void {
    const place = { path, expected, found: describeFound(value) };
    this.#firstWrong ??= place;
    this.add({ kind: "left-out", ...place });
  }

  /** The first place that was wrong, in the order of the answer. */
  get firstWrong(): WrongPlace | undefined {
    return this.#firstWrong;
  }

  notes(): readonly DataNote[] {
    const more = [...this.#counts]
      .filter(([, count]) => count > keptPerKind)
      .map(([of, count]): DataNote => ({ kind: "more", of, count: count - keptPerKind }));
    return [...this.#notes, ...more];
  }
}

/** A short description of a JSON value for a person: `the text "abc"`, `the number 1.7`, `a list of 3`, `nothing`. */
export function describeFound(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "string") return `the text ${JSON.stringify(shortened(value))}`;
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return String(value);
  return "an object";
}

function shortened(text: string): string {
  const start = Array.from(text.slice(0, 80));
  return start.length > 40 || text.length > 80 ? `${start.slice(0, 40).join("")}…` : text;
}
