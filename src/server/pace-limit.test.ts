// Rule: however long requests and answers are on their way, a backend that counts what arrives never sees more than its limits
// allow, and none is held back for longer than that needs.
import { describe, expect, it } from "vitest";
import { createPaceLimit, wayMs, wholePace, type Slot } from "./pace-limit";

/** Reproducible numbers from 0 up to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** A clock that goes from one thing that happens to the next. */
function madeClock() {
  const coming: { readonly atMs: number; readonly happen: () => void }[] = [];
  let timeMs = 0;
  return {
    now: () => timeMs,
    after: (ms: number, happen: () => void) => void coming.push({ atMs: timeMs + ms, happen }),
    goOn: (mostMs: number) => {
      coming.sort((a, b) => a.atMs - b.atMs);
      const [next] = coming;
      if (next === undefined || next.atMs > timeMs + mostMs) timeMs += mostMs;
      else {
        coming.shift();
        timeMs = next.atMs;
        next.happen();
      }
    },
  };
}

describe("a backend with a window of exactly one second", () => {
  it.each([
    ["answers at once", 0, 0],
    ["answers after a while", 700, 0],
    ["answers after many seconds", 8_000, 0],
    ["is connected to slowly", 20, 2_500],
  ])("never sees a third of 1,000 look-ups at once, when it %s", async (_name, answerMs, connectMs) => {
    const random = seeded(7);
    const clock = madeClock();
    const limit = createPaceLimit(wholePace, () => {}, clock.now);
    const arrivals: number[] = [];
    /** Connected, sent, arrived, answered, each after what the way takes this time. */
    const lookUp = ({ sent, seen }: Slot) =>
      clock.after(connectMs * random(), () => {
        sent();
        clock.after(300 * random(), () => {
          arrivals.push(clock.now());
          clock.after(answerMs * random() + 300 * random(), seen);
        });
      });
    let asked = 0;
    while (arrivals.length < 1_000) {
      const taken = asked < 1_000 ? await limit.take() : Number.POSITIVE_INFINITY;
      if (typeof taken === "number") clock.goOn(taken);
      else {
        asked += 1;
        lookUp(taken);
      }
    }
    const tooEarly = (most: number, spanMs: number) =>
      arrivals.filter((time, index) => time - (arrivals[index - most] ?? Number.NEGATIVE_INFINITY) < spanMs);
    expect(tooEarly(2, 1_000)).toEqual([]);
    expect(tooEarly(60, 60_000)).toEqual([]);
    // 60 a minute, and what the way and slow connections take of each.
    expect(arrivals.at(-1)).toBeLessThan((1_000 / 60) * 60_000 * 1.15 + 60 * connectMs);
  });
});

describe("a slot", () => {
  const takeTwo = async () => {
    const clock = madeClock();
    const limit = createPaceLimit(wholePace, () => {}, clock.now);
    const slots = [await limit.take(), await limit.take()].filter((slot) => typeof slot !== "number");
    expect(slots).toHaveLength(2);
    return { clock, take: limit.take, slots };
  };

  it("that was never sent may be anywhere, so nobody follows", async () => {
    const { clock, take } = await takeTwo();
    clock.goOn(3_600_000);
    expect(await take()).toBe(Number.POSITIVE_INFINITY);
  });

  it("counts from its answer where that comes, else from when it must have arrived", async () => {
    const { clock, take, slots } = await takeTwo();
    for (const { sent } of slots) sent();
    expect(await take()).toBe(wayMs + 1_020);
    clock.goOn(40);
    for (const { seen } of slots) seen();
    expect(await take()).toBe(1_020);
  });

  it("that is given back unused counts no more", async () => {
    const { take, slots } = await takeTwo();
    slots[0]?.unused();
    expect(typeof (await take())).toBe("object");
  });
});
