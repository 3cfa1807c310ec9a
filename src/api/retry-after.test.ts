// The wait that a backend asks for is read as it was meant, and never made up.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { retryAfterMs } from "./retry-after";

fc.configureGlobal({ seed: 1 });

const now = Date.parse("2026-11-22T07:24:00Z");

it.each([
  ["7", 7_000],
  ["0", 0],
  [" 30 ", 30_000],
  ["600", 600_000],
  ["29.997", 30_000],
  ["1.5", 2_000],
  [".2", 1_000],
  ["7.", 7_000],
  ["+7", 7_000],
  ["-5", 0],
  ["-0.5", 0],
  ["20, 20", 20_000],
  ["20,45 , 30", 45_000],
])("%j seconds", (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms);
});

describe("a date", () => {
  const zone = process.env["TZ"];
  beforeEach(() => {
    process.env["TZ"] = "America/New_York";
  });
  afterEach(() => {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });

  it.each([
    ["in half a minute", "Sun, 22 Nov 2026 07:24:30 GMT", 30_000],
    ["now", "Sun, 22 Nov 2026 07:24:00 GMT", 0],
    ["in the past", "Sun, 22 Nov 2026 07:00:00 GMT", 0],
    ["in the old form", "Sunday, 22-Nov-26 07:24:30 GMT", 30_000],
    ["in the old form, of the century before", "Sunday, 22-Nov-99 07:24:30 GMT", 0],
    ["of asctime, which is GMT although it does not say so", "Sun Nov 22 07:24:30 2026", 30_000],
    ["of asctime, with one digit", "Tue Dec  1 07:24:00 2026", 86_400_000],
    ["twice", "Sun, 22 Nov 2026 07:24:30 GMT, Sun, 22 Nov 2026 07:24:40 GMT", 40_000],
    ["beside seconds", "10, Sun Nov 22 07:24:30 2026", 30_000],
  ])("%s", (_, header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});

it.each([
  ["601", 601_000],
  ["3600", 3_600_000],
  ["86399", 86_399_000],
  ["86400", 86_400_000],
  ["Mon, 23 Nov 2026 07:23:59 GMT", 86_399_000],
])("a wait of up to a day is kept: %s", (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms);
});

it.each([
  "86401",
  "99999999999999999999999",
  "Mon, 23 Nov 2026 07:24:01 GMT",
  "Tue, 22 Dec 2026 07:24:00 GMT",
])("nobody waits longer than a day on a page: %s", (header) => {
  expect(retryAfterMs(header, now)).toBe(86_400_000);
});

it.each([
  null,
  "",
  " ",
  "soon",
  "1.2.3",
  "1e3",
  "20 s",
  "20;30",
  "Sun, 22 Foo 2026 07:24:30 GMT",
  "0x10",
  "5s",
  "2026-11-22T07:25:00Z",
  "Sun, GMT",
  "NaN",
])("%j says nothing", (header) => {
  expect(retryAfterMs(header, now)).toBeUndefined();
});

it("whatever the header, the wait is unknown or from 0 to a day", () => {
  const part = fc.constantFrom("Sun", "Mon", ",", " ", "22", "Nov", "2026", "07:24:00", "GMT", "-", "1", "9");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const wait = retryAfterMs(parts.join(""), now);
      if (wait === undefined) return;
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(86_400_000);
    }),
    { numRuns: 500 },
  );
});
