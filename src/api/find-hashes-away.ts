// Hashes of a text. A long one is read in the worker, so that the page answers meanwhile; on the page where that fails.

import type { FindHashes } from "../domain/found-hashes";
import type { AskWorker } from "./page-calls";

/** Reading this much takes about a frame. */
export const mostReadOnPage = 256_000;

export function findHashesAway(askWorker: AskWorker): FindHashes {
  const onPage: FindHashes = async (text) => (await import("../domain/found-hashes")).findHashes(text);
  return async (text) =>
    text.length <= mostReadOnPage
      ? onPage(text)
      : askWorker("find", text, new AbortController().signal).catch(() => onPage(text));
}
