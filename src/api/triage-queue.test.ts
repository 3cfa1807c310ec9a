// Every hash of a list goes out until it is answered: halved, held back or by itself, none is lost and none twice.
import { beforeEach, expect, it, vi } from "vitest";
import { hashOf } from "../domain/video-hash-for-test";
import { createTriageQueue } from "./triage-queue";

const hashes = ["a", "b", "c", "d", "e"].map(hashOf);
const [a, b, c, d, e] = hashes;

const inPairs = () => createTriageQueue(hashes, { next: () => 2 });

beforeEach(() => void vi.useFakeTimers({ now: 0 }));

it("gives the list in order, in pieces as long as it is told, the last one by itself", () => {
  const queue = inPairs();
  expect([queue.next(), queue.next(), queue.next()]).toEqual([
    { hashes: [a, b], attempt: 1, single: false },
    { hashes: [c, d], attempt: 1, single: false },
    { hashes: [e], attempt: 1, single: true },
  ]);
  expect(queue.next()).toBeUndefined();
  expect(queue.isEmpty()).toBe(true);
});

it("halves go out before everything else, the longer one first", () => {
  const queue = inPairs();
  queue.split(hashes.slice(0, 3));
  expect(queue.next()?.hashes).toEqual([a, b]);
  expect(queue.next()).toEqual({ hashes: [c], attempt: 1, single: true });
});

it("what goes out once more waits a second, and is not forgotten meanwhile", () => {
  const queue = createTriageQueue([], { next: () => 2 });
  queue.onceMore({ hashes, attempt: 1, single: false });
  expect([queue.isDue(), queue.isEmpty(), queue.laterMs()]).toEqual([false, false, 1_000]);
  expect(queue.next()).toBeUndefined();
  // A clock that is set is no time that has passed.
  vi.setSystemTime(3_600_000);
  expect(queue.next()).toBeUndefined();
  vi.advanceTimersByTime(1_000);
  expect(queue.next()).toMatchObject({ hashes, attempt: 2 });
  expect(queue.isEmpty()).toBe(true);
});

it("a few are singled out, and the rest waits behind them with its attempt", () => {
  const queue = createTriageQueue([], { next: () => 2 });
  queue.singleOut({ hashes, attempt: 2, single: false }, 3);
  expect([queue.next(), queue.next(), queue.next(), queue.next()].map((piece) => piece?.hashes)).toEqual([
    [a],
    [b],
    [c],
    [d, e],
  ]);
});

it("without batches everything that follows goes out singly, and that is news only once", () => {
  const queue = inPairs();
  const first = queue.next();
  expect(queue.withoutBatches(first?.hashes ?? [])).toBe(true);
  expect(queue.withoutBatches([])).toBe(false);
  const asked = Array.from({ length: 5 }, () => queue.next());
  expect(asked.map((piece) => [piece?.hashes, piece?.single])).toEqual(hashes.map((hash) => [[hash], true]));
});
