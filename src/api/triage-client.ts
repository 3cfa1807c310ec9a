// The page's side of checking many hashes: in the worker, or on the page where there is none. A run whose worker was lost
// goes on in a new one with what has no row yet; it ends with words when it was lost twice without a row in between.

import { codeMissing } from "./code-missing";
import type { AskWorker } from "./look-up-messages";
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

  function start(): void {
    const hashes = order.hashes.filter((hash) => !checked.has(hash));
    const inWorker = askWorker(
      (id) => ({ kind: "triage", id, ...order, hashes }),
      (answer) => {
        if ("news" in answer) {
          tell(answer.news);
          return answer.news.kind === "end" ? "last" : "more";
        }
        if (!("loaded" in answer)) return "more";
        lives -= 1;
        // Behind the end of the lost one.
        if (lives > 0) queueMicrotask(() => !signal.aborted && start());
        else
          hear({
            kind: "end",
            failure: answer.loaded.kind === "failure" ? answer.loaded.failure : undefined,
          });
        return "last";
      },
      signal,
    );
    if (!inWorker) void checkHere({ ...order, hashes }, tell, signal);
  }

  start();
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
