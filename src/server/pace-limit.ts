/**
 * How many requests the backend may see: 2 in any second and 60 in any minute for one key. What it sees is when a request
 * arrives, which nobody here knows: it is on its way from when it is sent, and has arrived at the latest when its answer
 * comes. So each counts from then on, or from when it must have arrived.
 */

/** One request that may go to the backend. Until it is sent or dropped it counts as under way. */
export type Slot = {
  /** It leaves now, on a connection that is open. */
  readonly sent: () => void;
  /** Its answer begins, or it has failed: the backend has seen it before. */
  readonly seen: () => void;
  /** It was never sent. */
  readonly unused: () => void;
};

/** Takes one slot, or says how many milliseconds to wait before asking again; Infinity = until one is given back. */
export type PaceLimit = {
  readonly take: () => Promise<Slot | number>;
};

export type Limit = { readonly spanMs: number; readonly most: number };

/** The vendor's, a little longer than they are, because two clocks never run alike. */
export const wholePace: readonly Limit[] = [
  { spanMs: 1_020, most: 2 },
  { spanMs: 60_250, most: 60 },
];

/** A request that has not been answered has arrived after this time. */
export const wayMs = 500;

/**
 * Counts in this process.
 * @param changed called when a slot is free earlier than it was said to be
 * @param now milliseconds of a clock that never goes back
 */
export function createPaceLimit(
  limits: readonly Limit[],
  changed: () => void,
  now: () => number = () => performance.now(),
): PaceLimit {
  type Hold = { fromMs: number };
  let holds: Hold[] = [];
  const longestMs = Math.max(...limits.map(({ spanMs }) => spanMs));

  function waitMs(): number {
    const time = now();
    holds = holds.filter(({ fromMs }) => fromMs + longestMs > time);
    // The latest of those that count within a span; as many as may be, and one must end before the next.
    const starts = holds.map(({ fromMs }) => fromMs).sort((a, b) => a - b);
    return Math.max(
      ...limits.map(({ spanMs, most }) => (starts.at(-most) ?? Number.NEGATIVE_INFINITY) + spanMs - time),
    );
  }

  return {
    take: async () => {
      const wait = waitMs();
      if (wait > 0) return wait;
      const hold: Hold = { fromMs: Number.POSITIVE_INFINITY };
      holds.push(hold);
      const countFrom = (fromMs: number) => {
        if (fromMs >= hold.fromMs) return;
        hold.fromMs = fromMs;
        changed();
      };
      return {
        sent: () => countFrom(now() + wayMs),
        seen: () => countFrom(now()),
        unused: () => {
          holds = holds.filter((other) => other !== hold);
          changed();
        },
      };
    },
  };
}
