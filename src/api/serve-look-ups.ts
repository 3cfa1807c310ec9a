// The worker's side: fetches, parses and reads, and hands the columns over without copying them.

import type { Assessment } from "../analysis/assessment";
import type { ScoreTable } from "../domain/score-table";
import { buffersIn } from "./buffers-in";
import { codeMissing } from "./code-missing";
import { loadClassification, ownTable, type Keeping, type Loaded } from "./load-classification";
import type { LookUpRequest, OpenedFile, WorkerAnswer, WorkerStarted } from "./look-up-messages";
import type { RawRequest, RawResponse } from "./raw-answer";

/** What is needed of the scope of a dedicated worker. */
export type WorkerScope = {
  postMessage: (message: WorkerAnswer | RawResponse | WorkerStarted, transfer: Transferable[]) => void;
  addEventListener: (
    type: "message",
    listener: (event: MessageEvent<LookUpRequest | RawRequest>) => void,
  ) => void;
};

/** Reads a file that holds a saved result; rejects where its code did not arrive. */
export type OpenFile = (file: File) => Promise<OpenedFile>;

/** @param keeping what this device remembers of look-ups */
export function serveLookUps(scope: WorkerScope, keeping?: Keeping, openFile?: OpenFile): void {
  const running = new Map<number, AbortController>();
  scope.addEventListener("message", ({ data: request }) => {
    if (request.kind === "cancel") running.get(request.id)?.abort();
    else if (request.kind === "look-up") void answer(request);
    else if (request.kind === "triage") void check(request);
    else if (request.kind === "open") void open(request);
    else if (request.kind === "find") void find(request);
    else void look(request);
  });

  scope.postMessage({ kind: "started" }, []);

  let raw: Promise<(request: RawRequest) => RawResponse> | undefined;

  /** Few look into an answer, so the code for it arrives with the first who does. */
  async function look(request: RawRequest): Promise<void> {
    try {
      raw ??= import("./serve-raw-answer").then(({ createRawServer }) => createRawServer());
      scope.postMessage((await raw)(request), []);
    } catch (error) {
      // As an error of the worker, which whoever looks hears of.
      setTimeout(() => {
        throw error;
      });
    }
  }

  async function answer({ id, ...question }: Extract<LookUpRequest, { kind: "look-up" }>): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const loaded = await loadClassification(question, controller.signal, keeping, (bytes) =>
        scope.postMessage({ id, bytes }, []),
      );
      const rest = restOf(loaded);
      scope.postMessage({ id, loaded, more: rest !== undefined }, buffersOf(loaded));
      if (rest !== undefined) await goOn(id, rest);
    } catch (error) {
      if (controller.signal.aborted) return;
      const message = error instanceof Error ? error.message : "unknown";
      scope.postMessage({ id, loaded: { kind: "failure", failure: { kind: "internal", message } } }, []);
    } finally {
      running.delete(id);
    }
  }

  async function open({ id, file }: Extract<LookUpRequest, { kind: "open" }>): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const opened = await openFile?.(file).catch(() => undefined);
    running.delete(id);
    if (controller.signal.aborted) return;
    if (opened?.kind !== "opened") return scope.postMessage({ id, opened, more: false }, []);
    const loaded: Loaded = { kind: "answer", answer: opened.answer };
    const rest = restOf(loaded);
    scope.postMessage({ id, opened, more: rest !== undefined }, buffersOf(loaded));
    if (rest !== undefined) await goOn(id, rest);
  }

  async function find({ id, text }: Extract<LookUpRequest, { kind: "find" }>): Promise<void> {
    const reader = await import("../domain/found-hashes").catch(() => undefined);
    scope.postMessage({ id, found: reader?.findHashes(text) }, []);
  }

  /** In the very task of the answer, before anything is kept. */
  async function goOn(id: number, { table, assessment }: Rest): Promise<void> {
    const statistics = await import("../analysis/model-statistics")
      .then(({ modelStatistics }) => modelStatistics(table, assessment))
      .catch(() => undefined);
    scope.postMessage({ id, statistics }, [...buffersIn(statistics)]);
  }

  async function check({ id, ...order }: Extract<LookUpRequest, { kind: "triage" }>): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const { serveTriage } = await import("./serve-triage");
      await serveTriage(order, controller.signal, (news) => scope.postMessage({ id, news }, []), keeping);
    } catch {
      scope.postMessage({ id, news: { kind: "end", failure: codeMissing() } }, []);
    } finally {
      running.delete(id);
    }
  }
}

type Rest = { readonly table: ScoreTable; readonly assessment: Assessment };

/** What the page need not work out of a large answer: to be called before its columns are handed over. */
function restOf(loaded: Loaded): Rest | undefined {
  if (loaded.kind === "failure" || loaded.answer.frameStatistics === undefined) return undefined;
  const { classification, assessment } = loaded.answer;
  return { table: ownTable(classification.table), assessment };
}

function buffersOf(loaded: Loaded): Transferable[] {
  if (loaded.kind === "failure") return [];
  const { classification, pyramids, frameStatistics, raw } = loaded.answer;
  const { columns, elapsed } = classification.table;
  return [...buffersIn([columns, elapsed, pyramids, frameStatistics, raw])];
}
