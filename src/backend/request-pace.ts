// Keeps the page's own requests within what a key is allowed: 2 in any second and 60 in any minute (the vendor's
// documented limits for GET). A look-up waits for its turn in order; one that is cancelled leaves the line.

type Window = { readonly spanMs: number; readonly most: number };

/** A little longer than documented, for requests that bunch up on their way. */
const windows: readonly Window[] = [
  { spanMs: 1_050, most: 2 },
  { spanMs: 60_250, most: 60 },
];

export type RequestPace = {
  /** Resolves when the request may go out. Rejects with the signal's reason when cancelled while waiting. */
  readonly turn: (signal: AbortSignal) => Promise<void>;
};

/** @param now milliseconds of a clock that never goes back */
export function createRequestPace(now: () => number = () => performance.now()): RequestPace {
  const sent: number[] = [];
  let line: Promise<void> = Promise.resolve();

  /** Milliseconds until every window has room. */
  function waitMs(): number {
    const at = now();
    return Math.max(
      0,
      ...windows.map(({ spanMs, most }) => {
        const oldest = sent.at(-most);
        return oldest === undefined ? 0 : oldest + spanMs - at;
      }),
    );
  }

  async function passWhenDue(signal: AbortSignal): Promise<void> {
    for (let wait = waitMs(); wait > 0; wait = waitMs()) await pause(wait, signal);
    signal.throwIfAborted();
    sent.push(now());
    if (sent.length > 60) sent.shift();
  }

  return {
    turn: (signal) => {
      const turn = line.then(() => passWhenDue(signal));
      line = turn.catch(() => undefined);
      return turn;
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
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
