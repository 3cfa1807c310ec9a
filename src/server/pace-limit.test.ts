// Rule: however long requests and answers are on their way, a backend that counts what arrives never sees more than its limits
// allow, and none is held back for longer than that needs.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPaceLimit, wayMs, wholePace, type Slot } from "./pace-limit";
import { createPacing } from "./pacing";

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Reproducible numbers from 0 up to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

describe("a backend with a window of exactly one second", () => {
  it.each([
    ["answers at once", 0, 0],
    ["is reached and answers slowly", 8_000, 2_500],
  ])("never sees a third of 1,000 look-ups at once, when it %s", async (_name, answerMs, connectMs) => {
    const random = seeded(7);
    const arrivals: number[] = [];
    const { takeTurn } = createPacing();
    const lookUp = async (index: number): Promise<void> => {
      const turn = await takeTurn(`client ${index % 10}`, String(index), new AbortController().signal);
      if (turn.kind === "crowded") {
        await wait(turn.retryAfterSeconds * 1_000);
        return lookUp(index);
      }
      if (turn.kind === "given up") return undefined;
      await wait(connectMs * random());
      turn.slot.sent();
      await wait(300 * random());
      arrivals.push(Date.now());
      await wait(answerMs * random() + 300 * random());
      turn.slot.seen();
      return undefined;
    };
    const all = Promise.all(Array.from({ length: 1_000 }, (_, index) => lookUp(index)));
    while (arrivals.length < 1_000) await vi.advanceTimersByTimeAsync(1_000);
    await vi.advanceTimersByTimeAsync(20_000);
    await all;
    arrivals.sort((a, b) => a - b);
    const tooEarly = (most: number, spanMs: number) =>
      arrivals.filter((time, index) => time - (arrivals[index - most] ?? -Infinity) < spanMs);
    expect(tooEarly(2, 1_000)).toEqual([]);
    expect(tooEarly(60, 60_000)).toEqual([]);
    // 60 a minute, and what the way may take of each minute.
    expect(arrivals.at(-1)).toBeLessThan(((1_000 / 60) * 60_000 + 60_000) * 1.15);
  });
});

describe("a slot", () => {
  const takeTwo = async () => {
    const limit = createPaceLimit(wholePace, () => {});
    const slots = [await limit.take(), await limit.take()].filter(
      (slot): slot is Slot => typeof slot !== "number",
    );
    expect(slots).toHaveLength(2);
    return { take: limit.take, slots };
  };

  it("that was never sent may be anywhere, so nobody follows", async () => {
    const { take } = await takeTwo();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(await take()).toBe(Number.POSITIVE_INFINITY);
  });

  it("counts from its answer where that comes, else from when it must have arrived", async () => {
    const { take, slots } = await takeTwo();
    for (const { sent } of slots) sent();
    expect(await take()).toBeCloseTo(wayMs + 1_020, 0);
    await vi.advanceTimersByTimeAsync(40);
    for (const { seen } of slots) seen();
    expect(await take()).toBeCloseTo(1_020, 0);
  });

  it("that is given back unused counts no more", async () => {
    const { take, slots } = await takeTwo();
    slots[0]?.unused();
    expect(typeof (await take())).toBe("object");
  });
});
