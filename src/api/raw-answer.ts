// The raw bytes of an answer beside what was read from it, and a way to look into them. The page never parses them: a
// worker of its own does, for as long as somebody looks.

import type { RawMatches, RawPlace } from "./payload/raw-tree";
import { createCaller } from "../workers/calls";

export type RawBytes = {
  /** The answer byte for byte; undefined above `mostKeptBytes`. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  readonly size: number;
  /** SHA-256 of the bytes in hex; undefined where the browser has no digests (plain http). */
  readonly digest: string | undefined;
};

/** Above this an answer is not kept twice: its digest is enough to tell whether another copy is the same. */
export const mostKeptBytes = 20_000_000;

export type RawCalls = {
  readonly rawOpen: { readonly input: Uint8Array; readonly news: never; readonly answer: void };
  /** Of the answer that was opened, as the search. */
  readonly rawChildren: {
    readonly input: { readonly place: RawPlace; readonly offset: number };
    readonly news: never;
    readonly answer: RawMatches;
  };
  readonly rawSearch: { readonly input: string; readonly news: never; readonly answer: RawMatches };
};

export type RawExplorer = {
  readonly children: (place: RawPlace, offset: number) => Promise<RawMatches>;
  readonly search: (text: string) => Promise<RawMatches>;
  readonly close: () => void;
};

/** Every question rejects once the worker is lost, or where none can be had. */
export function openRawAnswer(createWorker: () => Worker, bytes: Uint8Array): RawExplorer {
  const { call, close } = createCaller<RawCalls>(createWorker, "one");
  const { signal } = new AbortController();
  const opened = call("rawOpen", bytes, signal);
  // Its rejection is for the first question.
  opened.catch(() => undefined);
  return {
    children: async (place, offset) => {
      await opened;
      return call("rawChildren", { place, offset }, signal);
    },
    search: async (text) => {
      await opened;
      return call("rawSearch", text, signal);
    },
    close,
  };
}
