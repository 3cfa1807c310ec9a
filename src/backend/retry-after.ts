// The Retry-After header: seconds, or a date (RFC 9110, section 10.2.3).

/** Timers of a browser end below 25 days; nobody waits on a page for one. */
const longestWaitMs = 24 * 3_600_000;

/**
 * @param nowMs the present time, to read a date
 * @returns milliseconds to wait, 0…86,400,000; undefined when the header is absent or unreadable
 */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  const text = header?.trim() ?? "";
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, longestWaitMs);
  // A date without its zone would be read as local time.
  if (!/^[A-Za-z]{3,9}, .* GMT$/.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.min(Math.max(date - nowMs, 0), longestWaitMs);
}
