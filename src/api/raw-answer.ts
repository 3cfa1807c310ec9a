// The raw bytes of an answer beside what was read from it, and a way to look into them. The page never parses them: a
// worker of its own does, for as long as somebody looks.

import type { RawMatches, RawPlace } from "./payload/raw-tree";
import { whenLifeEnds } from "../workers/worker-life";

export type RawBytes = {
  /** The answer byte for byte; undefined above `mostKeptBytes`. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  readonly size: number;
  /** SHA-256 of the bytes in hex; undefined where the browser has no digests (plain http). */
  readonly digest: string | undefined;
};

/** Above this an answer is not kept twice: its digest is enough to tell whether another copy is the same. */
export const mostKeptBytes = 20_000_000;

export type RawRequest =
  | { readonly kind: "raw-open"; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: "raw-children"; readonly id: number; readonly place: RawPlace; readonly offset: number }
  | { readonly kind: "raw-search"; readonly id: number; readonly text: string };

export type RawResponse = { readonly id: number; readonly raw: RawNodes };
export type RawNodes = RawMatches;

export type RawExplorer = {
  readonly children: (place: RawPlace, offset: number) => Promise<RawNodes>;
  readonly search: (text: string) => Promise<RawNodes>;
  readonly close: () => void;
};

type Waiting = {
  readonly resolve: (nodes: RawNodes) => void;
  readonly reject: (error: Error) => void;
};

/** @throws what `createWorker` throws */
export function openRawAnswer(createWorker: () => Worker, bytes: Uint8Array): RawExplorer {
  const worker = createWorker();
  const waiting = new Map<number, Waiting>();
  let stopped: Error | undefined;
  let nextId = 1;
  worker.addEventListener("message", ({ data }: MessageEvent<RawResponse>) => {
    waiting.get(data.id)?.resolve(data.raw);
    waiting.delete(data.id);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    stop();
  });
  whenLifeEnds(worker, stop);

  function stop(): void {
    stopped = new Error("The worker that reads the raw answer stopped.");
    for (const { reject } of waiting.values()) reject(stopped);
    waiting.clear();
  }

  function ask(request: (id: number) => RawRequest): Promise<RawNodes> {
    if (stopped !== undefined) return Promise.reject(stopped);
    const id = nextId++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage(request(id));
    });
  }

  const opened = ask((id) => ({ kind: "raw-open", id, bytes }));
  // Whoever asks for something hears of it.
  opened.catch(() => undefined);
  return {
    children: async (place, offset) => {
      await opened;
      return ask((id) => ({ kind: "raw-children", id, place, offset }));
    },
    search: async (text) => {
      await opened;
      return ask((id) => ({ kind: "raw-search", id, text }));
    },
    close: () => worker.terminate(),
  };
}
