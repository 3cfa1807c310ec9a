// An answer to many hashes at once. Each element is read by the same code as a single answer, and belongs to the
// hash that equals its `identifier` or its `hash`: never to a place in the list, which may have another order, fewer
// elements, or more.

import type { VideoHash } from "../../domain/video-hash";
import { isJsonObject, ownField } from "./json-value";
import { parseJson } from "./parse-json";
import { readAnswer } from "./read-answer";
import type { ReadClassification } from "./read-classification";
import { splitList } from "./split-list";

export type BatchElement = {
  readonly read: ReadClassification;
  /** The element byte for byte: what a single answer would have been. */
  readonly bytes: Uint8Array;
};

export type ReadBatch =
  | {
      readonly kind: "batch";
      /** What the answer holds of what was asked for. */
      readonly found: ReadonlyMap<VideoHash, BatchElement>;
      /**
       * Nothing is missing from the list, and every element says whose it is: a hash that was not found in it is one that
       * the backend does not know.
       */
      readonly exhaustive: boolean;
    }
  /** Nothing that a batch would be answered with. */
  | { readonly kind: "other-shape" };

export function readBatch(bytes: Uint8Array, asked: readonly VideoHash[]): ReadBatch {
  const list = splitList(bytes);
  if (list === undefined) return { kind: "other-shape" };
  const wanted = new Map<string, VideoHash>(asked.map((hash) => [hash, hash]));
  const found = new Map<VideoHash, BatchElement & { readonly byIdentifier: boolean }>();
  let exhaustive = list.complete;
  for (const element of list.elements) {
    const read = readAnswer(element, undefined);
    const keys = read.kind === "classification" ? read.classification : keysOf(element);
    if (keys.identifier === undefined && keys.hash === undefined) exhaustive = false;
    const byIdentifier = wanted.get(keys.identifier ?? "");
    const whose = byIdentifier ?? wanted.get(keys.hash ?? "");
    if (whose === undefined) continue;
    const candidate = { read, bytes: element, byIdentifier: byIdentifier !== undefined };
    const before = found.get(whose);
    if (before === undefined || isBetter(candidate, before)) found.set(whose, candidate);
  }
  return { kind: "batch", found, exhaustive };
}

type Candidate = { readonly read: ReadClassification; readonly byIdentifier: boolean };

/** Of two elements for one hash: one that can be read, then one under that identifier, then the last one. */
function isBetter(later: Candidate, before: Candidate): boolean {
  if (later.read.kind !== before.read.kind) return later.read.kind === "classification";
  return later.byIdentifier || !before.byIdentifier;
}

type Keys = { readonly identifier: string | undefined; readonly hash: string | undefined };

/** Whose element it is, although nothing else of it can be read. */
function keysOf(element: Uint8Array): Keys {
  const parsed = parseJson(element);
  const value = parsed.kind === "json" && isJsonObject(parsed.value) ? parsed.value : {};
  const key = (name: string): string | undefined => {
    const text = ownField(value, name);
    return typeof text === "string" && text !== "" ? text.toLowerCase() : undefined;
  };
  return { identifier: key("identifier"), hash: key("hash") };
}
