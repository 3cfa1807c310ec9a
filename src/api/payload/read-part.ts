// Reads a part of an answer by its schema. What is wrong is noted with its path and left out; all else is kept.

import type * as z from "zod/mini";
import { isJsonObject, isList, keyPath } from "./json-value";
import type { NoteBook } from "./note-book";

type Place = readonly PropertyKey[];

/** @returns undefined when nothing is left that fits */
export function readPart<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  path: string,
  notes: NoteBook,
): z.output<Schema> | undefined {
  const whole = schema.safeParse(value);
  return whole.success ? whole.data : readRest(schema, value, whole.error, path, notes);
}

/** Leaves out what is wrong until all that is left fits. */
function readRest<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  error: z.core.$ZodError,
  path: string,
  notes: NoteBook,
): z.output<Schema> | undefined {
  const copies = new Set<object>();
  const noted = new Set<string>();
  let left = value;
  for (let { issues } = error; ;) {
    for (const { path: place, message } of issues) {
      const at = place.reduce<string>(pathOf, path);
      // A field that must not be missing comes again.
      if (!noted.has(at)) notes.leftOut(at, message, place.reduce<unknown>(inside, value));
      noted.add(at);
      left = without(left, place, copies);
    }
    if (left === undefined) return undefined;
    const result = schema.safeParse(left);
    if (result.success) return result.data;
    ({ issues } = result.error);
  }
}

/** The parts of a list that can be read, with their paths. */
export function readEach<Schema extends z.ZodMiniType, Part>(
  schema: Schema,
  list: readonly unknown[] | null | undefined,
  path: string,
  notes: NoteBook,
  read: (part: z.output<Schema>, path: string) => Part | undefined,
): readonly Part[] {
  const parts: Part[] = [];
  list?.forEach((element, index) => {
    const place = `${path}[${index}]`;
    const part = readPart(schema, element, place, notes);
    const one = part === undefined ? undefined : read(part, place);
    if (one !== undefined) parts.push(one);
  });
  return parts;
}

function pathOf(path: string, key: PropertyKey): string {
  if (typeof key === "number") return `${path}[${key}]`;
  return path === "" ? String(key) : keyPath(path, String(key));
}

function inside(value: unknown, key: PropertyKey): unknown {
  if (isList(value)) return value[Number(key)];
  return isJsonObject(value) ? value[String(key)] : undefined;
}

/**
 * A copy without what stands at a place. What is not even there cannot be left out: then what misses it is.
 * @param copies made so far, which are changed instead of copied again
 */
function without(value: unknown, [key, ...deeper]: Place, copies: Set<object>): unknown {
  if (key === undefined) return undefined;
  const here = inside(value, key);
  if (here === undefined || !(isList(value) || isJsonObject(value)))
    return deeper.length > 0 ? value : undefined;
  const copy = copies.has(value) ? value : isList(value) ? [...value] : { ...value };
  copies.add(copy);
  Reflect.set(copy, key, without(here, deeper, copies));
  return copy;
}
