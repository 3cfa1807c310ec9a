// The page's side of the worker: one worker for all look-ups, made when the first one starts. When it dies, with an error or
// without a word, the look-ups under way go out once more in a new worker, and fail with words when that one dies as well;
// where no worker can be made, or its code does not arrive, the page reads by itself.

import { whenLifeEnds, type LifeMessage } from "../workers/worker-life";
import { codeMissing } from "./code-missing";
import { createLaterStatistics } from "./later-statistics";
import type { Loaded, Question } from "./load-classification";
import type { AskWorker, LookUp, LookUpRequest, WorkerAnswer, WorkerStarted } from "./look-up-messages";
import type { HearReceived } from "./received-bytes";

type Waiting = (answer: WorkerAnswer) => void;

type Office = {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  /** Its code has arrived and runs. */
  started: boolean;
};

/** @param createWorker may throw, where the browser or its policy has no workers */
export function createLookUp(createWorker: () => Worker): {
  readonly lookUp: LookUp;
  readonly prepare: () => void;
  readonly askWorker: AskWorker;
} {
  let office: Office | undefined;
  let nextId = 1;
  let pageReads = false;

  function open(): Office {
    const worker = createWorker();
    const opened: Office = { worker, waiting: new Map(), started: false };
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<WorkerAnswer | WorkerStarted | LifeMessage>) => {
        opened.started = true;
        if ("id" in data) opened.waiting.get(data.id)?.(data);
      },
    );
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      pageReads ||= !opened.started;
      close();
    });
    whenLifeEnds(worker, close);
    return opened;

    function close(): void {
      if (office === opened) office = undefined;
      worker.terminate();
      for (const [id, hear] of opened.waiting) hear({ id, loaded: workerFailed });
    }
  }

  function prepare(): void {
    try {
      if (!pageReads) office ??= open();
    } catch {
      pageReads = true;
    }
  }

  const lookUp: LookUp = async (question, signal, onBytes) => {
    for (let lives = 2; lives > 0 && !pageReads; lives--) {
      signal.throwIfAborted();
      prepare();
      if (office === undefined) break;
      const loaded = await answerOf(office, question, signal, onBytes);
      if (loaded !== workerFailed) return loaded;
    }
    signal.throwIfAborted();
    if (!pageReads) return workerFailed;
    try {
      const { loadClassification } = await import("./load-classification");
      return await loadClassification(question, signal, undefined, onBytes);
    } catch {
      signal.throwIfAborted();
      // Neither code has arrived, and both are worth another try.
      pageReads = false;
      return { kind: "failure", failure: codeMissing() };
    }
  };
  const askWorker: AskWorker = (request, hear, signal) => {
    prepare();
    if (pageReads || office === undefined) return false;
    ask(office, request(nextId++), hear, signal);
    return true;
  };

  function answerOf(
    opened: Office,
    question: Question,
    signal: AbortSignal,
    onBytes: HearReceived | undefined,
  ): Promise<Loaded> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => reject(signal.reason);
      signal.addEventListener("abort", giveUp, { once: true });
      let settle: ReturnType<typeof createLaterStatistics>["settle"] | undefined;
      const hear = (answer: WorkerAnswer): "more" | "last" => {
        if ("bytes" in answer) {
          onBytes?.(answer.bytes);
          return "more";
        }
        // A worker that ends behind its answer brings nothing more.
        settle?.("statistics" in answer ? answer.statistics : undefined);
        signal.removeEventListener("abort", giveUp);
        if (settle !== undefined || !("loaded" in answer)) return "last";
        const { loaded, more } = answer;
        if (loaded.kind === "failure" || more !== true) {
          resolve(loaded);
          return "last";
        }
        const next = createLaterStatistics();
        settle = next.settle;
        resolve({ ...loaded, answer: { ...loaded.answer, modelStatistics: next.later } });
        return "more";
      };
      ask(opened, { kind: "look-up", id: nextId++, ...question }, hear, signal);
    });
  }

  return { lookUp, prepare, askWorker };
}

const workerFailed: Loaded = {
  kind: "failure",
  failure: { kind: "internal", message: "the worker that reads answers has stopped" },
};

function ask(
  { worker, waiting }: Office,
  request: LookUpRequest,
  hear: (answer: WorkerAnswer) => "more" | "last",
  signal: AbortSignal,
): void {
  const { id } = request;
  const cancel = (): void => {
    waiting.delete(id);
    worker.postMessage({ kind: "cancel", id } satisfies LookUpRequest);
  };
  signal.addEventListener("abort", cancel, { once: true });
  waiting.set(id, (answer) => {
    if (hear(answer) === "more") return;
    waiting.delete(id);
    signal.removeEventListener("abort", cancel);
  });
  worker.postMessage(request);
}
