/**
 * Keeps all users of the proxy together within what the backend allows one key: 2 requests per second and 60 per
 * minute, counted in sliding windows, because the backend's documentation does not say when its own begin.
 */
import PQueue from "p-queue";
import { FairQueue, type FairQueueOptions } from "./fair-queue";

// Requests spread on their way. A window a little longer than the backend's keeps a late one out of the next.
const windows = [
  { spanMs: 1_050, most: 2 },
  { spanMs: 60_250, most: 60 },
] as const;
const perMinute = 60;

// At one request per second, those further back would wait for minutes.
const clientLimit = 100;
const totalLimit = 300;

/**
 * A page gives up after 30 seconds of silence, and a backend needs some of them for its answer. Whoever has waited so long
 * is sent away with its place kept, and comes back by itself.
 */
const patienceMs = 10_000;
const comeBackSeconds = 1;

/** A page that fails again and again comes back after up to 37 seconds; who stays away for longer has lost its place. */
const placeKeptMs = 60_000;

export type Turn =
  | { readonly kind: "granted" }
  | { readonly kind: "given up" }
  | { readonly kind: "crowded"; readonly retryAfterSeconds: number };

/**
 * Waits for the turn of one request, for a while.
 * @param client whoever must not starve the others
 * @param what it asks for: who comes back to ask the same has its old place in the line
 * @param signal aborted once nobody waits any more; that request takes no turn
 */
export type TakeTurn = (client: string, what: string, signal: AbortSignal) => Promise<Turn>;

/**
 * One waiting line for one backend; holds no timer while nobody waits.
 * @param now milliseconds of a clock that never goes back
 */
export function createPacing(now: () => number = () => performance.now()): TakeTurn {
  const queue = new PQueue<FairQueue, FairQueueOptions>({ queueClass: FairQueue });
  const starts: number[] = [];
  const places = new Map<string, { readonly place: number; readonly untilMs: number }>();
  let lastPlace = 0;

  /** Until every window has room for one more. */
  function waitMs(): number {
    const full = windows.map(({ spanMs, most }) => (starts.at(-most) ?? Number.NEGATIVE_INFINITY) + spanMs);
    return Math.max(...full) - now();
  }

  // The queue itself would count by the wall clock, which may be set back.
  function holdUntilDue(): void {
    const wait = waitMs();
    if (wait <= 0) queue.start();
    else {
      queue.pause();
      setTimeout(holdUntilDue, wait).unref();
    }
  }

  function countStart(): void {
    starts.push(now());
    if (starts.length > perMinute) starts.shift();
    holdUntilDue();
  }

  /** The place that was kept, which is taken with it. */
  function takePlace(key: string): number | undefined {
    const kept = places.get(key);
    places.delete(key);
    return kept !== undefined && kept.untilMs > now() ? kept.place : undefined;
  }

  function keepPlace(key: string, place: number): void {
    places.set(key, { place, untilMs: now() + placeKeptMs });
    // A Map keeps its order of insertion, and each is kept for as long.
    for (const [old, { untilMs }] of places) {
      if (untilMs > now()) break;
      places.delete(old);
    }
  }

  return async (client, what, signal) => {
    if (signal.aborted) return { kind: "given up" };
    if (queue.size >= totalLimit || queue.sizeBy({ client }) >= clientLimit) {
      return { kind: "crowded", retryAfterSeconds: Math.min(queue.size, perMinute) };
    }
    const key = `${client} ${what}`;
    const place = takePlace(key) ?? ++lastPlace;
    const tired = new AbortController();
    const timer = setTimeout(() => tired.abort(), patienceMs);
    try {
      await queue.add(countStart, { client, place, signal: AbortSignal.any([signal, tired.signal]) });
      return signal.aborted ? { kind: "given up" } : { kind: "granted" };
    } catch {
      if (signal.aborted) return { kind: "given up" };
      keepPlace(key, place);
      return { kind: "crowded", retryAfterSeconds: comeBackSeconds };
    } finally {
      clearTimeout(timer);
    }
  };
}
