// The page's side of the worker: one worker for all look-ups, made when the first one starts. When it dies, the look-ups
// under way fail with words and the next one gets a new worker; where no worker can be made at all, the page reads itself.

import type { Loaded } from "./load-classification";
import type { LookUp, LookUpRequest, LookUpResponse } from "./look-up-messages";

type Waiting = (loaded: Loaded) => void;

type Office = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

/** @param createWorker may throw, where the browser or its policy has no workers */
export function createLookUp(createWorker: () => Worker): LookUp {
  let office: Office | undefined;
  let nextId = 1;

  function open(): Office {
    const worker = createWorker();
    const opened: Office = { worker, waiting: new Map() };
    worker.addEventListener("message", ({ data }: MessageEvent<LookUpResponse>) => {
      opened.waiting.get(data.id)?.(data.loaded);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      if (office === opened) office = undefined;
      worker.terminate();
      for (const settle of opened.waiting.values()) settle(workerFailed);
    });
    return opened;
  }

  return async (question, signal) => {
    signal.throwIfAborted();
    try {
      office ??= open();
    } catch {
      const { loadClassification } = await import("./load-classification");
      return loadClassification(question, signal);
    }
    return ask(office, { kind: "look-up", id: nextId++, ...question }, signal);
  };
}

const workerFailed: Loaded = {
  kind: "failure",
  failure: { kind: "internal", message: "the worker that reads answers has stopped" },
};

function ask({ worker, waiting }: Office, request: LookUpRequest, signal: AbortSignal): Promise<Loaded> {
  const { id } = request;
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      waiting.delete(id);
      worker.postMessage({ kind: "cancel", id } satisfies LookUpRequest);
      reject(signal.reason);
    };
    signal.addEventListener("abort", cancel, { once: true });
    waiting.set(id, (loaded) => {
      waiting.delete(id);
      signal.removeEventListener("abort", cancel);
      resolve(loaded);
    });
    worker.postMessage(request);
  });
}
