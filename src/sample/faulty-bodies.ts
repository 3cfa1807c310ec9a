// Answers that are faulty in how they arrive and not in what they say: too slowly, only in part, never.

import { streamAnswer } from "./answers";

export const trickleMs = 6_000;
const trickleSteps = 24;

/** The whole text in small steps over `trickleMs`; fails when the signal aborts. */
export function trickledAnswer(text: string, signal: AbortSignal): Response {
  const bytes = new TextEncoder().encode(text);
  const stepBytes = Math.ceil(bytes.length / trickleSteps);
  let sent = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      const giveUp = () => {
        clearTimeout(timer);
        controller.error(signal.reason);
      };
      if (signal.aborted) giveUp();
      signal.addEventListener("abort", giveUp, { once: true });
    },
    pull: (controller) =>
      new Promise((resolve) => {
        timer = setTimeout(() => {
          controller.enqueue(bytes.slice(sent, sent + stepBytes));
          sent += stepBytes;
          if (sent >= bytes.length) controller.close();
          resolve();
        }, trickleMs / trickleSteps);
      }),
    cancel() {
      clearTimeout(timer);
    },
  });
  return streamAnswer(body);
}

/** The text arrives, and then the connection breaks. */
export function brokenAnswer(text: string): Response {
  let sent = false;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (sent) return controller.error(new TypeError("The connection was reset."));
      sent = true;
      return controller.enqueue(new TextEncoder().encode(text));
    },
  });
  return streamAnswer(body);
}

/** Nothing, until the signal aborts. */
export function neverAnswer(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const give = () => reject(signal.reason);
    if (signal.aborted) give();
    signal.addEventListener("abort", give, { once: true });
  });
}
