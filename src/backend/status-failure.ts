// What each status of the backend means. The vendor documents only 429; everything else is read as is
// usual, with care, and shown with its number.

import type { Failure } from "../domain/failure";
import { retryAfterMs } from "./retry-after";

/**
 * @param keyed whether the request went out with a key
 * @returns undefined when the body should be read as a result
 */
export function statusFailure(
  status: number,
  headers: Headers,
  bytes: Uint8Array,
  keyed: boolean,
): Failure | undefined {
  if (status >= 200 && status < 300 && status !== 204 && status !== 205) return undefined;
  const { message, fields } = readMessage(bytes);
  const own = ownFailure(headers, message);
  if (own !== undefined) return own;
  // Nobody asked whether anything had changed: 304 says nothing.
  if (status === 204 || status === 205 || status === 304) return { kind: "empty-answer", status };
  if ((status === 401 || status === 403) && !keyed) return { kind: "no-key", status, message };
  if (status === 401 || status === 403) return { kind: "key-refused", status, message };
  if (status === 404) return { kind: "not-found", message };
  if (status === 400 || status === 422) return { kind: "invalid-request", status, message, fields };
  if (status === 429) {
    return { kind: "too-many-requests", waitMs: namedWaitMs(headers), message };
  }
  if (status >= 500) return { kind: "backend-failed", status, message, waitMs: namedWaitMs(headers) };
  if (status >= 300 && status < 400) return { kind: "redirected", message };
  return { kind: "unexpected-status", status, message };
}

/** What the server of this page says in the backend's place; no other server can set this header for the page. */
function ownFailure(headers: Headers, message: string | undefined): Failure | undefined {
  switch (headers.get("X-Framewise-Reason")) {
    case "redirected":
      return { kind: "redirected", message };
    case "unreachable":
      return { kind: "unreachable", message };
    case "crowded":
      return { kind: "too-many-requests", waitMs: namedWaitMs(headers), message };
    case "too-large":
      return { kind: "too-large", mostBytes: undefined };
    default:
      return undefined;
  }
}

/** A date counts from the clock of whoever named it, where it can be read: the one here may be wrong by hours. */
function namedWaitMs(headers: Headers): number | undefined {
  const sentMs = Date.parse(headers.get("Date") ?? "");
  return retryAfterMs(headers.get("Retry-After"), Number.isNaN(sentMs) ? Date.now() : sentMs);
}

type Message = {
  readonly message: string | undefined;
  readonly fields: readonly { readonly field: string; readonly messages: readonly string[] }[];
};

/** Longer texts are no message for a person. */
const longestMessage = 500;

/** Reads `{ message, errors: { field: [text, …] } }`; anything else has no message. */
function readMessage(bytes: Uint8Array): Message {
  const body = parsed(bytes.subarray(0, 65_536));
  if (typeof body !== "object" || body === null) return { message: undefined, fields: [] };
  const text = "message" in body && typeof body.message === "string" ? body.message : "";
  const errors = "errors" in body && typeof body.errors === "object" ? Object.entries(body.errors ?? {}) : [];
  const fields = errors.slice(0, 20).map(([field, value]) => ({ field, messages: texts(value) }));
  return { message: text.trim() === "" ? undefined : text.slice(0, longestMessage), fields };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function texts(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((text) => typeof text === "string").map((text) => text.slice(0, longestMessage));
}
