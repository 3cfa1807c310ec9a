// Chance that repeats: the same seed gives the same numbers on every machine and for ever.
// Only integer arithmetic, because a made sample must be the same bytes in every engine.

/** Numbers from 0 up to but not including 1. */
export type Random = () => number;

/**
 * mulberry32 by Tommy Ettinger (public domain): 32 bits of state, enough for samples, never for secrets.
 * @param seed any 32-bit integer
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
