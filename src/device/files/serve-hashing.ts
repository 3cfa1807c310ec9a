// The hashing worker's side: one file, one answer.

import type { Handlers } from "../../workers/calls";
import { hashStream, ReadError, type Hasher } from "./hash-stream";

export type HashProgress = {
  /** Read so far. */
  readonly bytes: number;
  /** Since the reading began, by the worker's own clock. */
  readonly elapsedMs: number;
};

export type Hashed =
  | { readonly kind: "hashed"; readonly digest: string; readonly bytes: number }
  | { readonly kind: "no-hasher" }
  /** `gone`: it is not where it was. */
  | { readonly kind: "unreadable"; readonly gone: boolean; readonly bytes: number }
  | { readonly kind: "stopped"; readonly bytes: number };

/** The file travels as a reference: no byte of it is copied. */
export type HashCalls = {
  readonly hash: { readonly input: File; readonly news: HashProgress; readonly answer: Hashed };
};

/** @param createHasher rejects where the browser or its policy has no WebAssembly */
export function hashHandlers(createHasher: () => Promise<Hasher>, now: () => number): Handlers<HashCalls> {
  return {
    hash: async (file, { say }) => {
      const hasher = await createHasher().catch(() => undefined);
      if (hasher === undefined) return { kind: "no-hasher" };
      let read = 0;
      try {
        const hashed = await hashStream(file.stream(), hasher, now, (bytes, elapsedMs) => {
          read = bytes;
          say({ bytes, elapsedMs });
        });
        await readAgain(file, hashed.bytes);
        return { kind: "hashed", ...hashed };
      } catch (error) {
        if (!(error instanceof ReadError)) return { kind: "stopped", bytes: read };
        return { kind: "unreadable", gone: await isGone(file), bytes: error.bytes };
      }
    },
  };
}

/**
 * A browser looks at a file's size and time of change when it opens it, not while it reads. Opening it once more finds
 * out what was written to it in between. One that was deleted meanwhile was still read as it was.
 */
async function readAgain(file: File, bytes: number): Promise<void> {
  try {
    if (bytes > 0) await file.slice(bytes - 1, bytes).arrayBuffer();
  } catch (error) {
    if (!isNotFound(error)) throw new ReadError(bytes, error);
  }
}

/** Chromium's stream says "network error" of everything, but gives a file that is gone the size 0; others name it. */
async function isGone(file: File): Promise<boolean> {
  if (file.size === 0) return true;
  try {
    await file.slice(0, 1).arrayBuffer();
    return false;
  } catch (error) {
    return isNotFound(error);
  }
}

/** The name is that of the File API (§ 6.1, "Throwing an Exception or Returning an Error"). */
function isNotFound(error: unknown): boolean {
  return error instanceof Error && error.name === "NotFoundError";
}
