// The kinds of fields that answers are made of. Null and absent are nothing; each message says what was expected.

import * as z from "zod/mini";
import { isJsonObject, isList, type JsonObject } from "../json-value";

/** "" is nothing. */
export const text = z.nullish(z.string("a text"));
/** Finite. */
export const number = z.nullish(z.number("a number"));
export const truth = z.nullish(z.boolean("true or false"));

/** A list whose elements are read one by one, by a schema of their own. */
export const list = z.nullish(z.custom<readonly unknown[]>(isList, "a list"));

/** Of a wrong element only a hole is left, so that the places of the others stay. */
export function listOf<Item extends z.ZodMiniType>(item: Item) {
  return z.nullish(z.array(z.optional(item), "a list"));
}

/** An object that may be missing; empty is nothing, and PHP writes an empty object as []. */
export function part<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.optional(z.pipe(z.transform(emptyAsNothing), z.optional(schema)));
}

/** An object whose fields are read by a schema of their own, or are names of models, which are data. */
export const object = part(z.custom<JsonObject>(isJsonObject, "an object"));

function emptyAsNothing(value: unknown): unknown {
  const isEmpty = isList(value) ? value.length === 0 : isJsonObject(value) && Object.keys(value).length === 0;
  return isEmpty ? undefined : (value ?? undefined);
}
