// One GET to a backend: its bytes, or the failure that kept them away. Never throws, except when it was cancelled.
// It ends when the backend is silent for too long, however many bytes came before; redirects are never followed,
// because a key must not travel to an address that nobody chose.

import type { Failure } from "../domain/failure";
import { hasKey, requestHeaders, type Connection } from "./connection";
import type { HearReceived } from "./received-bytes";
import { withoutKey } from "./without-key";
import { isRefusal, statusFailure } from "./status-failure";

export type FetchedBytes =
  | {
      readonly kind: "bytes";
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly contentType: string | undefined;
    }
  | { readonly kind: "failure"; readonly failure: Failure };

/**
 * A result of 100,000 frames and 8 models is some 150 MB. More than twice that is no result, and the longest text of a
 * browser holds little more; a packed answer of a few kilobytes can hold any amount.
 */
const mostResultBytes = 400_000_000;

/** Silence, not duration: a large answer on a slow line may take minutes as long as something arrives. */
export const silenceMs = 30_000;

/**
 * @param signal cancels; then the promise rejects with the signal's reason
 * @param silentAfterMs how long the backend may be silent before the look-up counts as timed out
 * @param mostBytes a longer answer is given up, and is a "too-large" failure
 * @param hear is told of every chunk, and of the end
 */
export async function fetchBytes(
  url: string,
  connection: Connection,
  signal: AbortSignal,
  silentAfterMs: number = silenceMs,
  mostBytes: number = mostResultBytes,
  hear?: HearReceived,
): Promise<FetchedBytes> {
  const watch = watchSilence(signal, silentAfterMs);
  /** undefined until the headers are there. */
  let received: number | undefined;
  try {
    const response = await fetch(url, {
      headers: requestHeaders(connection),
      cache: "no-store",
      credentials: "same-origin",
      redirect: "manual",
      referrerPolicy: "no-referrer",
      signal: watch.signal,
    });
    received = 0;
    watch.heard();
    if (response.type === "opaqueredirect") return failed({ kind: "redirected", message: undefined });
    if (isRefusal(response.status)) {
      const words = await readWords(response.body);
      signal.throwIfAborted();
      const refusal = statusFailure(response.status, response.headers, words, hasKey(connection));
      return failed(withoutKey(refusal, connection.key) ?? { kind: "empty-answer", status: response.status });
    }
    const announced = announcedLength(response.headers);
    const bytes = await readBody(response, announced, (length) => {
      received = (received ?? 0) + length;
      if (received > mostBytes) throw new RangeError("too long");
      watch.heard();
      // Whether all is there only the end tells: what is announced may be of other bytes.
      hear?.({ received, total: received < announced ? announced : undefined });
    });
    hear?.({ received, total: received });
    const failure = withoutKey(
      statusFailure(response.status, response.headers, bytes, hasKey(connection)),
      connection.key,
    );
    if (failure !== undefined) return failed(failure);
    return { kind: "bytes", bytes, contentType: response.headers.get("Content-Type") ?? undefined };
  } catch {
    signal.throwIfAborted();
    if (received !== undefined && received > mostBytes) return failed({ kind: "too-large", mostBytes });
    if (watch.signal.aborted) return failed({ kind: "timed-out", silentMs: silentAfterMs });
    if (!navigator.onLine) return failed({ kind: "offline" });
    return failed(
      received === undefined
        ? { kind: "blocked-or-unreachable" }
        : { kind: "connection-lost", bytes: received },
    );
  } finally {
    watch.end();
  }
}

function failed(failure: Failure): FetchedBytes {
  return { kind: "failure", failure };
}

/** Longer words are no message, and nobody waits for them: the status is known. */
const mostWords = 65_536;
const wordsWithinMs = 1_000;

/** What comes of a refusal's body in a moment; nothing where it cannot be read. */
async function readWords(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  if (body === null) return joined(chunks);
  const reader = body.getReader();
  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), wordsWithinMs);
  try {
    let length = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      chunks.push(read.value);
      length += read.value.length;
      if (length >= mostWords) break;
    }
  } catch {
    // Packed wrongly, or broken off: the status counts all the same.
  } finally {
    clearTimeout(timer);
    void reader.cancel().catch(() => undefined);
  }
  return joined(chunks);
}

async function readBody(
  response: Response,
  announced: number,
  onChunk: (length: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { body } = response;
  const chunks: Uint8Array[] = [];
  if (body === null) return joined(chunks);
  let whole = new Uint8Array(announced);
  let offset = 0;
  let reader: { readonly cancel: () => Promise<void> } | undefined;
  try {
    // Where a browser can, bytes come straight to where they stay: out of pieces they would be there twice for a while.
    const inPlace = announced > 0 ? readerInPlace(body) : undefined;
    reader = inPlace;
    while (offset < announced) {
      const read = await inPlace?.read(whole.subarray(offset));
      if (read?.value === undefined) break;
      whole = new Uint8Array(read.value.buffer);
      if (read.done) break;
      offset += read.value.length;
      onChunk(read.value.length);
    }
    inPlace?.releaseLock();
    const rest = body.getReader();
    reader = rest;
    for (let read = await rest.read(); !read.done; read = await rest.read()) {
      chunks.push(read.value);
      onChunk(read.value.length);
    }
  } catch (error) {
    // What is not wanted any more must not go on arriving.
    void reader?.cancel().catch(() => undefined);
    throw error;
  }
  return chunks.length === 0 && offset === announced ? whole : joined([whole.subarray(0, offset), ...chunks]);
}

/** undefined where the browser has none. */
function readerInPlace(body: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | undefined {
  try {
    return body.getReader({ mode: "byob" });
  } catch {
    return undefined;
  }
}

/** Larger than any result. What announces more is taken as it comes. */
const mostAnnounced = 300_000_000;

/** Known ahead, the bytes need one place and not two; 0 where it is not known, or not of these bytes. */
function announcedLength(headers: Headers): number {
  const length = Number(headers.get("Content-Length") ?? 0);
  const isPacked = (headers.get("Content-Encoding") ?? "identity") !== "identity";
  return !isPacked && Number.isInteger(length) && length > 0 && length <= mostAnnounced ? length : 0;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

type SilenceWatch = {
  readonly signal: AbortSignal;
  readonly heard: () => void;
  readonly end: () => void;
};

function watchSilence(outer: AbortSignal, silentAfterMs: number): SilenceWatch {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let timer = setTimeout(abort, silentAfterMs);
  if (outer.aborted) abort();
  outer.addEventListener("abort", abort);
  return {
    signal: controller.signal,
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(abort, silentAfterMs);
    },
    end: () => {
      clearTimeout(timer);
      outer.removeEventListener("abort", abort);
    },
  };
}
