// The page's side of checking many hashes: in the worker, or on the page where there is none.

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
  const inWorker = askWorker(
    (id) => ({ kind: "triage", id, ...order }),
    (answer) => {
      if ("news" in answer) {
        hear(answer.news);
        return answer.news.kind === "end" ? "last" : "more";
      }
      if ("bytes" in answer) return "more";
      hear({ kind: "end", failure: answer.loaded.kind === "failure" ? answer.loaded.failure : undefined });
      return "last";
    },
    signal,
  );
  if (!inWorker) void checkHere(order, hear, signal);
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
    const message = "the code that checks lists could not be loaded";
    if (!signal.aborted) hear({ kind: "end", failure: { kind: "internal", message } });
  }
}
