// What a failure of a batch says: that there are no batches here, that this one was too long, that something in it is to
// blame, or that the whole backend has a moment's trouble.

import type { Failure } from "../domain/failure";

export type BatchTrouble =
  /** The hashes are asked for one by one. */
  | "no-batches"
  /** Halved, and the next ones are shorter. */
  | "refused-length"
  /** Halved: one of them may be what the backend cannot take. */
  | "split"
  /** The key, or one of the hashes that it may not read. */
  | "refused-key"
  /** As any other request: later, or never. */
  | "passing";

/** @param batchAnswered whether this backend has answered a batch before */
export function batchTrouble(failure: Failure, batchAnswered: boolean): BatchTrouble {
  switch (failure.kind) {
    // A backend that knows batches answers with an empty list, but perhaps not every one does.
    case "not-found":
    case "not-the-backend":
    case "in-between":
    case "not-json":
    case "empty-answer":
    case "not-a-result":
      return "no-batches";
    case "invalid-request":
      return "refused-length";
    case "unexpected-status":
      if (failure.status === 413 || failure.status === 414 || failure.status === 431) return "refused-length";
      return "no-batches";
    case "backend-failed":
      return failure.status === 501 ? "no-batches" : "passing";
    // Servers that let a page ask one address may refuse it another.
    case "redirected":
    case "unreachable":
    case "blocked-or-unreachable":
      return batchAnswered ? "passing" : "no-batches";
    case "no-key":
    case "key-refused":
      return "refused-key";
    case "truncated":
    case "timed-out":
    case "too-large":
    case "code-missing":
    case "internal":
      return "split";
    case "connection-lost":
    case "too-many-requests":
    case "offline":
      return "passing";
  }
}

/** The backend as a whole cannot be asked: nothing is wrong with the hash. */
export function isOutage({ kind }: Failure): boolean {
  return kind === "redirected" || kind === "unreachable" || kind === "blocked-or-unreachable";
}

/** Not the backend but something else answers, or it refuses the key: the next hash is told the same. */
export function isRefusalOfAll({ kind }: Failure): boolean {
  return kind === "no-key" || kind === "key-refused" || kind === "not-the-backend" || kind === "in-between";
}
