// How fast something of a known size is being read, and how long the rest will take. Knows no clock: it is told.

export type ReadingPace = {
  /** Of the last few seconds; undefined before there is something to measure. */
  readonly bytesPerSecond: number | undefined;
  /** Seconds until the whole has been read at that pace; undefined where there is none. */
  readonly secondsLeft: number | undefined;
};

export type ReadingMark = { readonly bytes: number; readonly elapsedMs: number };

/** Long enough to be calm, short enough to follow a disk that slows down. */
const windowMs = 3_000;

/** The marks that `readingPace` needs once `mark` has come: those of the last three seconds and one from before. */
export function withMark(marks: readonly ReadingMark[], mark: ReadingMark): readonly ReadingMark[] {
  const first = marks.findLastIndex(({ elapsedMs }) => elapsedMs <= mark.elapsedMs - windowMs);
  return [...marks.slice(Math.max(0, first)), mark];
}

/**
 * bytes between the first and the last mark ÷ the time between them.
 * @param marks in the order of time
 * @param size of the whole in bytes
 */
export function readingPace(marks: readonly ReadingMark[], size: number): ReadingPace {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return unknown;
  const [bytes, ms] = [last.bytes - first.bytes, last.elapsedMs - first.elapsedMs];
  if (bytes <= 0 || ms <= 0) return unknown;
  const bytesPerSecond = (bytes / ms) * 1_000;
  return { bytesPerSecond, secondsLeft: Math.max(0, size - last.bytes) / bytesPerSecond };
}

const unknown: ReadingPace = { bytesPerSecond: undefined, secondsLeft: undefined };
