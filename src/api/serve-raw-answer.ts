// The worker's side of looking into a raw answer.

import { parseJson } from "./payload/parse-json";
import { rawChildren, searchRaw } from "./payload/raw-tree";
import type { RawNodes, RawRequest, RawResponse } from "./raw-answer";

const mostAtOnce = 200;

/** @returns a function that answers one request; it keeps the answer that was opened */
export function createRawServer(): (request: RawRequest) => RawResponse {
  let root: unknown;

  function answer(request: RawRequest): RawNodes {
    switch (request.kind) {
      case "raw-open": {
        const parsed = parseJson(request.bytes);
        root = parsed.kind === "json" ? parsed.value : undefined;
        return { matches: [], more: false };
      }
      case "raw-children": {
        const children = rawChildren(root, request.place, request.offset, mostAtOnce + 1);
        return { matches: children.slice(0, mostAtOnce), more: children.length > mostAtOnce };
      }
      case "raw-search":
        return searchRaw(root, request.text, mostAtOnce);
    }
  }

  return (request) => ({ id: request.id, raw: answer(request) });
}
