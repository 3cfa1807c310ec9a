// The worker's side of looking into a raw answer.

import type { Handlers } from "../workers/calls";
import { parseJson } from "./payload/parse-json";
import { rawChildren, searchRaw } from "./payload/raw-tree";
import type { RawCalls } from "./raw-answer";

const mostAtOnce = 200;

/** They keep the answer that was opened. */
export function createRawHandlers(): Handlers<RawCalls> {
  let root: unknown;
  return {
    rawOpen: async (bytes) => {
      const parsed = parseJson(bytes);
      root = parsed.kind === "json" ? parsed.value : undefined;
    },
    rawChildren: async ({ place, offset }) => {
      const children = rawChildren(root, place, offset, mostAtOnce + 1);
      return { matches: children.slice(0, mostAtOnce), more: children.length > mostAtOnce };
    },
    rawSearch: async (text) => searchRaw(root, text, mostAtOnce),
  };
}
