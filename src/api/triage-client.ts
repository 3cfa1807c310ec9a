// The page's side of checking many hashes: in the worker, or on the page where there is none. A run whose worker was lost
// goes on in a new one with what has no row yet; it ends with words when it was lost twice without a row in between.

import { WorkerLost } from "../workers/calls";
import { codeMissing, workerStopped } from "./own-failures";
import type { AskWorker } from "./page-calls";
import type { TriageNews, TriageOrder } from "./triage-messages";

/**
 * Starts to check a list. Aborting ends it without another word; what was told before stays true.
 * @param hear is called for everything that happens, and at last with the end
 */
export function checkHashes(
  askWorker: AskWorker,
  order: TriageOrder,
  hear: (news: TriageNews) => void,
  signal: AbortSignal,
): void {
  const checked = new Set<string>();
  let lives = 2;

  function tell(news: TriageNews): void {
    if (news.kind === "rows") {
      lives = 2;
      for (const { hash } of news.rows) checked.add(hash);
    }
    hear(news);
  }

  async function run(): Promise<void> {
    const left = { ...order, hashes: order.hashes.filter((hash) => !checked.has(hash)) };
    try {
      await askWorker("triage", left, signal, tell);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof WorkerLost)) hear({ kind: "end", failure: codeMissing() });
      else if (!error.hadStarted) await checkHere(left, tell, signal);
      else if (--lives > 0) await run();
      else hear({ kind: "end", failure: workerStopped });
    }
  }

  void run();
}

async function checkHere(
  order: TriageOrder,
  hear: (news: TriageNews) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { serveTriage } = await import("./serve-triage");
    await serveTriage(order, signal, (news) => {
      if (!signal.aborted) hear(news);
    });
  } catch {
    if (!signal.aborted) hear({ kind: "end", failure: codeMissing() });
  }
}
