// The few ways in which the sample backend answers: JSON, JSON in pieces, a message, a page.
// Everything is a web standard, so that it runs in Node, in a test and in a page alike.

const json = { "content-type": "application/json", "cache-control": "no-cache, private" };

/** A whole JSON value. */
export function jsonAnswer(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return textAnswer(JSON.stringify(value), status, headers);
}

/** A text that claims to be JSON, whatever it is. */
export function textAnswer(
  text: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(text, { status, headers: { ...json, ...headers } });
}

export function pageAnswer(markup: string, status = 200): Response {
  return new Response(markup, { status, headers: { "content-type": "text/html; charset=UTF-8" } });
}

/** A JSON text in pieces, each made when the reader is ready for it; ends with an error when `signal` aborts. */
export function piecesAnswer(pieces: Iterable<string>, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (signal.aborted) return controller.error(signal.reason);
      const next = iterator.next();
      if (next.done === true) return controller.close();
      return controller.enqueue(encoder.encode(next.value));
    },
    cancel() {
      iterator.return?.();
    },
  });
  return streamAnswer(body);
}

export function streamAnswer(body: ReadableStream<Uint8Array<ArrayBuffer>>): Response {
  return new Response(body, { status: 200, headers: json });
}
