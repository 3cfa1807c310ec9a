// A saved result from a file, as the live page that it was. It stands in the place of the backend's answer until the page is
// loaded anew; nobody is asked.

import type { QueryClient } from "@tanstack/react-query";
import { parseAddress } from "../../../address/address";
import type { AddressStore } from "../../../address/address-store";
import { createLaterStatistics } from "../../../api/later-statistics";
import { classificationKey } from "../../../api/classification-query";
import type { Connection } from "../../../api/connection";
import type { AskWorker, OpenedFile } from "../../../api/page-calls";
import { twice, WorkerLost } from "../../../workers/calls";

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

/** In the worker, once more in a new one when that is lost; on the page where none can be had. */
async function read(file: File, askWorker: AskWorker, signal: AbortSignal): Promise<OpenedFile> {
  try {
    return await twice(() => inWorker(file, askWorker, signal));
  } catch (error) {
    if (!(error instanceof WorkerLost) || error.hadStarted) throw error;
    return (await import("./read-saved")).readSaved(file);
  }
}

function inWorker(file: File, askWorker: AskWorker, signal: AbortSignal): Promise<OpenedFile> {
  return new Promise((resolve, reject) => {
    let settle: ReturnType<typeof createLaterStatistics>["settle"] | undefined;
    askWorker("open", file, signal, ({ opened, more }) => {
      if (opened.kind === "refused" || !more) {
        resolve(opened);
        return;
      }
      const next = createLaterStatistics();
      settle = next.settle;
      resolve({ ...opened, answer: { ...opened.answer, modelStatistics: next.later } });
    }).then(
      (statistics) => settle?.(statistics),
      (error: unknown) => {
        settle?.(undefined);
        reject(error);
      },
    );
  });
}
