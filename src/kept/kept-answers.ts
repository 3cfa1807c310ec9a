// Finished answers as they came from a backend, and what was looked up, on this device only. Keyed by backend and hash,
// least recently used out first. It must never break a look-up: nothing here rejects, and what cannot be kept or read
// again is as if it had never been kept. It never sees a key of a backend.

import { inTransaction } from "./kept-database";
import { isPackedBytes, packBytes, unpackBytes, type PackedBytes } from "./packed-bytes";
import {
  allRecent,
  answerOf,
  bytesOf,
  clearAll,
  isOff,
  recordOf,
  removeLookUp,
  setOff,
  touch,
  writeLookUp,
} from "./kept-records";
import { defaultLimits, type KeptLimits } from "./kept-limits";
import type { LookUpLine, LookUpRecord } from "./look-up-record";

export type KeptAnswer = {
  /** Byte for byte as received; to be read through the payload room like any answer. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
};

export type AnswerToKeep = Pick<LookUpRecord, "backend" | "hash" | "fetchedAt"> & {
  /** undefined where there is no finished answer: only the line in the list is kept then. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** Given when a person looked this up: it stands in the list. An answer may be kept without. */
  readonly line?: LookUpLine | undefined;
};

export type KeptAnswers = {
  /** undefined when there is none, or none that can be read whole. */
  readonly get: (backend: string, hash: string) => Promise<KeptAnswer | undefined>;
  /** Replaces what was kept under the same backend and hash. */
  readonly put: (answer: AnswerToKeep) => Promise<void>;
  /** A person opened a kept answer: it moves to the head of the list. */
  readonly markOpened: (backend: string, hash: string, line: LookUpLine) => Promise<void>;
  /** Newest first; undefined where the browser keeps nothing for this page. */
  readonly recent: () => Promise<readonly LookUpRecord[] | undefined>;
  readonly remove: (backend: string, hash: string) => Promise<boolean>;
  /** Forgets everything. */
  readonly clear: () => Promise<boolean>;
  readonly isOn: () => Promise<boolean>;
  /** Off forgets everything and keeps nothing, in every tab, until it is on again. */
  readonly turn: (on: boolean) => Promise<boolean>;
};

/** @param now milliseconds since 1970 */
export function createKeptAnswers(
  limits: KeptLimits = defaultLimits,
  now: () => number = Date.now,
): KeptAnswers {
  async function get(backend: string, hash: string): Promise<KeptAnswer | undefined> {
    const found = await inTransaction("readonly", async (transaction) => ({
      record: await recordOf(transaction, backend, hash),
      packed: await answerOf(transaction, backend, hash),
    }));
    const { record, packed } = found;
    if (record === undefined || record.keptBytes === 0) return undefined;
    const bytes = isPackedBytes(packed) ? await unpackBytes(packed) : undefined;
    if (bytes === undefined) {
      await remove(backend, hash);
      return undefined;
    }
    void quietly(() => used(backend, hash, {}), undefined);
    return { bytes, fetchedAt: record.fetchedAt };
  }

  function used(backend: string, hash: string, more: Partial<LookUpRecord>): Promise<void> {
    return inTransaction("readwrite", (transaction) =>
      touch(transaction, backend, hash, { ...more, usedAt: now() }, limits),
    );
  }

  async function put({ bytes, ...given }: AnswerToKeep): Promise<void> {
    const packed = bytes === undefined ? undefined : await packedWithin(bytes, limits);
    const write = (share: number, answer: PackedBytes | undefined): Promise<void> =>
      inTransaction("readwrite", async (transaction) => {
        if (await isOff(transaction)) return;
        const bytes = Math.min(limits.bytes, share * (await bytesOf(transaction)));
        const within = { ...limits, bytes };
        await writeLookUp(transaction, { ...given, usedAt: now() }, answer, within);
      });
    try {
      await write(Number.POSITIVE_INFINITY, packed);
    } catch (error) {
      if (!isFull(error)) throw error;
      // The browser gives less room than our limit: half of what it took makes some, or only the line is kept.
      await write(0.5, packed).catch(() => write(0.5, undefined));
    }
  }

  async function remove(backend: string, hash: string): Promise<boolean> {
    await inTransaction("readwrite", (transaction) => removeLookUp(transaction, backend, hash));
    return true;
  }

  return {
    get: (backend, hash) => quietly(() => get(backend, hash), undefined),
    put: (answer) => quietly(() => put(answer), undefined),
    markOpened: (backend, hash, line) =>
      quietly(() => used(backend, hash, { ...line, recentAt: now() }), undefined),
    recent: () => quietly(() => inTransaction("readonly", allRecent), undefined),
    remove: (backend, hash) => quietly(() => remove(backend, hash), false),
    clear: () => quietly(() => inTransaction("readwrite", clearAll), false),
    isOn: () => quietly(async () => !(await inTransaction("readonly", isOff)), true),
    turn: (on) => quietly(() => inTransaction("readwrite", (transaction) => setOff(transaction, !on)), false),
  };
}

/** undefined for nothing, and above the limit for one answer. */
async function packedWithin(
  bytes: Uint8Array<ArrayBuffer>,
  limits: KeptLimits,
): Promise<PackedBytes | undefined> {
  if (bytes.length === 0 || bytes.length > limits.rawBytesEach) return undefined;
  const packed = await packBytes(bytes);
  return packed.packed.length > limits.bytesEach ? undefined : packed;
}

async function quietly<Value>(work: () => Promise<Value>, instead: Value): Promise<Value> {
  try {
    return await work();
  } catch {
    return instead;
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === "QuotaExceededError";
}
