// The few questions that are asked of unknown JSON. Fields are read as own properties only, so that a payload
// cannot answer with something inherited. Never descends by itself: how deep an answer goes is the answer's choice.

import type { NoteBook } from "./note-book";

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function ownField(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Reads fields of one object; whatever has the wrong type is left out with a note, absent and null are nothing. */
export class FieldReader {
  readonly #object: JsonObject;
  readonly #path: string;
  readonly #notes: NoteBook;

  constructor(object: JsonObject, path: string, notes: NoteBook) {
    this.#object = object;
    this.#path = path;
    this.#notes = notes;
  }

  /** Absent and null are the same: nothing. */
  value(key: string): unknown {
    return ownField(this.#object, key) ?? undefined;
  }

  /** An empty text is nothing. */
  text(key: string): string | undefined {
    const value = this.value(key);
    if (typeof value === "string") return value || undefined;
    if (value !== undefined) this.leftOut(key, "a text", value);
    return undefined;
  }

  /** A classification. */
  word(key: string): string | undefined {
    const text = this.text(key);
    return text && this.#notes.word(() => this.pathOf(key), text);
  }

  /** Finite. */
  number(key: string): number | undefined {
    const value = this.value(key);
    if (typeof value === "number" && Number.isFinite(value)) return value;
    if (value !== undefined) this.leftOut(key, "a number", value);
    return undefined;
  }

  truth(key: string): boolean | undefined {
    const value = this.value(key);
    if (typeof value === "boolean") return value;
    if (value !== undefined) this.leftOut(key, "true or false", value);
    return undefined;
  }

  /** The list itself, however long; nothing where there is none. */
  list(key: string, expected = "a list"): readonly unknown[] {
    const value = this.value(key);
    if (isList(value)) return value;
    if (value !== undefined) this.leftOut(key, expected, value);
    return [];
  }

  /** An empty list is nothing, too: backends in PHP write an empty object like that. */
  object(key: string): JsonObject | undefined {
    const value = this.value(key);
    if (value === undefined || isJsonObject(value)) return value;
    if (!isList(value) || value.length > 0) this.leftOut(key, "an object", value);
    return undefined;
  }

  /** A reader of the object under a key, or of nothing where there is none. */
  inside(key: string): FieldReader {
    return new FieldReader(this.object(key) ?? {}, this.pathOf(key), this.#notes);
  }

  pathOf(key: string): string {
    return this.#path === "" ? key : `${this.#path}.${key}`;
  }

  leftOut(key: string, expected: string, value: unknown): void {
    this.#notes.leftOut(this.pathOf(key), expected, value);
  }
}

/** `path.key` as a person would type it; a key that is no plain word is quoted in brackets. */
export function keyPath(path: string, key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}
