// What a transaction reads and writes: records, their answers, and the sum of their sizes. Each function does its part
// inside of the transaction that it is given and awaits nothing else, because a transaction ends when nobody asks it.

import { indexes, resultOf, stores } from "./kept-database";
import { isLookUpRecord, type LookUpLine, type LookUpRecord } from "./look-up-record";
import { isKeptReading, weightOf, type KeptReading } from "./kept-reading";
import type { PackedBytes } from "./packed-bytes";

/** How much of this device may be taken. */
export type KeptLimits = {
  /** All packed answers together, with what reading them gave. */
  readonly bytes: number;
  /** One packed answer, and what reading it gave beside it only where both are within this. */
  readonly bytesEach: number;
  /** One answer as received: above this, packing takes longer than asking again. */
  readonly rawBytesEach: number;
  /** Lines in the list of recent look-ups. */
  readonly recent: number;
  /** Lines and answers together. */
  readonly records: number;
};

export const defaultLimits: KeptLimits = {
  // Some 60,000 answers of 30 frames, or five of 100,000 with what reading them gave; browsers grant an origin far more,
  // and a phone can spare it.
  bytes: 200_000_000,
  // A quarter of all, so that one dense answer never drives out every other.
  bytesEach: 50_000_000,
  rawBytesEach: 150_000_000,
  // More than a person scrolls through; the search reads them all at every letter.
  recent: 500,
  // A long list of triage and everything around it.
  records: 20_000,
};

const bytesFact = "bytes";
const offFact = "off";

const noLine = { name: undefined, word: undefined, note: "" };

export async function recordOf(
  transaction: IDBTransaction,
  backend: string,
  hash: string,
): Promise<LookUpRecord | undefined> {
  const found: unknown = await resultOf(transaction.objectStore(stores.lookUps).get([backend, hash]));
  return isLookUpRecord(found) ? found : undefined;
}

export async function answerOf(transaction: IDBTransaction, backend: string, hash: string): Promise<unknown> {
  return resultOf(transaction.objectStore(stores.answers).get([backend, hash]));
}

/** What reading the answer gave, where this very build wrote it, and it is of this answer. */
export async function readingOf(
  transaction: IDBTransaction,
  { backend, hash, fetchedAt, readingBytes }: LookUpRecord,
  build: string,
): Promise<KeptReading | undefined> {
  if (readingBytes === undefined) return undefined;
  const found: unknown = await resultOf(transaction.objectStore(stores.readings).get([backend, hash]));
  if (!isKeptReading(found) || found.build !== build || found.fetchedAt !== fetchedAt) return undefined;
  return found;
}

/** Newest first. */
export async function allRecent(transaction: IDBTransaction): Promise<readonly LookUpRecord[]> {
  const index = transaction.objectStore(stores.lookUps).index(indexes.recentAt);
  const found: readonly unknown[] = await resultOf(index.getAll());
  return found.filter(isLookUpRecord).toReversed();
}

export async function isOff(transaction: IDBTransaction): Promise<boolean> {
  return (await resultOf(transaction.objectStore(stores.facts).get(offFact))) === true;
}

/** Off forgets everything. */
export async function setOff(transaction: IDBTransaction, off: boolean): Promise<boolean> {
  await clearAll(transaction);
  const facts = transaction.objectStore(stores.facts);
  await (off ? resultOf(facts.put(true, offFact)) : resultOf(facts.delete(offFact)));
  return true;
}

/** Everything but whether it is off. */
export async function clearAll(transaction: IDBTransaction): Promise<boolean> {
  const off = await isOff(transaction);
  await Promise.all(Object.values(stores).map((store) => resultOf(transaction.objectStore(store).clear())));
  if (off) await resultOf(transaction.objectStore(stores.facts).put(true, offFact));
  return true;
}

export async function removeLookUp(
  transaction: IDBTransaction,
  backend: string,
  hash: string,
): Promise<void> {
  const bytes = await bytesOf(transaction);
  await setBytes(transaction, bytes - (await deleteUnder(transaction, [backend, hash])));
}

/** Changes a record that is there. */
export async function touch(
  transaction: IDBTransaction,
  backend: string,
  hash: string,
  change: Partial<LookUpRecord>,
  limits: KeptLimits,
): Promise<void> {
  const record = await recordOf(transaction, backend, hash);
  if (record === undefined) return;
  await resultOf(transaction.objectStore(stores.lookUps).put({ ...record, ...change }, [backend, hash]));
  await keepWithin(transaction, limits, await bytesOf(transaction));
}

/** Writes one look-up over the one that was there, and makes room for it. */
export async function writeLookUp(
  transaction: IDBTransaction,
  {
    line,
    ...given
  }: Pick<LookUpRecord, "backend" | "hash" | "fetchedAt" | "usedAt"> & {
    readonly line?: LookUpLine | undefined;
  },
  answer: PackedBytes | undefined,
  limits: KeptLimits,
): Promise<void> {
  const key = [given.backend, given.hash];
  const before = await recordOf(transaction, given.backend, given.hash);
  const keptBytes = answer?.packed.length ?? 0;
  const { backendName, name, word, note } = line ?? before ?? { ...noLine, backendName: given.backend };
  const recentAt = line === undefined ? before?.recentAt : given.usedAt;
  const record: LookUpRecord = { ...given, backendName, name, word, note, recentAt, keptBytes };
  const bytes = (await bytesOf(transaction)) - (await deleteUnder(transaction, key)) + keptBytes;
  // First out, then in: a browser counts what is there at any moment.
  const others = { ...limits, recent: limits.recent - 1, records: limits.records - 1 };
  await keepWithin(transaction, others, bytes);
  await resultOf(transaction.objectStore(stores.lookUps).put(record, key));
  if (answer !== undefined) await resultOf(transaction.objectStore(stores.answers).put(answer, key));
}

/** Beside an answer that is there, over what was there, and only where both are within the limit for one. */
export async function writeReading(
  transaction: IDBTransaction,
  backend: string,
  hash: string,
  reading: KeptReading,
  limits: KeptLimits,
): Promise<void> {
  const key = [backend, hash];
  const [lookUps, readings] = [stores.lookUps, stores.readings].map((name) => transaction.objectStore(name));
  const record = await recordOf(transaction, backend, hash);
  if (lookUps === undefined || readings === undefined || record === undefined) return;
  if (record.keptBytes === 0 || record.fetchedAt !== reading.fetchedAt) return;
  const { readingBytes: before = 0, ...rest } = record;
  const answerBytes = record.keptBytes - before;
  const readingBytes = weightOf(reading);
  if (answerBytes + readingBytes > limits.bytesEach) return;
  const keptBytes = answerBytes + readingBytes;
  await resultOf(readings.delete(key));
  await resultOf(lookUps.put({ ...rest, keptBytes, readingBytes }, key));
  await keepWithin(transaction, limits, (await bytesOf(transaction)) + readingBytes - before);
  const stays = (await recordOf(transaction, backend, hash)) !== undefined;
  if (stays) await resultOf(readings.put(reading, key));
}

/** @param taken bytes of all answers, with one that is about to come */
async function keepWithin(transaction: IDBTransaction, limits: KeptLimits, taken: number): Promise<void> {
  await shortenList(transaction, limits.recent);
  const lookUps = transaction.objectStore(stores.lookUps);
  let bytes = taken;
  let records = await resultOf(lookUps.count());
  const request = lookUps.index(indexes.usedAt).openKeyCursor();
  for (let cursor = await resultOf(request); cursor !== null; cursor = await resultOf(request)) {
    if (bytes <= limits.bytes && records <= limits.records) break;
    bytes -= await deleteUnder(transaction, cursor.primaryKey);
    records -= 1;
    cursor.continue();
  }
  await setBytes(transaction, bytes);
}

/** What leaves the list stays as an answer, where it has one. */
async function shortenList(transaction: IDBTransaction, most: number): Promise<void> {
  const lookUps = transaction.objectStore(stores.lookUps);
  const index = lookUps.index(indexes.recentAt);
  const over = (await resultOf(index.count())) - most;
  if (over <= 0) return;
  for (const key of await resultOf(index.getAllKeys(undefined, over))) {
    const record: unknown = await resultOf(lookUps.get(key));
    if (isLookUpRecord(record) && record.keptBytes > 0) {
      await resultOf(lookUps.put({ ...record, recentAt: undefined }, key));
    } else {
      await deleteUnder(transaction, key);
    }
  }
}

/** @returns the bytes that are free now */
async function deleteUnder(transaction: IDBTransaction, key: IDBValidKey): Promise<number> {
  const lookUps = transaction.objectStore(stores.lookUps);
  const record: unknown = await resultOf(lookUps.get(key));
  await Promise.all([
    resultOf(lookUps.delete(key)),
    resultOf(transaction.objectStore(stores.answers).delete(key)),
    resultOf(transaction.objectStore(stores.readings).delete(key)),
  ]);
  return isLookUpRecord(record) ? record.keptBytes : 0;
}

/** The sum over all records; counted again when it is not what was written. */
export async function bytesOf(transaction: IDBTransaction): Promise<number> {
  const written: unknown = await resultOf(transaction.objectStore(stores.facts).get(bytesFact));
  if (typeof written === "number" && written >= 0) return written;
  const records: readonly unknown[] = await resultOf(transaction.objectStore(stores.lookUps).getAll());
  return records.filter(isLookUpRecord).reduce((sum, { keptBytes }) => sum + keptBytes, 0);
}

async function setBytes(transaction: IDBTransaction, bytes: number): Promise<void> {
  await resultOf(transaction.objectStore(stores.facts).put(Math.max(0, bytes), bytesFact));
}
