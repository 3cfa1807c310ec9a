// Answers that nobody looks at any more are kept for the way back, as long as they are small together: a session of many
// results, or of one dense one, must not fill the memory. What is let go is asked for again; what was opened from a file is
// the only copy, and stays.

import type { QueryCache } from "@tanstack/react-query";
import { buffersIn } from "../workers/buffers-in";
import type { Answer } from "./load-classification";

/** The newest that fit; a result of 30 frames and 8 models takes some 50 kB with its raw bytes. */
const mostLeftBytes = 8_000_000;

/**
 * Lets go of the oldest answers whenever one is left.
 * @returns ends it
 */
export function forgetLeftAnswers(cache: QueryCache, mostBytes: number = mostLeftBytes): () => void {
  return cache.subscribe(({ type }) => {
    if (type !== "observerRemoved") return;
    // Later, because whoever left may only be moving.
    setTimeout(() => {
      const left = cache
        .findAll({ queryKey: ["classification"] })
        .filter((query) => query.getObserversCount() === 0 && !isOnlyCopy(query.state.data));
      let bytes = 0;
      for (const query of left.toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)) {
        const size = bytesOf(query.state.data);
        if (bytes + size > mostBytes) cache.remove(query);
        else bytes += size;
      }
    });
  });
}

function bytesOf(data: unknown): number {
  if (!isAnswer(data)) return 0;
  const { classification, pyramids, frameStatistics, modelStatistics, raw } = data;
  const { columns, elapsed } = classification.table;
  const buffers = buffersIn([columns, elapsed, pyramids, frameStatistics, modelStatistics, raw]);
  return buffers.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function isOnlyCopy(data: unknown): boolean {
  return isAnswer(data) && data.saved !== undefined;
}

/** Nothing else is kept under this key. */
function isAnswer(data: unknown): data is Answer {
  return typeof data === "object" && data !== null && "classification" in data;
}
