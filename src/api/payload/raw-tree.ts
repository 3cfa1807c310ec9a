// The raw answer as a tree that is looked at piece by piece. It knows nothing of classifications: whatever stands in the
// answer is shown, unknown fields included. Never recursive, because an answer may be nested ten thousand deep.

import { keyPath } from "./json-value";

export type RawNode = {
  /** Name or position in its parent. */
  readonly key: string;
  /** As a person would type it: results.images[3][1]. */
  readonly path: string;
  /** Number of children; undefined for a value. */
  readonly size: number | undefined;
  /** The value as JSON, cut when long; "{…}" and "[…]" for what has children. */
  readonly text: string;
};

export type RawMatches = {
  readonly matches: readonly RawNode[];
  /** True when there are more than were asked for. */
  readonly more: boolean;
};

/** Positions of children from the root down: [0, 2] is the third child of the first. */
export type RawPlace = readonly number[];

const longestText = 400;

/** Children `offset`…`offset + most` of the node at a place; empty when there is no such node. */
export function rawChildren(
  root: unknown,
  place: RawPlace,
  offset: number,
  most: number,
): readonly RawNode[] {
  let [value, path] = [root, ""];
  for (const position of place) {
    const child = entriesOf(value)[position];
    if (child === undefined) return [];
    path = pathOf(path, value, child[0]);
    value = child[1];
  }
  return entriesOf(value)
    .slice(offset, offset + most)
    .map(([key, child]) => node(key, pathOf(path, value, key), child));
}

/** Nodes whose name or value contains the text, whatever its case, in the order of the answer. */
export function searchRaw(root: unknown, text: string, most: number): RawMatches {
  const wanted = text.toLowerCase();
  const matches: RawNode[] = [];
  const open: { readonly value: unknown; readonly path: string }[] = [{ value: root, path: "" }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    const entries = entriesOf(value);
    const inner: typeof open = [];
    for (const [key, child] of entries) {
      const childPath = pathOf(path, value, key);
      if (matchesText(Array.isArray(value) ? "" : key, child, wanted)) {
        if (matches.length === most) return { matches, more: true };
        matches.push(node(key, childPath, child));
      }
      if (hasChildren(child)) inner.push({ value: child, path: childPath });
    }
    for (const child of inner.toReversed()) open.push(child);
  }
  return { matches, more: false };
}

function matchesText(key: string, value: unknown, wanted: string): boolean {
  if (key.toLowerCase().includes(wanted)) return true;
  return !hasChildren(value) && String(value).toLowerCase().includes(wanted);
}

function node(key: string, path: string, value: unknown): RawNode {
  if (!hasChildren(value))
    return { key, path, size: undefined, text: shortened(JSON.stringify(value) ?? "") };
  return { key, path, size: entriesOf(value).length, text: Array.isArray(value) ? "[…]" : "{…}" };
}

function hasChildren(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return hasChildren(value) ? Object.entries(value) : [];
}

function pathOf(path: string, parent: unknown, key: string): string {
  if (Array.isArray(parent)) return `${path}[${key}]`;
  return path === "" ? key : keyPath(path, key);
}

function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
