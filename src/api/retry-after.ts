// The Retry-After header: seconds, or a date in any of the three forms of HTTP (RFC 9110, sections 5.6.7 and 10.2.3).

/** Timers of a browser end below 25 days; nobody waits on a page for one. */
const longestWaitMs = 24 * 3_600_000;

const time = String.raw`(\d\d):(\d\d):(\d\d)`;
const dateForms: readonly { readonly form: RegExp; readonly order: string }[] = [
  {
    form: new RegExp(String.raw`^[A-Z]{3}, *(\d\d?) ([A-Z]{3}) (\d{4}) ${time} (?:GMT|UTC)`, "i"),
    order: "dmyt",
  },
  {
    form: new RegExp(String.raw`^[A-Z]{3,9}, *(\d\d?)-([A-Z]{3})-(\d\d) ${time} (?:GMT|UTC)`, "i"),
    order: "dmyt",
  },
  {
    form: new RegExp(String.raw`^[A-Z]{3} ([A-Z]{3}) +(\d\d?) ${time} (\d{4})(?: GMT)?`, "i"),
    order: "mdty",
  },
];
const seconds = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?=\s*(?:,|$))/;

const months = "janfebmaraprmayjunjulaugsepoctnovdec";

/**
 * Of several waits the longest counts. What lies in the past is no wait; parts of a second count as a whole one.
 * @param nowMs the present time, to read a date
 * @returns milliseconds to wait, 0…86,400,000; undefined when the header is absent or unreadable
 */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  let rest = header?.trim() ?? "";
  let longest: number | undefined;
  while (rest !== "") {
    const found = firstWait(rest, nowMs);
    if (found === undefined) return undefined;
    longest = Math.max(longest ?? 0, found.waitMs);
    const behind = rest.slice(found.length).trimStart();
    if (behind !== "" && !behind.startsWith(",")) return undefined;
    rest = behind.replace(/^[\s,]+/, "");
  }
  return longest === undefined ? undefined : Math.min(longest, longestWaitMs);
}

/** @returns milliseconds since 1970; undefined when the text is no date of HTTP */
export function httpDateMs(text: string, nowMs: number): number | undefined {
  return firstDate(text.trim(), nowMs)?.dateMs;
}

function firstWait(
  text: string,
  nowMs: number,
): { readonly waitMs: number; readonly length: number } | undefined {
  const [number] = seconds.exec(text) ?? [];
  if (number !== undefined) return { waitMs: Math.ceil(Number(number)) * 1_000, length: number.length };
  const date = firstDate(text, nowMs);
  return date && { waitMs: date.dateMs - nowMs, length: date.length };
}

/** Read by hand: a browser takes a date without its zone for local time. */
function firstDate(
  text: string,
  nowMs: number,
): { readonly dateMs: number; readonly length: number } | undefined {
  for (const { form, order } of dateForms) {
    const parts = form.exec(text);
    if (parts === null) continue;
    const [whole, ...[a = "", b = "", c = "", d = "", e = "", f = ""]] = parts;
    const [day, name, year, clock] = order === "dmyt" ? [a, b, c, [d, e, f]] : [b, a, f, [c, d, e]];
    const month = months.indexOf(name.toLowerCase()) / 3;
    if (!Number.isInteger(month) || month < 0) return undefined;
    const [hour, minute, second] = clock.map(Number);
    const dateMs = Date.UTC(fullYear(year, nowMs), month, Number(day), hour, minute, second);
    return { dateMs, length: whole.length };
  }
  return undefined;
}

/** Two digits that seem to be more than 50 years ahead are of the century before. */
function fullYear(digits: string, nowMs: number): number {
  if (digits.length === 4) return Number(digits);
  const present = new Date(nowMs).getUTCFullYear();
  const year = present - (present % 100) + Number(digits);
  return year > present + 50 ? year - 100 : year;
}
