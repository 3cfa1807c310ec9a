// What a link to triage remembers: threshold, sort and filter in its query, the list in its fragment, which no server
// sees. The page parses them when its code has arrived; the address itself carries them as they are. Each field has one
// default, which prints as nothing; a bad value falls back to it and is reported, never silently.

import { triageColumns, triageFilters, type TriageFilter, type TriageSort } from "../domain/triage-table";
import { isVideoHash, type VideoHash } from "../domain/video-hash";
import { parseFields, printFields, type FieldTable, type ParsedView } from "./field-table";
import { decoded, oneOf, thresholdField, type IgnoredField } from "./shared-fields";

export type TriageView = {
  /** Artificial from this score on, 0…1. */
  readonly threshold: number;
  readonly sort: TriageSort;
  readonly filter: TriageFilter;
};

export const defaultTriageView: TriageView = {
  threshold: 0.5,
  sort: { by: "disputed", descending: true },
  filter: "all",
};

export type TriageList =
  | { readonly kind: "none" }
  /** In the link itself, each once, in order. */
  | { readonly kind: "link"; readonly hashes: readonly VideoHash[] }
  /** Kept on the device of whoever checked it, under this mark of 8 hex digits. */
  | { readonly kind: "kept"; readonly mark: string };

/** A longer list is kept on the device: a link of 1,000 hashes has 65 kB. */
export const mostInLink = 1_000;

const fields: FieldTable<TriageView> = {
  threshold: thresholdField,
  sort: {
    parse: parseSort,
    print: ({ by, descending }) => `${descending ? "-" : ""}${by}`,
    expected: `a column (${triageColumns.join(", ")}), with - in front for descending`,
  },
  filter: {
    parse: (text) => oneOf(triageFilters, text),
    print: (filter) => filter,
    expected: triageFilters.slice(1).join(", "),
  },
};

function parseSort(text: string): TriageSort | undefined {
  const descending = text.startsWith("-");
  const by = oneOf(triageColumns, text.slice(descending ? 1 : 0));
  return by === undefined ? undefined : { by, descending };
}

/** @param query with or without its question mark */
export function parseTriageView(query: string): ParsedView<TriageView> {
  return parseFields(fields, defaultTriageView, new URLSearchParams(query));
}

/** Without its question mark; empty where everything is as by default. */
export function printTriageView(view: TriageView): string {
  return printFields(fields, defaultTriageView, view);
}

export type ParsedList = { readonly value: TriageList; readonly ignored: readonly IgnoredField[] };

/** @param fragment with or without its hash sign; hashes behind one another, separated by commas or spaces */
export function parseTriageList(fragment: string): ParsedList {
  const parts = decoded(fragment.replace(/^#/, ""))
    .split(/[\s,;]+/)
    .filter((part) => part !== "");
  const [mark] = parts;
  if (parts.length === 1 && mark !== undefined && /^kept-[0-9a-f]{8}$/.test(mark))
    return { value: { kind: "kept", mark: mark.slice(5) }, ignored: [] };
  const lower = parts.map((part) => part.toLowerCase());
  const hashes = [...new Set(lower.filter(isVideoHash))];
  const wrong = parts.filter((part) => !isVideoHash(part.toLowerCase()));
  const value: TriageList = hashes.length === 0 ? { kind: "none" } : { kind: "link", hashes };
  const [first] = wrong;
  if (first === undefined) return { value, ignored: [] };
  const more = wrong.length > 1 ? ` and ${wrong.length - 1} more` : "";
  const ignored = {
    field: "list",
    value: `${first.slice(0, 40)}${more}`,
    expected: "hashes of 64 hex digits",
  };
  return { value, ignored: [ignored] };
}

/** Without its hash sign; empty for no list. */
export function printTriageList(list: TriageList): string {
  switch (list.kind) {
    case "none":
      return "";
    case "link":
      return list.hashes.join(",");
    case "kept":
      return `kept-${list.mark}`;
  }
}

/** A mark of a list, so that a link to a kept one does not open another that was kept since (FNV-1a, 32 bits). */
export function markOf(hashes: readonly VideoHash[]): string {
  let mark = 0x811c9dc5;
  for (const hash of hashes) {
    for (let index = 0; index < hash.length; index++) {
      mark = Math.imul(mark ^ hash.charCodeAt(index), 0x01000193);
    }
  }
  return (mark >>> 0).toString(16).padStart(8, "0");
}
