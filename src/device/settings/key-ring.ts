// The user's own API keys, each bound to the backend that it was entered for: a key is found only under the identity of
// its backend, so that choosing another backend can never send it there. For the session, or kept on the device when the
// user asked for it. A key is never printed whole. A part of the first step, and so without zod: see runtime-config.

import { parseStored, readStored, writeStored, type TextStorage } from "./stored-text";

export type HeldKey = {
  readonly key: string;
  readonly remembered: boolean;
};

const storageKey = "framewise.keys";

type Ring = ReadonlyMap<string, string>;

export type KeyRing = {
  /** @param backend identity of a backend */
  readonly find: (backend: string) => HeldKey | undefined;
  /** @returns false when the browser withholds its storage; the key then holds until the page is closed */
  readonly hold: (backend: string, held: HeldKey) => boolean;
  readonly forget: (backend: string) => void;
};

export function createKeyRing(session: () => TextStorage, device: () => TextStorage): KeyRing {
  /** What this page holds because no storage does: elsewhere another tab may forget it for all. */
  const held = new Map<string, HeldKey>();

  function forget(backend: string): void {
    held.delete(backend);
    for (const storage of [session, device]) {
      const ring = readRing(storage);
      if (!ring.has(backend)) continue;
      // Storage that takes no text any more still lets go of one: then the other keys go as well.
      if (!writeRing(storage, without(ring, backend))) writeStored(storage, storageKey, undefined);
    }
  }

  return {
    find: (backend) => {
      const here = held.get(backend);
      if (here !== undefined) return here;
      const forSession = readRing(session).get(backend);
      if (forSession !== undefined) return { key: forSession, remembered: false };
      const onDevice = readRing(device).get(backend);
      return onDevice === undefined ? undefined : { key: onDevice, remembered: true };
    },
    hold: (backend, entry) => {
      forget(backend);
      const storage = entry.remembered ? device : session;
      const written = writeRing(storage, new Map([...readRing(storage), [backend, entry.key]]));
      if (!written) held.set(backend, entry);
      return written;
    },
    forget,
  };
}

/** What may travel in a header: visible ASCII, and not endless. */
export function isUsableKey(key: string): boolean {
  return /^[\x21-\x7e]{1,512}$/.test(key);
}

/** "••••••••3f2a": enough to recognise it, too little to use it; a short key shows nothing of itself. */
export function maskedKey(key: string): string {
  return `••••••••${key.length >= 12 ? key.slice(-4) : ""}`;
}

function readRing(storage: () => TextStorage): Ring {
  const stored = parseStored(readStored(storage, storageKey));
  const entries = Array.isArray(stored) ? stored.filter(isEntry) : [];
  return new Map(entries);
}

function writeRing(storage: () => TextStorage, ring: Ring): boolean {
  return writeStored(storage, storageKey, ring.size === 0 ? undefined : JSON.stringify([...ring]));
}

function isEntry(value: unknown): value is readonly [string, string] {
  if (!Array.isArray(value)) return false;
  const [backend, key]: readonly unknown[] = value;
  return typeof backend === "string" && typeof key === "string" && isUsableKey(key);
}

function without(ring: Ring, backend: string): Ring {
  return new Map([...ring].filter(([name]) => name !== backend));
}
