// Rule: all users together never ask the backend more than twice in a second or 60 times in a minute, they take
// turns, and whoever has gone takes none.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPacing, type TakeTurn, type Turn } from "./pacing";

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

function staying(): AbortSignal {
  return new AbortController().signal;
}

/** As a page does: sent away, it comes back by itself. */
async function comeBackUntilGranted(takeTurn: TakeTurn, client: string, what: string): Promise<Turn> {
  for (;;) {
    const turn = await takeTurn(client, what, staying());
    if (turn.kind === "granted") turn.slot.seen();
    if (turn.kind !== "crowded") return turn;
    await new Promise((resolve) => setTimeout(resolve, turn.retryAfterSeconds * 1_000));
  }
}

/** Asks `count` times and writes down who was let in, and when. */
function askOften(
  takeTurn: TakeTurn,
  client: string,
  count: number,
  log: string[],
  times: number[] = [],
): void {
  for (let index = 1; index <= count; index += 1) {
    void comeBackUntilGranted(takeTurn, client, `${index}`).then((turn) => {
      if (turn.kind !== "granted") return;
      log.push(`${client}${index}`);
      times.push(Date.now());
    });
  }
}

describe("the pace", () => {
  it("lets the first two in at once", async () => {
    const log: string[] = [];
    askOften(createPacing().takeTurn, "a", 3, log);
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(["a1", "a2"]);
  });

  it("stays within both limits, whichever second or minute one looks at", async () => {
    const times: number[] = [];
    const takeTurn = createPacing().takeTurn;
    askOften(takeTurn, "a", 100, [], times);
    askOften(takeTurn, "b", 50, [], times);
    await vi.advanceTimersByTimeAsync(170_000);
    expect(times).toHaveLength(150);
    expect(most(times, 1_000)).toBe(2);
    expect(most(times, 60_000)).toBe(60);
    // 60 in the first minute at two per second; the last 30 of 150 begin with the third minute.
    expect(times[59]).toBeLessThan(32_000);
    expect(times[149]).toBeLessThan(138_000);
  });

  it("stays within them when requests come in bursts after a rest", async () => {
    const times: number[] = [];
    const takeTurn = createPacing().takeTurn;
    for (let burst = 0; burst < 8; burst += 1) {
      askOften(takeTurn, "a", 20, [], times);
      await vi.advanceTimersByTimeAsync(14_700);
    }
    await vi.advanceTimersByTimeAsync(120_000);
    expect(times).toHaveLength(160);
    expect(most(times, 1_000)).toBe(2);
    expect(most(times, 60_000)).toBe(60);
  });

  /** The most starts within any window of this length, its end not included. */
  function most(times: readonly number[], windowMs: number): number {
    return Math.max(...times.map((start) => times.filter((t) => t >= start && t < start + windowMs).length));
  }
});

describe("the order", () => {
  it("lets another user in after one of the first user's hundred requests", async () => {
    const log: string[] = [];
    const takeTurn = createPacing().takeTurn;
    askOften(takeTurn, "a", 100, log);
    askOften(takeTurn, "b", 2, log);
    askOften(takeTurn, "c", 1, log);
    await vi.advanceTimersByTimeAsync(4_500);
    expect(log).toEqual(["a1", "b1", "c1", "a2", "b2", "a3", "a4", "a5", "a6", "a7"]);
  });
});

describe("whoever gives up", () => {
  it("takes no turn, and keeps nobody waiting", async () => {
    const log: string[] = [];
    const takeTurn = createPacing().takeTurn;
    const leaving = new AbortController();
    askOften(takeTurn, "a", 2, log);
    const left = Array.from({ length: 9 }, (_, index) => takeTurn("a", `${index}`, leaving.signal));
    askOften(takeTurn, "a", 1, log);
    await vi.advanceTimersByTimeAsync(10);
    leaving.abort();
    expect(new Set((await Promise.all(left)).map(({ kind }) => kind))).toEqual(new Set(["given up"]));
    await vi.advanceTimersByTimeAsync(1_100);
    expect(log).toHaveLength(3);
  });

  it("takes no turn either when it has gone before it asked", async () => {
    expect(await createPacing().takeTurn("a", "x", AbortSignal.abort())).toEqual({ kind: "given up" });
  });
});

describe("a waiting line that is too long", () => {
  it("turns away one user's 101st waiting request, and not another user's first", async () => {
    const takeTurn = createPacing().takeTurn;
    askOften(takeTurn, "a", 102, []);
    const turn = await takeTurn("a", "x", staying());
    expect(turn).toEqual({ kind: "crowded", retryAfterSeconds: 60 });
    const log: string[] = [];
    askOften(takeTurn, "b", 1, log);
    await vi.advanceTimersByTimeAsync(2_200);
    expect(log).toEqual(["b1"]);
  });

  it("turns everybody away when 300 wait", async () => {
    const takeTurn = createPacing().takeTurn;
    for (const client of ["a", "b", "c"]) askOften(takeTurn, client, 102, []);
    expect(await takeTurn("d", "x", staying())).toMatchObject({ kind: "crowded" });
  });
});

describe("whoever has waited for long", () => {
  /** The next one to be let in, when `rest` are in the line before it, and how often it was sent away. */
  async function waitBehind(count: number, awayMs: number) {
    const takeTurn = createPacing().takeTurn;
    const log: string[] = [];
    askOften(takeTurn, "a", count, log);
    let away = 0;
    let letInBefore = 0;
    let turn = takeTurn("a", "mine", staying());
    void (async () => {
      while ((await turn).kind === "crowded") {
        away += 1;
        await new Promise((resolve) => setTimeout(resolve, awayMs));
        letInBefore = log.length;
        turn = takeTurn("a", "mine", staying());
      }
      log.push("mine");
    })();
    await vi.advanceTimersByTimeAsync(500);
    // Others come after it, and go on coming.
    for (let late = 0; late < 40; late += 1) {
      void comeBackUntilGranted(takeTurn, "a", `late ${late}`).then(() => log.push(`late ${late}`));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    return { log, away, letInBefore };
  }

  it("is sent away before a page gives up, and has its place when it comes back", async () => {
    // 2 at once and 2 a second: behind 30 it is due after 16 s, so once sent away at 10 s.
    const { log, away } = await waitBehind(30, 1_000);
    expect(away).toBe(1);
    // Only what was let in while those before it were away, for a second, came before it.
    expect(log.slice(0, log.indexOf("mine")).filter((who) => who.startsWith("late"))).toHaveLength(2);
  });

  it("is next when it comes back after its place has passed", async () => {
    // Due after 16 s, away from 10 s to 25 s.
    const { log, letInBefore } = await waitBehind(30, 15_000);
    expect(log.filter((who) => who.startsWith("late")).length).toBeGreaterThan(10);
    expect(log.indexOf("mine")).toBe(letInBefore);
  });

  it("names the time to come back", async () => {
    const takeTurn = createPacing().takeTurn;
    askOften(takeTurn, "a", 30, []);
    const turn = takeTurn("a", "mine", staying());
    await vi.advanceTimersByTimeAsync(9_999);
    expect(await Promise.race([turn, Promise.resolve("waits")])).toBe("waits");
    await vi.advanceTimersByTimeAsync(1);
    expect(await turn).toEqual({ kind: "crowded", retryAfterSeconds: 1 });
  });
});

describe("a clock that is set while somebody waits", () => {
  it.each([
    ["an hour back", -3_600_000],
    ["an hour forward", 3_600_000],
  ])("%s changes nothing", async (_, byMs) => {
    const log: string[] = [];
    const takeTurn = createPacing().takeTurn;
    askOften(takeTurn, "a", 6, log);
    await vi.advanceTimersByTimeAsync(10);
    vi.setSystemTime(Date.now() + byMs);
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_025);
    expect(log).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(1_025);
    expect(log).toHaveLength(6);
  });
});
