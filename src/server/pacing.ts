/**
 * One waiting line for one backend, so that all users of the proxy together keep within its pace and take turns.
 */
import { FairLine } from "./fair-line";
import { createPaceLimit, wholePace, type PaceLimit, type Slot } from "./pace-limit";

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

/** Timers end early, and a limit may not. */
const longestPauseMs = 60_000;

export type Turn =
  | { readonly kind: "granted"; readonly slot: Slot }
  | { readonly kind: "given up" }
  | { readonly kind: "crowded"; readonly retryAfterSeconds: number };

/**
 * Waits for the turn of one request, for a while.
 * @param client whoever must not starve the others
 * @param what it asks for: who comes back to ask the same has its old place in the line
 * @param signal aborted once nobody waits any more; that request takes no turn
 */
export type TakeTurn = (client: string, what: string, signal: AbortSignal) => Promise<Turn>;

export type Pacing = {
  readonly takeTurn: TakeTurn;
  /** How many wait. */
  readonly waiting: () => number;
};

/**
 * Holds no timer while nobody waits.
 * @param createLimit `changed` is to be called when a wait that was named is shorter now
 * @param now milliseconds of a clock that never goes back
 */
export function createPacing(
  createLimit: (changed: () => void) => PaceLimit = (changed) => createPaceLimit(wholePace, changed),
  now: () => number = () => performance.now(),
): Pacing {
  const line = new FairLine<(slot: Slot) => void>();
  const places = new Map<string, { readonly place: number; readonly untilMs: number }>();
  let lastPlace = 0;
  let isLettingIn = false;
  let isChanged = false;
  let endPause = () => {};
  const limit = createLimit(() => {
    isChanged = true;
    endPause();
  });

  async function letIn(): Promise<void> {
    if (isLettingIn) return;
    isLettingIn = true;
    while (line.size > 0) {
      isChanged = false;
      const taken = await limit.take();
      if (typeof taken === "number") {
        if (!isChanged) await pause(taken);
      } else (line.next() ?? (({ unused }: Slot) => unused()))(taken);
    }
    isLettingIn = false;
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(Math.ceil(ms), longestPauseMs));
      timer.unref();
      endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
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

  const takeTurn: TakeTurn = (client, what, signal) => {
    if (signal.aborted) return Promise.resolve({ kind: "given up" });
    if (line.size >= totalLimit || line.sizeOf(client) >= clientLimit)
      return Promise.resolve({ kind: "crowded", retryAfterSeconds: Math.min(line.size, perMinute) });
    const key = `${client} ${what}`;
    const place = takePlace(key) ?? ++lastPlace;
    return new Promise((resolve) => {
      const end = (turn: Turn) => {
        clearTimeout(timer);
        signal.removeEventListener("abort", giveUp);
        leave();
        resolve(turn);
      };
      const giveUp = () => end({ kind: "given up" });
      const timer = setTimeout(() => {
        keepPlace(key, place);
        end({ kind: "crowded", retryAfterSeconds: comeBackSeconds });
      }, patienceMs);
      const leave = line.add(client, place, (slot) => end({ kind: "granted", slot }));
      signal.addEventListener("abort", giveUp, { once: true });
      void letIn();
    });
  };
  return { takeTurn, waiting: () => line.size };
}
