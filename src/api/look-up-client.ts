// The page's side of look-ups: in one worker, made when the first one starts. When it is lost, the look-ups under way go out
// once more in a new worker, and fail with words when that one is lost as well; where no worker can be had, the page reads
// by itself.

import { createCaller, twice, WorkerLost } from "../workers/calls";
import { createLaterStatistics } from "./later-statistics";
import type { Loaded, Question } from "./load-classification";
import { codeMissing, workerStopped } from "./own-failures";
import type { AskWorker, LookUp, PageCalls } from "./page-calls";
import type { HearReceived } from "./received-bytes";

/** @param createWorker may throw, where the browser or its policy has no workers */
export function createLookUp(createWorker: () => Worker): {
  readonly lookUp: LookUp;
  readonly prepare: () => void;
  readonly askWorker: AskWorker;
} {
  const { call, prepare, tryAgain } = createCaller<PageCalls>(createWorker);

  const lookUp: LookUp = async (question, signal, onBytes) => {
    try {
      return await twice(() => inWorker(call, question, signal, onBytes));
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof WorkerLost)) return failed({ kind: "internal", message: String(error) });
      if (error.hadStarted) return failed(workerStopped);
    }
    try {
      const { loadClassification } = await import("./load-classification");
      return await loadClassification(question, signal, undefined, onBytes);
    } catch {
      signal.throwIfAborted();
      // Neither code has arrived, and both are worth another try.
      tryAgain();
      return failed(codeMissing());
    }
  };
  return { lookUp, prepare, askWorker: call };
}

function failed(failure: Extract<Loaded, { kind: "failure" }>["failure"]): Loaded {
  return { kind: "failure", failure };
}

/** Resolves with the answer; statistics that follow it settle by themselves. */
function inWorker(
  call: AskWorker,
  question: Question,
  signal: AbortSignal,
  onBytes: HearReceived | undefined,
): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    let settle: ReturnType<typeof createLaterStatistics>["settle"] | undefined;
    call("lookUp", question, signal, (news) => {
      if ("bytes" in news) {
        onBytes?.(news.bytes);
        return;
      }
      const { loaded, more } = news;
      if (loaded.kind === "failure" || !more) {
        resolve(loaded);
        return;
      }
      const next = createLaterStatistics();
      settle = next.settle;
      resolve({ ...loaded, answer: { ...loaded.answer, modelStatistics: next.later } });
    }).then(
      (statistics) => settle?.(statistics),
      (error: unknown) => {
        settle?.(undefined);
        reject(error);
      },
    );
  });
}
