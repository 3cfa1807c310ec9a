// The hashing worker's side: one file, one answer. Needs no page, so that it can be tested without a worker.

import { hashStream, ReadError, type Hasher } from "./hash-stream";
import type { HashMessage, HashRequest } from "./hash-messages";

/** What is needed of the scope of a dedicated worker. */
export type HashScope = {
  postMessage: (message: HashMessage) => void;
  addEventListener: (type: "message", listener: (event: MessageEvent<HashRequest>) => void) => void;
};

/** @param createHasher rejects where the browser or its policy has no WebAssembly */
export function serveHashing(scope: HashScope, createHasher: () => Promise<Hasher>, now: () => number): void {
  scope.addEventListener("message", ({ data }) => {
    void hashFile(data.file);
  });

  async function hashFile(file: File): Promise<void> {
    const hasher = await createHasher().catch(() => undefined);
    if (hasher === undefined) {
      scope.postMessage({ kind: "no-hasher" });
      return;
    }
    let read = 0;
    try {
      const hashed = await hashStream(file.stream(), hasher, now, (bytes, elapsedMs) => {
        read = bytes;
        scope.postMessage({ kind: "progress", bytes, elapsedMs });
      });
      await readAgain(file, hashed.bytes);
      scope.postMessage({ kind: "hashed", ...hashed });
    } catch (error) {
      if (error instanceof ReadError)
        scope.postMessage({ kind: "unreadable", gone: await isGone(file), bytes: error.bytes });
      else scope.postMessage({ kind: "stopped", bytes: read });
    }
  }
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
