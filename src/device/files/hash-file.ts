// The page's side of the hashing worker: one worker per file, ended with it, so that cancelling frees its memory at once.
// Must never read a byte on the page itself.

import type { FileFailure } from "../../domain/file-failure";
import { isVideoHash, type VideoHash } from "../../domain/video-hash";
import { createCaller, WorkerLost } from "../../workers/calls";
import type { Hashed, HashCalls, HashProgress } from "./serve-hashing";

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
  const { call, close } = createCaller<HashCalls>(createWorker, "one");
  let last: HashProgress | undefined;
  try {
    const said = await call("hash", file, signal, (progress) => onProgress((last = progress)));
    return said.kind === "hashed" && said.bytes === size && isVideoHash(said.digest)
      ? { kind: "hashed", hash: said.digest }
      : failed(toFailure(said, name, file.size !== size || file.lastModified !== lastModified));
  } catch (error) {
    signal.throwIfAborted();
    const hadStarted = error instanceof WorkerLost && error.hadStarted;
    return failed(
      toFailure(
        hadStarted ? { kind: "stopped", bytes: last?.bytes ?? 0 } : { kind: "no-hasher" },
        name,
        false,
      ),
    );
  } finally {
    close();
  }
}

function failed(failure: FileFailure): FileHash {
  return { kind: "failed", failure };
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

function toFailure(message: Hashed, name: string, isOther: boolean): FileFailure {
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
