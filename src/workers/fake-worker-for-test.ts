// A worker for tests: what the page says to it is a list, and what it says back is the test's to say.

import type { Calls, CallRequest, CallScope } from "./calls";

type Listener = (event: Event) => void;

export class FakeWorker {
  readonly received: unknown[] = [];
  terminated = false;
  readonly #listeners = new Map<string, Listener[]>();

  addEventListener(kind: string, listener: Listener): void {
    this.#listeners.set(kind, [...(this.#listeners.get(kind) ?? []), listener]);
  }

  postMessage(message: unknown): void {
    this.received.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(data: unknown): void {
    this.#emit(new MessageEvent("message", { data }));
  }

  /** @returns whether the page took care of the error itself */
  die(): boolean {
    const event = new Event("error", { cancelable: true });
    this.#emit(event);
    return event.defaultPrevented;
  }

  /** The same, as the page knows it. */
  get asWorker(): Worker {
    return worker(this);
  }

  #emit(event: Event): void {
    for (const listener of this.#listeners.get(event.type) ?? []) listener(event);
  }
}

function worker(fake: unknown): Worker {
  if (!isWorker(fake)) throw new TypeError("never");
  return fake;
}

/** For those of its members that a page needs. */
function isWorker(value: unknown): value is Worker {
  return value instanceof FakeWorker;
}

/** A worker that answers by itself, by what serves its scope. */
export class ServingWorker<All extends Calls> extends FakeWorker {
  #listener: ((event: MessageEvent<CallRequest<All>>) => void) | undefined;

  constructor(serve: (scope: CallScope<All>) => void) {
    super();
    serve({
      addEventListener: (_, listener) => {
        this.#listener = listener;
      },
      postMessage: (message, transfer) => {
        const arrived = structuredClone(message, { transfer });
        queueMicrotask(() => this.say(arrived));
      },
    });
  }

  override postMessage(message: CallRequest<All>): void {
    super.postMessage(message);
    this.#listener?.(new MessageEvent("message", { data: message }));
  }
}
