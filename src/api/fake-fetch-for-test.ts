// A backend for tests in place of the network: it answers when the test says so, and ends when it is cancelled.

import { vi } from "vitest";

export type Asked = {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
};

/** Answers every request with `answer`; the list grows with each request. */
export function stubFetch(answer: (asked: Asked) => Response | Promise<Response>): readonly Asked[] {
  const all: Asked[] = [];
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    const asked = { url, init, headers: new Headers(init.headers) };
    all.push(asked);
    return new Promise<Response>((resolve, reject) => {
      whenAborted(asked, () => reject(new DOMException("The operation was aborted.", "AbortError")));
      Promise.resolve()
        .then(() => answer(asked))
        .then(resolve, reject);
    });
  });
  return all;
}

export type OpenAnswer = {
  readonly response: Response;
  readonly send: (text: string) => void;
  readonly end: () => void;
  readonly breakOff: () => void;
};

/** An answer whose headers are there and whose body comes when the test sends it. */
export function openAnswer(asked: Asked, init: ResponseInit = {}): OpenAnswer {
  let body: ReadableStreamDefaultController<Uint8Array> | undefined;
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      body = controller;
    },
  });
  whenAborted(asked, () => body?.error(new DOMException("The operation was aborted.", "AbortError")));
  return {
    response: new Response(stream, init),
    send: (text) => body?.enqueue(new TextEncoder().encode(text)),
    end: () => body?.close(),
    breakOff: () => body?.error(new TypeError("network error")),
  };
}

function whenAborted({ init }: Asked, then: () => void): void {
  if (init.signal?.aborted === true) then();
  init.signal?.addEventListener("abort", then, { once: true });
}
