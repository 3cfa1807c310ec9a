// A saved result from a file, as the live page that it was. It stands in the place of the backend's answer until the page is
// loaded anew; nobody is asked.

import type { QueryClient } from "@tanstack/react-query";
import { parseAddress } from "../../../address/address";
import type { AddressStore } from "../../../address/address-store";
import { createLaterStatistics } from "../../../api/later-statistics";
import { classificationKey } from "../../../api/classification-query";
import type { Connection } from "../../../api/connection";
import type { AskWorker, OpenedFile } from "../../../api/look-up-messages";

/** @returns why it was not opened; undefined when the page shows it */
export async function openSaved(
  file: File,
  askWorker: AskWorker,
  client: QueryClient,
  store: AddressStore,
  connection: Connection,
  signal: AbortSignal,
): Promise<Extract<OpenedFile, { readonly kind: "refused" }> | undefined> {
  const opened = await read(file, askWorker, signal);
  signal.throwIfAborted();
  if (opened.kind === "refused") return opened;
  const { answer, place } = opened;
  const { address } = parseAddress(new URL(place, "https://saved.invalid"), "/");
  const queryKey = classificationKey(connection, answer.asked);
  // It is the only copy: nothing can fetch it again.
  client.setQueryDefaults(queryKey, { gcTime: Number.POSITIVE_INFINITY });
  await client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, answer);
  store.push(address);
  return undefined;
}

/** In the worker, once more in a new one when that is lost; on the page where none can start. */
function read(file: File, askWorker: AskWorker, signal: AbortSignal): Promise<OpenedFile> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    let settle: ReturnType<typeof createLaterStatistics>["settle"] | undefined;
    start(2);

    function start(lives: number): void {
      const inWorker = askWorker(
        (id) => ({ kind: "open", id, file }),
        (answer) => {
          if ("opened" in answer) {
            const { opened, more } = answer;
            if (opened === undefined) reject(new Error("the code that opens files did not arrive"));
            else if (opened.kind === "refused" || !more) resolve(opened);
            else {
              const next = createLaterStatistics();
              settle = next.settle;
              resolve({ ...opened, answer: { ...opened.answer, modelStatistics: next.later } });
              return "more";
            }
            return "last";
          }
          // A worker that ends behind its answer brings nothing more.
          settle?.("statistics" in answer ? answer.statistics : undefined);
          if (settle !== undefined) return "last";
          if (!("loaded" in answer)) return "more";
          // Behind the end of the lost one.
          if (lives > 1) queueMicrotask(() => signal.aborted || start(lives - 1));
          else reject(new Error("the worker that reads answers has stopped"));
          return "last";
        },
        signal,
      );
      if (!inWorker) import("./read-saved").then(({ readSaved }) => readSaved(file)).then(resolve, reject);
    }
  });
}
