// The one database of this page and its transactions: what was looked up, the answers, and two facts about them.
// Everything may reject here, because a browser may withhold, fill up or break it; nobody outside of this room sees that.

import { databaseName } from "./kept-anything";

/** From 2 on there are readings. */
const version = 2;

/** One transaction over all, so that a record and its answer never part, whatever another tab does. */
export const stores = {
  /** Under [backend, hash]: what the list shows, and what the limits need. Small. */
  lookUps: "look-ups",
  /** Under [backend, hash]: the packed bytes. */
  answers: "answers",
  /** Under [backend, hash]: what reading a large answer gave, beside its bytes. */
  readings: "readings",
  /** "bytes": the size of all answers together. "off": keeps nothing. */
  facts: "facts",
} as const;

export const indexes = { usedAt: "usedAt", recentAt: "recentAt" } as const;

/** Another tab with an older page may hold the database for as long as it is open. */
const openWithinMs = 1_000;

let opened: Promise<IDBDatabase> | undefined;

/**
 * Runs `work` in one transaction over all stores.
 * @returns what `work` returns, once all of it is written
 */
export async function inTransaction<Result>(
  mode: IDBTransactionMode,
  work: (transaction: IDBTransaction) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase();
  const transaction = database.transaction(Object.values(stores), mode);
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
  });
  // Heard below, unless the work fails first.
  done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await done;
    return result;
  } catch (error) {
    stop(transaction);
    throw error;
  }
}

/** The answer of one request. */
export function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    // Once, because a cursor's request answers many times.
    request.addEventListener("success", () => resolve(request.result), { once: true });
    request.addEventListener("error", () => reject(request.error ?? new Error("failed")), { once: true });
  });
}

function openDatabase(): Promise<IDBDatabase> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new Error("The database did not open in time."));
    }, openWithinMs);
    const request = indexedDB.open(databaseName, version);
    request.addEventListener("upgradeneeded", ({ oldVersion }) => makeStores(request.result, oldVersion));
    request.addEventListener("error", () => {
      clearTimeout(timer);
      reject(request.error ?? new Error("The database did not open."));
    });
    request.addEventListener("success", () => {
      clearTimeout(timer);
      const database = request.result;
      if (late) {
        database.close();
        return;
      }
      // A newer page in another tab wants to change it, or the browser took it away: the next transaction opens it again.
      const letGo = (): void => {
        database.close();
        opened = undefined;
      };
      database.addEventListener("versionchange", letGo);
      database.addEventListener("close", letGo);
      resolve(database);
    });
  });
}

/** @param before the version that is there, with all that it holds; 0 for none */
function makeStores(database: IDBDatabase, before: number): void {
  if (before < 2) database.createObjectStore(stores.readings);
  if (before >= 1) return;
  const lookUps = database.createObjectStore(stores.lookUps);
  lookUps.createIndex(indexes.usedAt, indexes.usedAt);
  lookUps.createIndex(indexes.recentAt, indexes.recentAt);
  database.createObjectStore(stores.answers);
  database.createObjectStore(stores.facts);
}

function stop(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has already ended.
  }
}
