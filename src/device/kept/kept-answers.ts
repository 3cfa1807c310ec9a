// Finished answers as they came from a backend, and what was looked up, on this device only. Keyed by backend and hash,
// least recently used out first. It must never break a look-up: nothing here rejects, and what cannot be kept or read
// again is as if it had never been kept. It never sees a key of a backend.

import type { Classification } from "../../domain/classification";
import { inTransaction } from "./kept-database";
import { isPackedBytes, packBytes, unpackBytes, type PackedBytes } from "./packed-bytes";
import {
  defaultLimits,
  type KeptLimits,
  allRecent,
  answerOf,
  bytesOf,
  clearAll,
  isOff,
  readingOf,
  recordOf,
  removeLookUp,
  setOff,
  touch,
  writeLookUp,
  writeReading,
} from "./kept-records";
import { isBuild, type KeptReading } from "./kept-reading";
import type { LookUpLine, LookUpRecord } from "./look-up-record";

export type KeptAnswer = {
  /** Byte for byte as received; to be read through the payload room like any answer. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
  readonly reading?: undefined;
};

export type ReadBefore = {
  /** What the payload room made of it. */
  readonly reading: {
    readonly classification: Classification;
    readonly raw: Pick<KeptReading, "size" | "digest"> & {
      /** Byte for byte as received, where they are wanted. */
      readonly bytes: Uint8Array<ArrayBuffer> | undefined;
    };
  };
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
  /** As `get`, or what reading it gave, where this very build kept that. */
  readonly open: (
    backend: string,
    hash: string,
    build: string,
  ) => Promise<KeptAnswer | ReadBefore | undefined>;
  /** Beside the answer of the same fetching, where that is kept. */
  readonly putReading: (backend: string, hash: string, reading: KeptReading) => Promise<void>;
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
    const found = await open(backend, hash, "");
    return found?.reading === undefined ? found : undefined;
  }

  async function open(
    backend: string,
    hash: string,
    build: string,
  ): Promise<KeptAnswer | ReadBefore | undefined> {
    const found = await inTransaction("readonly", async (transaction) => {
      const record = await recordOf(transaction, backend, hash);
      if (record === undefined || record.keptBytes === 0) return undefined;
      const reading = isBuild(build) ? await readingOf(transaction, record, build) : undefined;
      const needsBytes = reading?.wantsBytes ?? true;
      return { record, reading, packed: needsBytes ? await answerOf(transaction, backend, hash) : undefined };
    });
    if (found === undefined) return undefined;
    const { record, reading, packed } = found;
    const { fetchedAt } = record;
    if (reading?.wantsBytes === false) {
      void quietly(() => used(backend, hash, {}), undefined);
      return readBefore(reading, undefined);
    }
    const bytes = isPackedBytes(packed) ? await unpackBytes(packed) : undefined;
    if (bytes === undefined) {
      await remove(backend, hash);
      return undefined;
    }
    void quietly(() => used(backend, hash, {}), undefined);
    return reading === undefined ? { bytes, fetchedAt } : readBefore(reading, bytes);
  }

  async function putReading(backend: string, hash: string, reading: KeptReading): Promise<void> {
    if (!isBuild(reading.build)) return;
    await inTransaction("readwrite", (transaction) =>
      writeReading(transaction, backend, hash, reading, limits),
    );
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
    open: (backend, hash, build) => quietly(() => open(backend, hash, build), undefined),
    putReading: (backend, hash, reading) => quietly(() => putReading(backend, hash, reading), undefined),
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

function readBefore(reading: KeptReading, bytes: Uint8Array<ArrayBuffer> | undefined): ReadBefore {
  const { classification, size, digest, fetchedAt } = reading;
  return { reading: { classification, raw: { bytes, size, digest } }, fetchedAt };
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
