// Who waits for a large answer hears of it five times a second at most, and always of its end.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inSteps, type ReceivedBytes } from "./received-bytes";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new AbortController().signal;
type Chunk = readonly [afterMs: number, received: number, total: number | undefined];

/** What is passed on of one chunk after the other, each some milliseconds after the one before, and in the second after. */
function heardOf(chunks: readonly Chunk[], signal = never) {
  const heard: ReceivedBytes[] = [];
  const hear = inSteps((bytes) => heard.push(bytes), signal);
  for (const [afterMs, received, total] of chunks) {
    vi.advanceTimersByTime(afterMs);
    hear({ received, total });
  }
  vi.advanceTimersByTime(1_000);
  return heard.map(({ received }) => received);
}

it("an answer under a megabyte is not spoken of, not even at its end", () => {
  const total = 999_999;
  const chunks: readonly Chunk[] = [
    [0, 10, total],
    [500, 500_000, total],
    [500, total, total],
  ];
  expect(heardOf(chunks)).toEqual([]);
});

it("an answer announced as large is spoken of from its first chunk on", () => {
  expect(heardOf([[0, 10, 1_000_000]])).toEqual([10]);
});

it("an answer of unknown length is spoken of once a megabyte is there", () => {
  const chunks: readonly Chunk[] = [
    [0, 999_999, undefined],
    [300, 1_000_000, undefined],
  ];
  expect(heardOf(chunks)).toEqual([1_000_000]);
});

it("chunks that follow one another closely are one step in 200 ms, and the last one is not lost", () => {
  // A chunk every 40 ms, from 0 to 360 ms: the first waits until 200 ms, when the 5th (160 ms) is the newest;
  // the next, the 6th at 200 ms, waits until 400 ms, when the 10th and last (360 ms) is.
  const chunks = Array.from({ length: 10 }, (_, index): Chunk => [
    index === 0 ? 0 : 40,
    index + 1,
    9_000_000,
  ]);
  expect(heardOf(chunks)).toEqual([5, 10]);
});

it("the end is told at once, and nothing after it", () => {
  const chunks: readonly Chunk[] = [
    [0, 1_500_000, 2_000_000],
    [1, 2_000_000, 2_000_000],
  ];
  expect(heardOf(chunks)).toEqual([2_000_000]);
});

it("whoever has cancelled hears nothing more", () => {
  expect(heardOf([[0, 10, 1_000_000]], AbortSignal.abort())).toEqual([]);
});
