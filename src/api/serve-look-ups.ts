// The worker's side: fetches, parses and reads, and hands the columns over without copying them.

import type { ModelStatistics } from "../analysis/model-statistics";
import { buffersIn } from "../workers/buffers-in";
import { serveCalls, type CallScope } from "../workers/calls";
import { loadClassification, ownTable, type Answer, type Keeping } from "./load-classification";
import { codeMissing } from "./own-failures";
import type { OpenedFile, PageCalls } from "./page-calls";

/** Reads a file that holds a saved result; rejects where its code did not arrive. */
export type OpenFile = (file: File) => Promise<OpenedFile>;

/** @param keeping what this device remembers of look-ups */
export function serveLookUps(scope: CallScope<PageCalls>, keeping?: Keeping, openFile?: OpenFile): void {
  /** Few look into an answer: its code arrives with the first who does. */
  let raw: ReturnType<typeof rawHandlers> | undefined;

  serveCalls<PageCalls>(scope, {
    lookUp: async (question, { signal, say }) => {
      const loaded = await loadClassification(question, signal, keeping, (bytes) => say({ bytes }));
      const { rest, buffers } = afterwards(loaded.kind === "answer" ? loaded.answer : undefined);
      say({ loaded, more: rest !== undefined }, buffers);
      return rest?.();
    },
    open: async (file, { say }) => {
      if (openFile === undefined) throw new Error("no files are opened here");
      const opened = await openFile(file);
      const { rest, buffers } = afterwards(opened.kind === "opened" ? opened.answer : undefined);
      say({ opened, more: rest !== undefined }, buffers);
      return rest?.();
    },
    find: async (text) => (await import("../domain/found-hashes")).findHashes(text),
    triage: async (order, { signal, say }) => {
      try {
        const { serveTriage } = await import("./serve-triage");
        await serveTriage(order, signal, say, keeping);
      } catch {
        say({ kind: "end", failure: codeMissing() });
      }
    },
    rawOpen: async (...given) => (await (raw ??= rawHandlers())).rawOpen(...given),
    rawChildren: async (...given) => (await (raw ??= rawHandlers())).rawChildren(...given),
    rawSearch: async (...given) => (await (raw ??= rawHandlers())).rawSearch(...given),
  });
}

async function rawHandlers() {
  return (await import("./serve-raw-answer")).createRawHandlers();
}

/**
 * What is handed over with an answer, and of a large one the statistics to compute behind it: in the very task of the
 * answer, before anything is kept. To be called before the columns are handed over.
 */
function afterwards(answer: Answer | undefined): {
  readonly rest: (() => Promise<ModelStatistics | undefined>) | undefined;
  readonly buffers: readonly Transferable[];
} {
  if (answer === undefined) return { rest: undefined, buffers: [] };
  const { classification, pyramids, frameStatistics, raw, assessment } = answer;
  const { columns, elapsed } = classification.table;
  const buffers = buffersIn([columns, elapsed, pyramids, frameStatistics, raw]);
  if (frameStatistics === undefined) return { rest: undefined, buffers };
  const table = ownTable(classification.table);
  const rest = () =>
    import("../analysis/model-statistics").then(
      ({ modelStatistics }) => modelStatistics(table, assessment),
      () => undefined,
    );
  return { rest, buffers };
}
