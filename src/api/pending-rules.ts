// When an unfinished result is asked for again: soon at first, then ever less often.

const firstDelayMs = 2_000;
const longestDelayMs = 30_000;

/**
 * 2, 3, 4.5, … up to 30 seconds.
 * @param answers how many answers have come so far, from 1
 */
export function pendingDelayMs(answers: number): number {
  return Math.min(Math.round(firstDelayMs * 1.5 ** (answers - 1)), longestDelayMs);
}
