// The hash of a file, by a hashing worker of this build.

import { createAppWorker } from "../../workers/app-worker";
import type { HashProgress } from "./serve-hashing";
import { hashFile, type FileHash } from "./hash-file";
import workerUrl from "./hashing-worker?worker&url";

/** Rejects only when cancelled. */
export function hashOf(
  file: File,
  onProgress: (progress: HashProgress) => void,
  signal: AbortSignal,
): Promise<FileHash> {
  return hashFile(() => createAppWorker(workerUrl), file, onProgress, signal);
}
