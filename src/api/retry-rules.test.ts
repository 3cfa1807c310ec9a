// Asking again happens where it can help, ever less often, and never before the backend wants it or after it said no.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Failure } from "../domain/failure";
import { canPass, pendingDelayMs, retryDelayMs } from "./retry-rules";

fc.configureGlobal({ seed: 1 });

const message = undefined;
const failed: Failure = { kind: "backend-failed", status: 500, message };

describe("never again by itself", () => {
  it.each<Failure>([
    { kind: "no-key", status: 401, message: undefined },
    { kind: "key-refused", status: 401, message },
    { kind: "key-refused", status: 403, message },
    { kind: "not-found", message },
    { kind: "invalid-request", status: 422, message, fields: [] },
    { kind: "unexpected-status", status: 418, message },
    { kind: "not-json", contentType: undefined },
    { kind: "empty-answer", status: 204 },
    { kind: "redirected", message: undefined },
    { kind: "offline" },
    { kind: "not-a-result", path: "results", expected: "an object", found: "null" },
    { kind: "code-missing" },
    { kind: "internal", message: "a fault" },
  ])("after $kind", (failure) => {
    expect(retryDelayMs(failure, 1, 0.5)).toBeUndefined();
  });
});

describe("whether asking again may help at all", () => {
  it.each<readonly [Failure, boolean]>([
    [{ kind: "no-key", status: 401, message }, false],
    [{ kind: "key-refused", status: 403, message }, false],
    [{ kind: "not-found", message }, false],
    [{ kind: "invalid-request", status: 422, message, fields: [] }, false],
    [{ kind: "too-many-requests", waitMs: undefined, message }, true],
    [failed, true],
    [{ kind: "unexpected-status", status: 418, message }, false],
    [{ kind: "not-json", contentType: undefined }, false],
    [{ kind: "empty-answer", status: 204 }, false],
    [{ kind: "truncated", bytes: 5 }, true],
    [{ kind: "connection-lost", bytes: 5 }, true],
    [{ kind: "redirected", message }, false],
    [{ kind: "unreachable", message }, true],
    [{ kind: "blocked-or-unreachable" }, true],
    [{ kind: "timed-out", silentMs: 30_000 }, true],
    [{ kind: "offline" }, true],
    [{ kind: "not-a-result", path: "results", expected: "an object", found: "null" }, false],
    [{ kind: "code-missing" }, false],
    [{ kind: "internal", message: "a fault" }, false],
  ])("%j: %s", (failure, can) => {
    expect(canPass(failure)).toBe(can);
  });
});

describe("again, a few times", () => {
  it.each<Failure>([
    failed,
    { kind: "truncated", bytes: 5 },
    { kind: "connection-lost", bytes: 5 },
    { kind: "unreachable", message },
    { kind: "blocked-or-unreachable" },
  ])("after $kind: after 1, 2, 4, 8 and 16 seconds, then no more", (failure) => {
    const delays = [1, 2, 3, 4, 5, 6].map((attempt) => retryDelayMs(failure, attempt, 0.5));
    expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, undefined]);
  });

  it("a backend that says for how long it is away is not asked before", () => {
    const away: Failure = { ...failed, status: 503, waitMs: 120_000 };
    expect([1, 5, 6].map((attempt) => retryDelayMs(away, attempt, 0.5))).toEqual([
      120_000,
      120_000,
      undefined,
    ]);
  });

  it("after a time-out once, since each took half a minute already", () => {
    const silent: Failure = { kind: "timed-out", silentMs: 30_000 };
    expect([1, 2].map((attempt) => retryDelayMs(silent, attempt, 0.5))).toEqual([1_000, undefined]);
  });
});

describe("after too many requests", () => {
  const limited = (waitMs: number | undefined): Failure => ({ kind: "too-many-requests", waitMs, message });

  it("goes on for as long as it takes, at most every 30 seconds", () => {
    const delays = [1, 5, 6, 7, 100, 5000].map((attempt) => retryDelayMs(limited(undefined), attempt, 0.5));
    expect(delays).toEqual([1_000, 16_000, 30_000, 30_000, 30_000, 30_000]);
  });

  it("a wait that the backend names is kept to the millisecond", () => {
    expect(retryDelayMs(limited(7_000), 1, 0)).toBe(7_000);
    expect(retryDelayMs(limited(600_000), 1, 1)).toBe(600_000);
    expect(retryDelayMs(limited(86_400_000), 1, 1)).toBe(86_400_000);
  });

  it("a wait of nothing is still a wait, and a short one grows like any other", () => {
    expect(retryDelayMs(limited(0), 1, 0)).toBe(750);
    expect(retryDelayMs(limited(1_000), 5, 0.5)).toBe(16_000);
  });

  it("a named wait is never shortened, whatever the attempt and the chance", () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.nat({ max: 86_400_000 }),
        fc.integer({ min: 1, max: 2000 }),
        chance,
        (wait, attempt, drawn) => {
          expect(retryDelayMs(limited(wait), attempt, drawn)).toBeGreaterThanOrEqual(wait);
        },
      ),
    );
  });
});

it("pages that failed together do not come back together: 0.75 to 1.25 of the wait", () => {
  expect([0, 0.5, 1].map((chance) => retryDelayMs(failed, 1, chance))).toEqual([750, 1_000, 1_250]);
  expect([0, 0.5, 1].map((chance) => retryDelayMs(failed, 5, chance))).toEqual([12_000, 16_000, 20_000]);
});

describe("an unfinished result", () => {
  it("is asked for after 2, 3, 4.5 seconds and so on", () => {
    expect([1, 2, 3].map(pendingDelayMs)).toEqual([2_000, 3_000, 4_500]);
  });

  it("is asked for ever less often, and at least every 30 seconds", () => {
    const delays = Array.from({ length: 2000 }, (_, index) => pendingDelayMs(index + 1));
    expect(delays).toEqual(delays.toSorted((a, b) => a - b));
    expect(delays.at(-1)).toBe(30_000);
  });
});
