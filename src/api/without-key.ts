// A backend, or whatever answers in its place, may repeat the key that it was sent, and people pass failures on.

import type { Failure } from "../domain/failure";

const masked = "•••";

/** The same failure with the key written out of every text in it. */
export function withoutKey(failure: Failure, key: string | undefined): Failure;
export function withoutKey(failure: Failure | undefined, key: string | undefined): Failure | undefined;
export function withoutKey(failure: Failure | undefined, key: string | undefined): Failure | undefined {
  if (failure === undefined || key === undefined || key === "") return failure;
  const clean = (text: string): string => withoutCutKey(text.replaceAll(key, masked), key);
  const told =
    "message" in failure && failure.message !== undefined
      ? { ...failure, message: clean(failure.message) }
      : failure;
  if ("start" in told && told.start !== undefined) return { ...told, start: clean(told.start) };
  if ("server" in told && told.server !== undefined) return { ...told, server: clean(told.server) };
  if (told.kind !== "invalid-request") return told;
  const fields = told.fields.map(({ field, messages }) => ({
    field: clean(field),
    messages: messages.map(clean),
  }));
  return { ...told, fields };
}

/** Shorter beginnings are words by chance, and of no use to anybody. */
const shortestPart = 4;

/** Long texts are cut, perhaps in the middle of a key: what is left of it at the end is masked as well. */
function withoutCutKey(text: string, key: string): string {
  const whole = text.replace(/…$/, "");
  for (let length = key.length - 1; length >= shortestPart; length--) {
    if (whole.endsWith(key.slice(0, length)))
      return whole.slice(0, -length) + masked + text.slice(whole.length);
  }
  return text;
}
