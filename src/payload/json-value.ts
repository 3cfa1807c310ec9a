// The few questions that are asked of unknown JSON. Fields are read as own properties only, so that a payload
// cannot answer with something inherited.

import * as z from "zod/mini";
import type { NoteBook } from "./note-book";

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function ownField(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

const text = z.string();
const finite = z.number();
const truth = z.boolean();
const list = z.array(z.unknown());

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

  text(key: string): string | undefined {
    return this.#read(key, text, "a text");
  }

  number(key: string): number | undefined {
    return this.#read(key, finite, "a number");
  }

  truth(key: string): boolean | undefined {
    return this.#read(key, truth, "true or false");
  }

  list(key: string): readonly unknown[] | undefined {
    return this.#read(key, list, "a list");
  }

  object(key: string): JsonObject | undefined {
    const value = ownField(this.#object, key) ?? undefined;
    if (value === undefined || isJsonObject(value)) return value;
    this.#notes.leftOut(this.pathOf(key), "an object", value);
    return undefined;
  }

  pathOf(key: string): string {
    return this.#path === "" ? key : `${this.#path}.${key}`;
  }

  #read<Value>(key: string, schema: z.ZodMiniType<Value>, expected: string): Value | undefined {
    const value = ownField(this.#object, key) ?? undefined;
    if (value === undefined) return undefined;
    const read = z.safeParse(schema, value);
    if (read.success) return read.data;
    this.#notes.leftOut(this.pathOf(key), expected, value);
    return undefined;
  }
}

/** `path.key` as a person would type it; a key that is no plain word is quoted in brackets. */
export function keyPath(path: string, key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}
