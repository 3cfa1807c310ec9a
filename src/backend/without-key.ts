// A backend may repeat the key that it was sent in the message of a refusal, and people pass failures on.

import type { Failure } from "../domain/failure";

const masked = "•••";

/** The same failure with the key written out of every text in it. */
export function withoutKey(failure: Failure | undefined, key: string | undefined): Failure | undefined {
  if (failure === undefined || key === undefined) return failure;
  const clean = (text: string): string => withoutCutKey(text.replaceAll(key, masked), key);
  if (!("message" in failure) || failure.message === undefined) return withoutFields(failure, clean);
  return withoutFields({ ...failure, message: clean(failure.message) }, clean);
}

function withoutFields(failure: Failure, clean: (text: string) => string): Failure {
  if (failure.kind !== "invalid-request") return failure;
  const fields = failure.fields.map(({ field, messages }) => ({
    field: clean(field),
    messages: messages.map(clean),
  }));
  return { ...failure, fields };
}

/** Shorter beginnings are words by chance, and of no use to anybody. */
const shortestPart = 4;

/** Long texts are cut, perhaps in the middle of a key: what is left of it at the end is masked as well. */
function withoutCutKey(text: string, key: string): string {
  for (let length = key.length - 1; length >= shortestPart; length--) {
    if (text.endsWith(key.slice(0, length))) return text.slice(0, -length) + masked;
  }
  return text;
}
