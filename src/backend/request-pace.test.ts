// The page never sends more than 2 requests in a second or 60 in a minute, in order, and what was given up waits for no one.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createRequestPace, spareTurnsMs } from "./request-pace";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const never = new AbortController().signal;

function most(times: readonly number[], spanMs: number): number {
  return Math.max(
    ...times.map((from) => times.filter((time) => time >= from && time < from + spanMs).length),
  );
}

it("150 look-ups at once go out at 2 a second and 60 a minute, first come first served", async () => {
  const pace = createRequestPace(() => Date.now());
  const sent: { readonly place: number; readonly time: number }[] = [];
  const all = Array.from({ length: 150 }, async (_, place) => {
    await pace.turn(never);
    sent.push({ place, time: Date.now() });
  });
  await vi.runAllTimersAsync();
  await Promise.all(all);
  const times = sent.map(({ time }) => time);
  expect(sent.map(({ place }) => place)).toEqual(Array.from({ length: 150 }, (_, place) => place));
  expect(most(times, 1_000)).toBe(2);
  expect(most(times, 60_000)).toBe(60);
  // 150 requests need two full minutes and the third one's 30 requests at 2 a second.
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(2 * 60_250 + 30 * 525);
});

it("a look-up that is cancelled while it waits leaves the line and takes nobody's turn", async () => {
  const pace = createRequestPace(() => Date.now());
  await pace.turn(never);
  await pace.turn(never);
  const given = new AbortController();
  const third = pace.turn(given.signal);
  const fourth = pace.turn(never);
  given.abort(new Error("given up"));
  await expect(third).rejects.toThrow("given up");
  await vi.advanceTimersByTimeAsync(1_050);
  await expect(fourth).resolves.toBeUndefined();
  const fifth = pace.turn(never);
  await expect(fifth).resolves.toBeUndefined();
});

it("a first look-up does not wait", async () => {
  const started = Date.now();
  await createRequestPace(() => Date.now()).turn(never);
  expect(Date.now()).toBe(started);
});

it("long work leaves room: a look-up by hand goes out at once in its midst", async () => {
  const pace = createRequestPace(() => Date.now());
  const sent: number[] = [];
  const all = Array.from({ length: 80 }, async () => {
    await pace.spareTurn(never);
    sent.push(Date.now());
  });
  await vi.advanceTimersByTimeAsync(40_000);
  // 60 less 6 in a minute; the rest waits for the minute to end.
  expect(sent).toHaveLength(54);
  const before = Date.now();
  await pace.turn(never);
  expect(Date.now()).toBe(before);
  await vi.runAllTimersAsync();
  await Promise.all(all);
  expect(most(sent, 1_000)).toBe(2);
  expect(most(sent, 60_000)).toBeLessThanOrEqual(54);
});

it.each([
  [1, 0],
  [2, 0],
  [3, 1_050],
  [54, 26 * 1_050],
  [55, 60_250],
  [1_000, 18 * 60_250 + 13 * 1_050],
])("%i spare turns take %i ms", async (requests, ms) => {
  expect(spareTurnsMs(requests)).toBe(ms);
});
