// When a failed look-up goes out again by itself. Only where asking again can help: never after the backend said no.

import type { Failure, FailureKind } from "../domain/failure";

type Rule = {
  /** How many times in a row it is asked again. */
  readonly most: number;
};

const never: Rule = { most: 0 };
const passing: Rule = { most: 5 };

const rules: { readonly [Kind in FailureKind]: Rule } = {
  "no-key": never,
  "key-refused": never,
  "not-found": never,
  "not-the-backend": never,
  "in-between": never,
  "invalid-request": never,
  "too-many-requests": { most: Number.POSITIVE_INFINITY },
  "backend-failed": passing,
  "unexpected-status": never,
  "not-json": never,
  "empty-answer": never,
  truncated: passing,
  "connection-lost": passing,
  "too-large": never,
  redirected: never,
  unreachable: passing,
  "blocked-or-unreachable": passing,
  "timed-out": { most: 1 },
  // The browser tells when it is back; asking before cannot help.
  offline: never,
  "not-a-result": never,
  "code-missing": never,
  internal: never,
};

/** Whether asking again may help at all, once the device is back online. */
export function canPass({ kind }: Failure): boolean {
  return kind === "offline" || rules[kind].most > 0;
}

const firstDelayMs = 1_000;
const longestDelayMs = 30_000;

/**
 * Exponential backoff with jitter: 1, 2, 4, … up to 30 seconds, each multiplied by 0.75…1.25, so that many pages that
 * failed together do not come back together. A wait that the backend names is kept, never shortened.
 * @param attempt how many times in a row it has failed, from 1
 * @param chance 0…1, drawn once per failure
 * @returns milliseconds until the next try; undefined when there is none
 */
export function retryDelayMs(failure: Failure, attempt: number, chance: number): number | undefined {
  if (attempt > rules[failure.kind].most) return undefined;
  const named = "waitMs" in failure ? (failure.waitMs ?? 0) : 0;
  const backoff = Math.min(firstDelayMs * 2 ** (attempt - 1), longestDelayMs) * (0.75 + chance / 2);
  return Math.round(Math.max(named, backoff));
}

const firstPendingMs = 2_000;
const longestPendingMs = 30_000;

/**
 * When an unfinished result is asked for again, in milliseconds: 2, 3, 4.5, … up to 30 seconds.
 * @param answers how many answers have come so far, from 1
 */
export function pendingDelayMs(answers: number): number {
  return Math.min(Math.round(firstPendingMs * 1.5 ** (answers - 1)), longestPendingMs);
}
