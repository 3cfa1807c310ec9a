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
    const answered = await pace.turn(never);
    sent.push({ place, time: Date.now() });
    answered();
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
  for (const answered of [await pace.turn(never), await pace.turn(never)]) answered();
  const given = new AbortController();
  const third = pace.turn(given.signal);
  const fourth = pace.turn(never);
  given.abort(new Error("given up"));
  await expect(third).rejects.toThrow("given up");
  await vi.advanceTimersByTimeAsync(1_050);
  await fourth;
  const started = Date.now();
  await pace.turn(never);
  expect(Date.now()).toBe(started);
});

it.each([
  ["one after the other", () => 0],
  [
    "however long each one is on its way, up to a second",
    (place: number) => [0, 700, 30, 990, 400][place % 5],
  ],
])("the backend counts no more than 2 in a second and 60 in a minute, arriving %s", async (_, wayMs) => {
  const pace = createRequestPace(() => Date.now());
  const arrived: number[] = [];
  const all = Array.from({ length: 90 }, async (__, place) => {
    const answered = await pace.turn(never);
    setTimeout(() => {
      arrived.push(Date.now());
      answered();
    }, wayMs(place));
  });
  await vi.runAllTimersAsync();
  await Promise.all(all);
  expect(arrived).toHaveLength(90);
  expect(most(arrived, 1_000)).toBe(2);
  expect(most(arrived, 60_000)).toBeLessThanOrEqual(60);
});

it("a request that is never answered holds the next ones up for a second, not for ever", async () => {
  const pace = createRequestPace(() => Date.now());
  const started = Date.now();
  await pace.turn(never);
  await pace.turn(never);
  const third = pace.turn(never);
  await vi.runAllTimersAsync();
  await third;
  expect(Date.now() - started).toBe(2_050);
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
    const answered = await pace.spareTurn(never);
    sent.push(Date.now());
    answered();
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
