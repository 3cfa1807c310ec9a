// The backend's limits per key, counted over the last second and the last minute: stricter than windows that start
// at a fixed time, so that a client that passes here passes there.

export type RequestLimits = { readonly perSecond: number; readonly perMinute: number };

type RequestLimit = {
  /** Counts a request of this key, and is 0; or refuses it, and is the whole seconds until one would be let in. */
  readonly refusedForSeconds: (key: string) => number;
};

const secondMs = 1_000;
const minuteMs = 60_000;

/** @param now milliseconds since 1970 */
export function createRequestLimit(limits: RequestLimits | undefined, now: () => number): RequestLimit {
  const admitted = new Map<string, readonly number[]>();
  return {
    refusedForSeconds(key) {
      if (limits === undefined) return 0;
      const time = now();
      const recent = (admitted.get(key) ?? []).filter((at) => time - at < minuteMs);
      const waitMs = Math.max(
        windowWaitMs(recent, limits.perMinute, minuteMs, time),
        windowWaitMs(recent, limits.perSecond, secondMs, time),
      );
      // A refused request does not count against the key.
      admitted.set(key, waitMs > 0 ? recent : [...recent, time]);
      return Math.ceil(waitMs / secondMs);
    },
  };
}

function windowWaitMs(recent: readonly number[], allowed: number, windowMs: number, time: number): number {
  const inside = recent.filter((at) => time - at < windowMs);
  const leaver = inside[inside.length - allowed];
  return inside.length < allowed || leaver === undefined ? 0 : leaver + windowMs - time;
}
