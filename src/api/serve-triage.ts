// The worker's side of checking many hashes; it arrives when the first list is checked.

import type { Keeping } from "./load-classification";
import { sharedPace } from "./shared-pace";
import type { TriageNews, TriageOrder } from "./triage-messages";
import { nothingStored, runTriage, type AnswerStore } from "./triage-run";

/**
 * Runs where the page's own origin is `location.origin`.
 * @returns once it has ended; a cancelled run ends without telling
 */
export async function serveTriage(
  order: TriageOrder,
  signal: AbortSignal,
  tell: (news: TriageNews) => void,
  keeping?: Keeping,
): Promise<void> {
  try {
    await runTriage(
      order,
      { pace: sharedPace, kept: keptIn(keeping), origin: new URL(import.meta.url).origin },
      signal,
      tell,
    );
  } catch (error) {
    if (signal.aborted) return;
    const message = error instanceof Error ? error.message : "unknown";
    tell({ kind: "end", failure: { kind: "internal", message } });
  }
}

function keptIn(keeping: Keeping | undefined): AnswerStore {
  if (keeping === undefined) return nothingStored;
  return {
    get: async (backend, hash) => {
      const found = await keeping.find(backend, hash, true);
      return found?.reading === undefined ? found : undefined;
    },
    put: (backend, hash, answer) => Promise.resolve(keeping.keepUnseen({ backend, hash, ...answer })),
  };
}
