// The page's side of the hashing worker: one worker per file, ended with it, so that cancelling frees its memory at once.
// Must never read a byte on the page itself.

import type { FileFailure } from "../../domain/file-failure";
import { isVideoHash, type VideoHash } from "../../domain/video-hash";
import { whenLifeEnds, type LifeMessage } from "../../workers/worker-life";
import type { HashMessage, HashProgress, HashRequest } from "./hash-messages";

export type FileHash =
  | { readonly kind: "hashed"; readonly hash: VideoHash }
  | { readonly kind: "failed"; readonly failure: FileFailure };

/**
 * @param createWorker may throw, where the browser or its policy has no workers
 * @returns the SHA-256 of the file; rejects only when cancelled, with the signal's reason
 */
export async function hashFile(
  createWorker: () => Worker,
  file: File,
  onProgress: (progress: HashProgress) => void,
  signal: AbortSignal,
): Promise<FileHash> {
  const { name, size, lastModified } = file;
  signal.throwIfAborted();
  if (size === 0) return failed({ kind: (await canBeOpened(file)) ? "empty" : "vanished", name });
  let worker: Worker;
  try {
    worker = createWorker();
  } catch {
    return failed({ kind: "no-hasher", name });
  }
  try {
    const message = await lastWord(worker, file, onProgress, signal);
    return message.kind === "hashed" && message.bytes === size && isVideoHash(message.digest)
      ? { kind: "hashed", hash: message.digest }
      : failed(toFailure(message, name, file.size !== size || file.lastModified !== lastModified));
  } finally {
    worker.terminate();
  }
}

function failed(failure: FileFailure): FileHash {
  return { kind: "failed", failure };
}

type LastWord = Exclude<HashMessage, HashProgress>;

function lastWord(
  worker: Worker,
  file: File,
  onProgress: (progress: HashProgress) => void,
  signal: AbortSignal,
): Promise<LastWord> {
  return new Promise((resolve, reject) => {
    let last: HashProgress | undefined;
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<HashMessage | LifeMessage>) => {
      if (data.kind === "life") return;
      if (data.kind !== "progress") resolve(data);
      else if (!signal.aborted) onProgress((last = data));
    });
    // It has arrived, or it would hold no life.
    whenLifeEnds(worker, () => resolve({ kind: "stopped", bytes: last?.bytes ?? 0 }));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      // Before its first word it has not arrived; after it, it has died.
      resolve(last === undefined ? { kind: "no-hasher" } : { kind: "stopped", bytes: last.bytes });
    });
    worker.postMessage({ file } satisfies HashRequest);
  });
}

/** A file that is gone has the size 0 as well; no byte is read to tell the two apart. */
async function canBeOpened(file: File): Promise<boolean> {
  try {
    await file.stream().getReader().read();
    return true;
  } catch {
    return false;
  }
}

function toFailure(message: LastWord, name: string, isOther: boolean): FileFailure {
  switch (message.kind) {
    case "hashed":
      return { kind: "changed", name, bytes: message.bytes };
    case "no-hasher":
      return { kind: "no-hasher", name };
    case "stopped":
      return { kind: "hasher-stopped", name, bytes: message.bytes };
    case "unreadable":
      if (message.gone) return { kind: "vanished", name };
      return message.bytes > 0 || isOther
        ? { kind: "changed", name, bytes: message.bytes }
        : { kind: "unreadable", name };
  }
}
