/**
 * What of a backend's answer may reach the browser: its status, its bytes, and four headers.
 * Cookies, redirects and everything else stay here.
 */
import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { answerMessage, type OwnReason } from "./short-answer";

/** A result of 100,000 frames is some 150 MB; what is larger than this is not a result. */
export const answerByteLimit = 512 * 1024 * 1024;

/** One answer as far as it is known before its body. */
export type BackendAnswer = {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of the connection without reading the body. */
  readonly discard: () => void;
};

type Head =
  | {
      readonly kind: "passed";
      readonly headers: Record<string, string>;
      readonly expectedBytes: number | null;
    }
  | { readonly kind: "refused"; readonly message: string; readonly reason: OwnReason };

/**
 * Streams an answer to the browser. One that may not pass becomes a 502 with a message.
 * One that breaks off, lies about its length or does not end breaks the browser's connection too: cut off, it must
 * not look whole.
 */
export async function passAnswer(
  answer: BackendAnswer,
  response: ServerResponse,
  byteLimit = answerByteLimit,
): Promise<void> {
  const head = readHead(answer, byteLimit);
  if (head.kind === "refused") {
    answer.discard();
    answerMessage(response, 502, head.message, head.reason);
    return;
  }
  response.writeHead(answer.status, { ...head.headers, "Cache-Control": "no-store" });
  response.flushHeaders();
  try {
    const most = head.expectedBytes ?? byteLimit;
    await pipeline(answer.body, (body) => counted(body, head.expectedBytes ?? 0, most), response);
  } catch {
    answer.discard();
    response.destroy();
  }
}

function readHead({ status, header }: BackendAnswer, byteLimit: number): Head {
  // A browser takes 407 for the word of a proxy of its own, and hands nothing of it to the page.
  const isSaid = status >= 200 && status <= 599 && status !== 407;
  if (!isSaid) return refused(`The backend answered with the status ${status}.`);
  if (status >= 300 && status < 400 && status !== 304)
    return refused("The backend's redirect is not followed.", "redirected");
  const encoding = header("content-encoding") ?? "identity";
  const isKnown = /^(?:identity|gzip|br|deflate)$/i.test(encoding);
  if (!isKnown) return refused("The backend packed its answer in an unknown way.");
  const length = header("content-length");
  const expectedBytes = length === undefined ? null : Number(length);
  const fits = expectedBytes === null || expectedBytes <= byteLimit;
  if (!fits) return refused("The backend's answer is too large.", "too-large");
  const headers = {
    ...typeHeaders(header("content-type")),
    ...retryHeaders(header("retry-after"), header("date")),
  };
  if (length !== undefined) headers["Content-Length"] = length;
  if (encoding.toLowerCase() !== "identity") headers["Content-Encoding"] = encoding;
  return { kind: "passed", headers, expectedBytes: status === 204 || status === 304 ? null : expectedBytes };
}

/** Only JSON may be shown when somebody opens the address itself: a foreign page must not appear under our origin. */
function typeHeaders(type = "text/plain"): Record<string, string> {
  if (/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) return { "Content-Type": type };
  const harmless = /^text\/(?:plain|html)\s*(?:;|$)/i.test(type) ? type : "text/plain";
  return { "Content-Type": harmless, "Content-Disposition": "attachment" };
}

/** Seconds, or a date with the clock it was read from; anything else would only confuse the page's countdown. */
function retryHeaders(value: string | undefined, date: string | undefined): Record<string, string> {
  if (value === undefined || !isTime(value)) return {};
  return date === undefined || !isTime(date)
    ? { "Retry-After": value }
    : { "Retry-After": value, Date: date };
}

function isTime(value: string): boolean {
  return /^[\w ,:]{1,40}$/.test(value);
}

async function* counted(
  body: AsyncIterable<Uint8Array>,
  fewest: number,
  most: number,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new Error("The answer is longer than it may be.");
    yield chunk;
  }
  if (bytes < fewest) throw new Error("The answer is shorter than it said.");
}

function refused(message: string, reason: OwnReason = "refused"): Head {
  return { kind: "refused", message, reason };
}
