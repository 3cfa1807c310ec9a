// What goes wrong between a page and a backend, played on request: one hash, one failure. Those that a client can
// get over end in a result, and start over after it, so that they can be shown again.

import { jsonAnswer, pageAnswer, piecesAnswer, textAnswer } from "./answers";
import { brokenAnswer, neverAnswer, trickledAnswer } from "./faulty-bodies";
import { failureSamples, type FailureSample } from "./sample-table";
import { createUnsaidWait, createWait } from "./waiting-plays";
import { oddText, recoveredPieces, recoveredText } from "./recovered-result";

type FailurePlay = (request: Request) => Response | Promise<Response>;

/**
 * One play per row of the sample table's failures, by hash.
 * @param now milliseconds since 1970, for those that wait
 */
export function createFailurePlays(now: () => number): ReadonlyMap<string, FailurePlay> {
  const plays = new Map<string, FailurePlay>(Object.entries(failurePlays(now)));
  return new Map(
    Object.entries(failureSamples).flatMap(([id, { hash }]) => {
      const play = plays.get(id);
      return play === undefined ? [] : [[hash, play]];
    }),
  );
}

function failurePlays(now: () => number): Readonly<Record<FailureSample, FailurePlay>> {
  const hash = (id: FailureSample) => failureSamples[id].hash;
  const recovered = (id: FailureSample) => (request: Request) =>
    piecesAnswer(recoveredPieces(hash(id)), request.signal);
  const half = (id: FailureSample) => {
    const text = recoveredText(hash(id));
    return text.slice(0, text.length / 2);
  };
  return {
    "no-key": (request) =>
      (request.headers.get("x-api-key") ?? "") === ""
        ? jsonAnswer({ message: "Unauthenticated." }, 401)
        : recovered("no-key")(request),
    "key-refused": () => jsonAnswer({ message: "Invalid API key." }, 401),
    "key-forbidden": () => jsonAnswer({ message: "This API key may not read this video." }, 403),
    "not-found": () => jsonAnswer({ message: "Not found." }, 404),
    invalid: () => jsonAnswer(invalidRequest, 422),
    "wait-seconds": createWait(now, "seconds", recovered("wait-seconds")),
    "wait-date": createWait(now, "date", recovered("wait-date")),
    "wait-unsaid": createUnsaidWait(recovered("wait-unsaid")),
    "server-error": () => jsonAnswer({ message: "Server Error" }, 500),
    unavailable: () => jsonAnswer({ message: "Service Unavailable" }, 503),
    "html-page": () => pageAnswer(page("Sign in", "Please sign in to the network.")),
    "html-error": () => pageAnswer(page("502 Bad Gateway", "nginx"), 502),
    "empty-body": () => textAnswer(""),
    truncated: () => textAnswer(half("truncated")),
    reset: () => brokenAnswer(half("reset")),
    redirect: () => new Response(null, { status: 302, headers: { location: "/login" } }),
    "no-content": () => new Response(null, { status: 204 }),
    silence: (request) => neverAnswer(request.signal),
    slow: (request) => trickledAnswer(recoveredText(hash("slow")), request.signal),
    "not-a-result": () => jsonAnswer({ results: { images: "none" } }),
    "json-null": () => jsonAnswer(null),
    "odd-classification": () => textAnswer(oddText(hash("odd-classification"))),
  };
}

const invalidRequest = {
  message: "The given data was invalid.",
  errors: {
    hash: ["The hash must be the SHA-256 of a video.", "The hash must belong to this account."],
    account: ["The account has no video models."],
  },
};

function page(title: string, text: string): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;
}
