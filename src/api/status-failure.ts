// What each status of the backend means, or of something that answers in its place. The vendor documents only 429; everything else is read as is
// usual, with care, and shown with its number.

import type { Failure } from "../domain/failure";
import { refusalWords, type RefusalWords } from "./refusal-words";
import { httpDateMs, retryAfterMs } from "./retry-after";

/**
 * @param bytes what came of its body: a status counts also where nothing of it can be read
 * @param keyed whether the request went out with a key
 * @returns undefined when the body should be read as a result
 */
export function statusFailure(
  status: number,
  headers: Headers,
  bytes: Uint8Array,
  keyed: boolean,
): Failure | undefined {
  const isResult = !isRefusal(status);
  if (isResult && status !== 200 && bytes.length === 0) return { kind: "empty-answer", status };
  const type = headers.get("Content-Type");
  const words = isResult && !beginsAsPage(bytes, type) ? undefined : refusalWords(bytes, type);
  const between = {
    kind: "in-between",
    status,
    message: words?.message,
    server: serverName(headers),
  } as const;
  const isChallenge = headers.get("Cf-Mitigated") !== null || looksLikeChallenge(words);
  if (isResult) return words?.form === "page" || isChallenge ? between : undefined;
  const message = words?.message;
  const fields = words?.fields ?? [];
  const own = ownFailure(headers, message);
  if (own !== undefined) return own;
  // Nobody asked whether anything had changed: 304 says nothing.
  if (status === 204 || status === 205 || status === 304) return { kind: "empty-answer", status };
  // Cloudflare's 1015 is no block, but a limit.
  const isLimit = status === 429 && words?.form === "text";
  if (isChallenge && status !== 404 && !isLimit) return between;
  const byPage = words?.form === "page" || (isChallenge && isLimit);
  if (status === 407 || status === 511) return between;
  if (status === 401 || status === 403) {
    if (byPage || (words?.form === "text" && !aboutKey.test(message ?? ""))) return between;
    return { kind: keyed ? "key-refused" : "no-key", status, message: withFields(message, fields) };
  }
  if (status === 404) {
    return isNoBackend(words) ? { ...between, kind: "not-the-backend" } : { kind: "not-found", message };
  }
  if ((status === 400 || status === 422) && !byPage)
    return { kind: "invalid-request", status, message, fields };
  if (status === 429) {
    const waitMs = namedWaitMs(headers);
    return { kind: "too-many-requests", waitMs, message, ...(byPage ? { byPage } : {}) };
  }
  // Asked again, it may answer: too late, too early.
  if (status >= 500 || status === 408 || status === 425)
    return { kind: "backend-failed", status, message, waitMs: namedWaitMs(headers) };
  if (status >= 300 && status < 400) return { kind: "redirected", message };
  return byPage ? between : { kind: "unexpected-status", status, message };
}

/** Whether the body of an answer of this status is no result. */
export function isRefusal(status: number): boolean {
  return status < 200 || status >= 300 || status === 204 || status === 205;
}

/** A whole result is never decoded for this: its first bytes tell. */
function beginsAsPage(bytes: Uint8Array, type: string | null): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return (
    /^<(?:!doctype html|!--|(?:html|head|body|title|h[1-6]|meta|script|style|center|form|div|p)\b)/i.test(
      start,
    ) ||
    (start.startsWith("<") && /\bhtml\b/i.test(type ?? ""))
  );
}

/** Pages that want to know whether a person asks, by their titles; Cloudflare says it in one line to programs. */
function looksLikeChallenge(words: RefusalWords | undefined): boolean {
  if (words?.form === "text") return /^error code: 1\d{3}$/i.test(words.message ?? "");
  if (words?.form !== "page") return false;
  return /just a moment|attention required|are you (?:a )?human|verify(?:ing)? (?:that )?you|checking your browser|captcha|ddos|access denied|(?:log|sign)[ -]?in\b/i.test(
    words.message ?? "",
  );
}

/** A web server's own page or line; or a framework that has no such route, which a backend of results has. */
function isNoBackend(words: RefusalWords | undefined): boolean {
  if (words?.form === "page" || words?.form === "text") return true;
  return /\broute\b.* not (?:be )?found|\bcannot get \/|\bno route (?:match|found)/i.test(
    words?.message ?? "",
  );
}

/** A line that a backend may say of its own key; gates and web servers say "Forbidden" or "Access denied". */
const aboutKey = /\bkeys?\b|\btokens?\b|\bcredentials?\b|unauthenticated|x-api-key/i;

function withFields(message: string | undefined, fields: RefusalWords["fields"]): string | undefined {
  const said = fields.map(({ field, messages }) => `${field}: ${messages.join(" ")}`);
  const all = [...(message === undefined ? [] : [message]), ...said].join("; ");
  return all === "" ? undefined : all.slice(0, longestMessage);
}

const longestMessage = 500;
const longestServer = 60;

function serverName(headers: Headers): string | undefined {
  const name = headers.get("Server")?.trim().slice(0, longestServer) ?? "";
  return name === "" ? undefined : name;
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
  const sentMs = httpDateMs(headers.get("Date") ?? "", Date.now());
  return retryAfterMs(headers.get("Retry-After"), sentMs ?? Date.now());
}
