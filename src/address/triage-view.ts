// What a link to triage remembers: threshold, sort and filter in its query, the list in its fragment, which no server
// sees. The page parses them when its code has arrived; the address itself carries them as they are. Each field has one
// default, which prints as nothing; a bad value falls back to it and is reported, never silently.

import { triageColumns, triageFilters, type TriageFilter, type TriageSort } from "../domain/triage-table";
import { isVideoHash, type VideoHash } from "../domain/video-hash";
import { thresholdField, type IgnoredField } from "./shared-fields";

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

type Parsed<Value> = { readonly value: Value; readonly ignored: readonly IgnoredField[] };

/** @param query with or without its question mark */
export function parseTriageView(query: string): Parsed<TriageView> {
  const fields = new URLSearchParams(query);
  const ignored: IgnoredField[] = [];
  function read<Value>(
    field: string,
    parse: (text: string) => Value | undefined,
    expected: string,
    otherwise: Value,
  ): Value {
    const text = fields.get(field);
    const parsed = text === null ? otherwise : parse(text);
    if (parsed === undefined) ignored.push({ field, value: text ?? "", expected });
    return parsed ?? otherwise;
  }
  const { sort, filter } = defaultTriageView;
  read("v", (text) => (text === "1" ? text : undefined), "1, the newest version this page knows", "1");
  const value = {
    threshold: read("threshold", thresholdField.parse, thresholdField.expected, defaultTriageView.threshold),
    sort: read(
      "sort",
      parseSort,
      `a column (${triageColumns.join(", ")}), with - in front for descending`,
      sort,
    ),
    filter: read(
      "filter",
      (text) => triageFilters.find((name) => name === text),
      triageFilters.slice(1).join(", "),
      filter,
    ),
  };
  return { value, ignored };
}

function parseSort(text: string): TriageView["sort"] | undefined {
  const descending = text.startsWith("-");
  const by = triageColumns.find((name) => name === text.slice(descending ? 1 : 0));
  return by === undefined ? undefined : { by, descending };
}

/** Without its question mark; empty where everything is as by default. */
export function printTriageView({ threshold: at, sort, filter }: TriageView): string {
  const standard = defaultTriageView;
  const isStandardSort = sort.by === standard.sort.by && sort.descending === standard.sort.descending;
  return [
    ...(at === standard.threshold ? [] : [`threshold=${at}`]),
    ...(isStandardSort ? [] : [`sort=${sort.descending ? "-" : ""}${sort.by}`]),
    ...(filter === standard.filter ? [] : [`filter=${filter}`]),
  ].join("&");
}

/** @param fragment with or without its hash sign; hashes behind one another, separated by commas or spaces */
export function parseTriageList(fragment: string): Parsed<TriageList> {
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

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
