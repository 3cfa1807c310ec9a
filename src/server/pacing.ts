/**
 * Keeps all users of the proxy together within what the backend allows one key: 2 requests per second and 60 per
 * minute, counted in sliding windows, because the backend's documentation does not say when its own begin.
 */
import PQueue from "p-queue";
import { FairQueue, type FairQueueOptions } from "./fair-queue";

// Requests spread on their way. A window a little longer than the backend's keeps a late one out of the next.
const secondMs = 1_050;
const minuteMs = 60_250;
const perSecond = 2;
const perMinute = 60;

// At one request per second, those further back would wait longer than any browser does.
const clientLimit = 100;
const totalLimit = 300;

export type Turn =
  | { readonly kind: "granted" }
  | { readonly kind: "given up" }
  | { readonly kind: "crowded"; readonly retryAfterSeconds: number };

/**
 * Waits for the turn of one request.
 * @param client whoever must not starve the others
 * @param signal aborted once nobody waits any more; that request takes no turn
 */
export type TakeTurn = (client: string, signal: AbortSignal) => Promise<Turn>;

/** One waiting line for one backend. Waits on the process' clock; holds no timer while nobody waits. */
export function createPacing(): TakeTurn {
  const queue = new PQueue<FairQueue, FairQueueOptions>({
    queueClass: FairQueue,
    strict: true,
    interval: secondMs,
    intervalCap: perSecond,
  });
  const lastMinute: number[] = [];

  // Within a minute the queue's own window cannot look back far enough, so it is held until the 60th last start is old.
  const countStart = (): void => {
    const now = Date.now();
    lastMinute.push(now);
    if (lastMinute.length < perMinute) return;
    const waitMs = (lastMinute.shift() ?? now) + minuteMs - now;
    if (waitMs <= 0) return;
    queue.pause();
    setTimeout(() => queue.start(), waitMs).unref();
  };

  return async (client, signal) => {
    if (signal.aborted) return { kind: "given up" };
    if (queue.size >= totalLimit || queue.sizeBy({ client }) >= clientLimit) {
      return { kind: "crowded", retryAfterSeconds: Math.min(queue.size, perMinute) };
    }
    try {
      await queue.add(countStart, { client, signal });
      return signal.aborted ? { kind: "given up" } : { kind: "granted" };
    } catch {
      return { kind: "given up" };
    }
  };
}
