// `errors` as texts. Documented is one text; seen in the field are lists, objects by field, and objects with a message.
// Whatever it is becomes plain texts, never an object's name, and nothing is followed deeper than a person would read.

import { describeFound } from "./describe-found";
import { isJsonObject, isList, ownField, type JsonObject } from "./json-value";

const deepest = 4;

/** The texts of `errors` in the order of the answer, none of them empty; null and nothing are no text. */
export function textsOfErrors(errors: unknown): readonly string[] {
  return textsOf(errors, 0);
}

function textsOf(value: unknown, depth: number): readonly string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (depth >= deepest || !(isList(value) || isJsonObject(value))) return [plain(value)];
  if (isList(value)) return value.flatMap((item) => textsOf(item, depth + 1));
  return textsOfObject(value, depth);
}

function plain(value: unknown): string {
  return typeof value === "number" && Number.isFinite(value) ? String(value) : describeFound(value);
}

function textsOfObject(value: JsonObject, depth: number): readonly string[] {
  const message = ownField(value, "message");
  if (typeof message === "string" && message.trim() !== "") return [message];
  return Object.entries(value).flatMap(([field, inside]) =>
    textsOf(inside, depth + 1).map((text) => `${field}: ${text}`),
  );
}
