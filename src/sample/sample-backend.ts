// A backend that needs no network: it answers requests as the vendor's does, from samples that are made when asked
// for. A plain Request → Response function with its own state and clock; only web standards, so that it runs in
// Node, in tests and in the page itself. It must never know who calls it.

import { isVideoHash } from "../domain/video-hash";
import { jsonAnswer, piecesAnswer } from "./answers";
import { batchAnswer, documentedBatchLimit, type BatchLimit } from "./batch-answer";
import { createFailurePlays } from "./failure-plays";
import { createLibrary, type Library } from "./library";
import { createRequestLimit, type RequestLimits } from "./request-limit";

export type SampleBackendOptions = {
  /** Milliseconds since 1970; the clock of limits, waits and pending results. */
  readonly now?: (() => number) | undefined;
  /** Requests allowed per key; without it there is no limit. */
  readonly limits?: RequestLimits | undefined;
  /** The only `X-Api-Key` that is let in; without it every request is, with or without a key. */
  readonly requiredKey?: string | undefined;
  /** How it treats batches: as documented unless given. "none": it has no such address, as older backends. */
  readonly batches?: BatchLimit | "none" | undefined;
};

export type SampleBackend = (request: Request) => Promise<Response>;

const videoPath = /^\/api\/classification_video\/([^/]+)$/;

/**
 * A sample backend of its own: nothing is shared with another one.
 *
 * `GET /api/classification_video/<64 hex>` answers one result or plays one failure,
 * `GET /api/classifications_video?identifiers[]=…` a bare array of the known results among at most 100,
 * `GET /api/sample_videos` the list for the home page, outside of key and limits.
 * Anything else is 404, another method 405, a wrong key 401, too many requests 429, a malformed hash 422,
 * each with a JSON message. It only rejects when the request's signal aborts.
 */
export function createSampleBackend(options: SampleBackendOptions = {}): SampleBackend {
  const now = options.now ?? Date.now;
  const library = createLibrary(now);
  const failures = createFailurePlays(now);
  const limit = createRequestLimit(options.limits, now);

  return async (request) => {
    const url = new URL(request.url);
    const isList = url.pathname === "/api/sample_videos";
    const isBatch = url.pathname === "/api/classifications_video";
    const given = videoPath.exec(url.pathname)?.[1];
    const isUnknown = isBatch && options.batches === "none";
    if (isUnknown || (!isList && !isBatch && given === undefined))
      return jsonAnswer({ message: "Not found." }, 404);
    if (request.method !== "GET") return methodRefused(request.method);
    if (isList) return jsonAnswer(library.listed());

    const key = request.headers.get("x-api-key");
    if (options.requiredKey !== undefined && key !== options.requiredKey) {
      return jsonAnswer({ message: "Unauthenticated." }, 401);
    }
    const waitSeconds = limit.refusedForSeconds(key ?? "");
    if (waitSeconds > 0) return tooMany(waitSeconds);
    if (isBatch && options.batches !== "none") {
      const identifiers = url.searchParams.getAll("identifiers[]");
      return batchAnswer(identifiers, library, request.signal, options.batches ?? documentedBatchLimit);
    }

    const hash = (given ?? "").toLowerCase();
    if (!isVideoHash(hash)) return malformed();
    return (await failures.get(hash)?.(request)) ?? resultAnswer(hash, library, request.signal);
  };
}

function resultAnswer(hash: string, library: Library, signal: AbortSignal): Response {
  const result = library.result(hash);
  return result === undefined
    ? jsonAnswer({ message: "Not found." }, 404)
    : piecesAnswer(result.pieces(), signal);
}

function methodRefused(method: string): Response {
  const message = `The ${method} method is not supported for this route. Supported methods: GET.`;
  return jsonAnswer({ message }, 405, { allow: "GET" });
}

function tooMany(seconds: number): Response {
  return jsonAnswer({ message: "Too Many Attempts." }, 429, { "retry-after": String(seconds) });
}

function malformed(): Response {
  const message = "The hash field format is invalid.";
  return jsonAnswer({ message, errors: { hash: [message] } }, 422);
}
