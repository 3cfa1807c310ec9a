/**
 * What of a backend's answer may reach the browser: its status, its bytes, and a handful of headers.
 * Cookies, redirects and everything else stay here. A status of failure counts at once, whatever becomes of its words.
 */
import { Readable } from "node:stream";
import { accepts, packingOf, peek, saysPacked, unpacked } from "./packing";
import { messageAnswer, type Answer, type OwnReason } from "./short-answer";

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
 * The answer as it goes to the browser, streamed. One that may not pass becomes a 502 with a message.
 * One that breaks off, lies about its length or does not end breaks the browser's connection too: cut off, it must
 * not look whole.
 */
export async function passAnswer(
  answer: BackendAnswer,
  acceptEncoding: string | undefined,
  byteLimit = answerByteLimit,
): Promise<Answer> {
  const { status, discard } = answer;
  const head = readHead(answer, byteLimit);
  if (head.kind === "refused") {
    discard();
    return messageAnswer(502, head.message, head.reason);
  }
  const headers = { ...head.headers, "Cache-Control": "no-store" };
  if (status >= 400) {
    const words = await wordsOf(answer);
    discard();
    return { status, headers, body: words };
  }
  if (status === 204 || status === 304) {
    discard();
    return { status, headers, body: null };
  }
  const body = await bodyFor(answer, acceptEncoding);
  if (body === null) {
    discard();
    return messageAnswer(502, "The backend packed its answer in an unknown way.");
  }
  const expected = body.isUnpacked ? null : head.expectedBytes;
  const length: Record<string, string> = expected === null ? {} : { "Content-Length": String(expected) };
  const bytes = counted(body.bytes, expected ?? 0, expected ?? byteLimit, discard);
  return {
    status,
    headers: { ...headers, ...length, ...body.headers },
    body: Readable.from(bytes, { objectMode: false }),
  };
}

type Body = {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly headers: Record<string, string>;
  readonly isUnpacked: boolean;
};

/** As the browser can read it; null where nobody can. */
async function bodyFor(answer: BackendAnswer, acceptEncoding: string | undefined): Promise<Body | null> {
  const encoding = answer.header("content-encoding");
  if (encoding === undefined || !saysPacked(encoding))
    return { bytes: answer.body, headers: {}, isUnpacked: false };
  const { first, whole } = await peek(answer.body);
  const packing = packingOf(encoding, first);
  if (packing.kind === "unknown") return null;
  if (packing.kind === "plain") return { bytes: whole, headers: {}, isUnpacked: false };
  const { names } = packing;
  if (accepts(acceptEncoding, names))
    return { bytes: whole, headers: { "Content-Encoding": names.join(", ") }, isUnpacked: false };
  const bytes = unpacked(whole, names);
  return bytes === undefined ? null : { bytes, headers: {}, isUnpacked: true };
}

/** Longer words are no message, and whoever waits for a status does not wait for them. */
const mostWords = 65_536;
const wordsWithinMs = 1_000;

/** What a refusal says, as far as it comes and can be unpacked. */
async function wordsOf({ header, body }: BackendAnswer): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const read = async (): Promise<void> => {
    const { first, whole } = await peek(body);
    const packing = packingOf(header("content-encoding") ?? "", first);
    const bytes = packing.kind === "packed" ? unpacked(whole, packing.names, true) : whole;
    if (packing.kind === "unknown" || bytes === undefined) return;
    for await (const chunk of bytes) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= mostWords) return;
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, wordsWithinMs);
  });
  await Promise.race([read().catch(() => undefined), late]);
  clearTimeout(timer);
  return Buffer.concat(chunks).subarray(0, mostWords);
}

function readHead({ status, header }: BackendAnswer, byteLimit: number): Head {
  // A browser takes 407 for the word of a proxy of its own, and hands nothing of it to the page.
  const isSaid = status >= 200 && status <= 599 && status !== 407;
  if (!isSaid) return refused(`The backend answered with the status ${status}.`);
  if (status >= 300 && status < 400 && status !== 304)
    return refused("The backend's redirect is not followed.", "redirected");
  const length = header("content-length");
  const expectedBytes = length === undefined ? null : Number(length);
  const fits = expectedBytes === null || expectedBytes <= byteLimit || status >= 400;
  if (!fits) return refused("The backend's answer is too large.", "too-large");
  const headers = {
    ...typeHeaders(header("content-type")),
    ...retryHeaders(header("retry-after"), header("date")),
    ...(status >= 400 ? whoAnswered(header) : {}),
  };
  return { kind: "passed", headers, expectedBytes };
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
  return /^[\w ,:.+-]{1,80}$/.test(value);
}

/** What tells the page that something in front of the backend refused. */
function whoAnswered(header: BackendAnswer["header"]): Record<string, string> {
  const names = ["Server", "Cf-Mitigated"] as const;
  return Object.fromEntries(
    names.flatMap((name): readonly (readonly [string, string])[] => {
      const value = header(name.toLowerCase());
      return value !== undefined && /^[\x20-\x7e]{1,60}$/.test(value) ? [[name, value]] : [];
    }),
  );
}

async function* counted(
  body: AsyncIterable<Uint8Array>,
  fewest: number,
  most: number,
  discard: () => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > most) throw new Error("The answer is longer than it may be.");
      yield chunk;
    }
    if (bytes < fewest) throw new Error("The answer is shorter than it said.");
  } finally {
    discard();
  }
}

function refused(message: string, reason: OwnReason = "refused"): Head {
  return { kind: "refused", message, reason };
}
