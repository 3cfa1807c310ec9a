// From a list of hashes to what stands in the address, and back: in the link itself, or on this device when it is long.

import { markOf, mostInLink, parseTriageList, printTriageList } from "../../address/triage-view";
import type { IgnoredField } from "../../address/shared-fields";
import type { VideoHash } from "../../domain/video-hash";
import { keepList, readKeptList } from "../../device/settings/kept-list";

/** Lists of this page's life, by their mark: those that the browser gave no room to as well. */
const remembered = new Map<string, { readonly hashes: readonly VideoHash[]; readonly kept: boolean }>();

/** @returns what the address holds in its fragment */
export function listText(hashes: readonly VideoHash[]): string {
  if (hashes.length <= mostInLink) return printTriageList({ kind: "link", hashes });
  const mark = markOf(hashes);
  remembered.set(mark, { hashes, kept: keepList(mark, hashes) });
  return printTriageList({ kind: "kept", mark });
}

export type OpenedList = {
  readonly hashes: readonly VideoHash[];
  readonly where: "link" | "kept" | "not-kept" | "missing" | "none";
  readonly ignored: readonly IgnoredField[];
};

/** @param text the fragment of the address */
export function openList(text: string): OpenedList {
  const { value, ignored } = parseTriageList(text);
  if (value.kind === "none") return { hashes: [], where: "none", ignored };
  if (value.kind === "link") return { hashes: value.hashes, where: "link", ignored };
  const own = remembered.get(value.mark);
  if (own !== undefined) return { hashes: own.hashes, where: own.kept ? "kept" : "not-kept", ignored };
  const hashes = readKeptList(value.mark);
  if (hashes === undefined) return { hashes: [], where: "missing", ignored };
  remembered.set(value.mark, { hashes, kept: true });
  return { hashes, where: "kept", ignored };
}
