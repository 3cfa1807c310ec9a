// Storages as a browser may give them: working, full, edited by hand, or withheld altogether.

import type { TextStorage } from "./stored-text";

export type StorageForTest = {
  /** What a page is given: a getter, because a browser that blocks storage throws when it is named. */
  readonly get: () => TextStorage;
  readonly entries: Map<string, string>;
};

export function workingStorage(kept: Readonly<Record<string, string>> = {}): StorageForTest {
  const entries = new Map(Object.entries(kept));
  const storage: TextStorage = {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, text) => void entries.set(key, text),
    removeItem: (key) => void entries.delete(key),
  };
  return { get: () => storage, entries };
}

/** Keeps what it has and takes nothing more. */
export function fullStorage(kept: Readonly<Record<string, string>> = {}): StorageForTest {
  const { get, entries } = workingStorage(kept);
  const setItem = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
  return { get: () => ({ ...get(), setItem }), entries };
}

export function blockedStorage(): StorageForTest {
  const get = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  return { get, entries: new Map() };
}
