// Hashes of a text, by the one reader: a long text is read in the worker, so that the page answers meanwhile. On the page
// where no worker can start, and where it is lost.

import type { FindHashes } from "../domain/found-hashes";
import type { AskWorker } from "./look-up-messages";

/** Reading this much takes about a frame. */
export const mostReadOnPage = 256_000;

export function findHashesAway(askWorker: AskWorker): FindHashes {
  const onPage: FindHashes = async (text) => (await import("../domain/found-hashes")).findHashes(text);
  return (text) =>
    new Promise((resolve, reject) => {
      const readHere = (): void => void onPage(text).then(resolve, reject);
      const isAsked =
        text.length > mostReadOnPage &&
        askWorker(
          (id) => ({ kind: "find", id, text }),
          (answer) => {
            if ("found" in answer && answer.found !== undefined) resolve(answer.found);
            else readHere();
            return "last";
          },
          new AbortController().signal,
        );
      if (!isAsked) readHere();
    });
}
