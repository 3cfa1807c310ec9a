// Keeps the page's own requests within what a key is allowed: 2 in any second and 60 in any minute (the vendor's
// documented limits for GET). A look-up waits for its turn in order; one that is cancelled leaves the line.

type Window = { readonly spanMs: number; readonly most: number };

/** A little longer than documented, for clocks that do not run alike. */
const windows: readonly [Window, Window] = [
  { spanMs: 1_050, most: 2 },
  { spanMs: 60_250, most: 60 },
];

/**
 * What long work leaves of each minute to look-ups by hand: whoever opens one result while a list is being checked does
 * not wait for the minute to end. It costs a list of a thousand requests less than two minutes in seventeen.
 */
const spared = 6;

/**
 * The backend counts a request when it arrives, some time between sending and answer. So one counts from its answer on,
 * and from this long after it was sent when the answer takes longer; then no delay on the way puts three into one second.
 */
const longestWayMs = 1_000;

/** To be called when the request was answered, or failed. */
export type Answered = () => void;

export type RequestPace = {
  /** Resolves when the request may go out. Rejects with the signal's reason when cancelled while waiting. */
  readonly turn: (signal: AbortSignal) => Promise<Answered>;
  /** The same for one of many requests that nobody waits for singly: look-ups by hand go first. */
  readonly spareTurn: (signal: AbortSignal) => Promise<Answered>;
};

/**
 * How long after the first the last of so many spare turns comes when nobody else asks, in milliseconds.
 * @param requests at least 1
 */
export function spareTurnsMs(requests: number): number {
  const [second, minute] = windows;
  const perMinute = minute.most - spared;
  const minutes = Math.floor((requests - 1) / perMinute);
  return minutes * minute.spanMs + Math.floor(((requests - 1) % perMinute) / second.most) * second.spanMs;
}

/** @param now milliseconds of a clock that never goes back */
export function createRequestPace(now: () => number = () => performance.now()): RequestPace {
  /** `arrived`: at the latest; undefined while there is no answer. */
  const sent: { readonly at: number; arrived?: number }[] = [];
  let line: Promise<unknown> = Promise.resolve();
  let spareLine: Promise<unknown> = Promise.resolve();

  /** Milliseconds until every window has room, and the last one for so many more. */
  function waitMs(spare = 0): number {
    const at = now();
    return Math.max(
      0,
      ...windows.map(({ spanMs, most }, index) => {
        const oldest = sent.at(index === 1 ? spare - most : -most);
        if (oldest === undefined) return 0;
        return Math.min(oldest.arrived ?? at, oldest.at + longestWayMs) + spanMs - at;
      }),
    );
  }

  async function passWhenDue(signal: AbortSignal): Promise<Answered> {
    for (let wait = waitMs(); wait > 0; wait = waitMs()) await pause(wait, signal);
    signal.throwIfAborted();
    const request: (typeof sent)[number] = { at: now() };
    sent.push(request);
    if (sent.length > 60) sent.shift();
    return () => (request.arrived = now());
  }

  const turn: RequestPace["turn"] = (signal) => {
    const passed = line.then(() => passWhenDue(signal));
    line = passed.catch(() => undefined);
    return passed;
  };
  async function passWhenSpare(signal: AbortSignal): Promise<Answered> {
    for (let wait = waitMs(spared); wait > 0; wait = waitMs(spared)) await pause(wait, signal);
    return turn(signal);
  }

  return {
    turn,
    spareTurn: (signal) => {
      // A line of its own, so that it never stands in the way of a look-up by hand.
      const passed = spareLine.then(() => passWhenSpare(signal));
      spareLine = passed.catch(() => undefined);
      return passed;
    },
  };
}

export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}
