// The worker's side: fetches, parses and reads, and hands the columns over without copying them.

import { loadClassification, type Loaded } from "./load-classification";
import type { LookUpRequest, LookUpResponse } from "./look-up-messages";

/** What is needed of the scope of a dedicated worker. */
export type WorkerScope = {
  postMessage: (message: LookUpResponse, transfer: Transferable[]) => void;
  addEventListener: (type: "message", listener: (event: MessageEvent<LookUpRequest>) => void) => void;
};

export function serveLookUps(scope: WorkerScope): void {
  const running = new Map<number, AbortController>();
  scope.addEventListener("message", ({ data: request }) => {
    if (request.kind === "cancel") running.get(request.id)?.abort();
    else void answer(request);
  });

  async function answer({
    id,
    connection,
    hash,
  }: Extract<LookUpRequest, { kind: "look-up" }>): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const loaded = await loadClassification(connection, hash, controller.signal);
      scope.postMessage({ id, loaded }, buffersOf(loaded));
    } catch (error) {
      if (controller.signal.aborted) return;
      const message = error instanceof Error ? error.message : "unknown";
      scope.postMessage({ id, loaded: { kind: "failure", failure: { kind: "internal", message } } }, []);
    } finally {
      running.delete(id);
    }
  }
}

function buffersOf(loaded: Loaded): Transferable[] {
  if (loaded.kind === "failure") return [];
  const { columns, elapsed } = loaded.answer.classification.table;
  return [...columns, ...elapsed].flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
}
