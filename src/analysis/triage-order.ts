// The rows of triage in the order and the choice that somebody wants, and how many there are of each kind.

import type { Failure } from "../domain/failure";
import { triageFilters, type TriageFilter, type TriageSort } from "../domain/triage-table";
import type { VideoHash } from "../domain/video-hash";
import type { TriageAssessment, TriageFacts } from "./triage-facts";

export type TriageEntry = {
  readonly hash: VideoHash;
  /** Place in the list, from 1. */
  readonly place: number;
} & (
  | { readonly kind: "waiting" }
  | { readonly kind: "asking" }
  | { readonly kind: "failure"; readonly failure: Failure }
  | {
      readonly kind: "result";
      readonly facts: TriageFacts;
      readonly assessment: TriageAssessment;
      readonly heuristic: string;
      readonly confidence: string;
      /** Milliseconds since 1970. */
      readonly fetchedAt: number;
    }
);

/** Whether a row belongs under a filter. An analysis that failed at the backend has failed, whatever it says so far. */
export function belongs(entry: TriageEntry, filter: TriageFilter): boolean {
  if (filter === "all") return true;
  if (entry.kind === "failure") return filter === "failed";
  if (entry.kind !== "result") return false;
  const { facts, assessment } = entry;
  switch (filter) {
    case "failed":
      return facts.state === "errored" && !facts.forced;
    case "pending":
      return facts.state === "pending" && !facts.forced;
    case "disputed":
      return assessment.disputed;
    case "artificial":
    case "human":
      return isFinal(facts) && facts.word === filter;
  }
}

/** What has been said so far is no verdict, but a person's word is. */
function isFinal({ state, forced }: TriageFacts): boolean {
  return state === "done" || forced;
}

export type TriageCounts = { readonly [Filter in TriageFilter]: number } & {
  /** Those with a verdict, or with the word that there is none. */
  readonly results: number;
  readonly notFound: number;
  /** Neither answered nor failed. */
  readonly unchecked: number;
};

export function countTriage(entries: readonly TriageEntry[]): TriageCounts {
  const counts = { all: 0, disputed: 0, artificial: 0, human: 0, pending: 0, failed: 0 };
  let results = 0;
  let notFound = 0;
  let unchecked = 0;
  for (const entry of entries) {
    for (const filter of triageFilters) if (belongs(entry, filter)) counts[filter]++;
    if (entry.kind === "result" && isFinal(entry.facts)) results++;
    if (entry.kind === "failure" && entry.failure.kind === "not-found") notFound++;
    if (entry.kind === "waiting" || entry.kind === "asking") unchecked++;
  }
  return { ...counts, results, notFound, unchecked };
}

const names = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/**
 * The rows under a filter, sorted. Verdicts stand before unfinished ones, those before failures, those before what has not
 * been asked, whichever way the column is sorted; in the order of the list nothing is moved. Rows that are equal, or have
 * no value in the column, keep the order of the list, the latter behind.
 */
export function arrangeTriage(
  entries: readonly TriageEntry[],
  { by, descending }: TriageSort,
  filter: TriageFilter,
): readonly TriageEntry[] {
  const shown = entries.filter((entry) => belongs(entry, filter));
  if (by === "list") return descending ? shown.toReversed() : shown;
  const direction = descending ? -1 : 1;
  return shown
    .map((entry) => ({ entry, group: groupOf(entry), key: keyOf(entry, by) }))
    .toSorted(
      (a, b) =>
        a.group - b.group ||
        Number(a.key === undefined) - Number(b.key === undefined) ||
        direction * compared(a.key, b.key) ||
        (by === "disputed" ? compared(disagreementOf(b.entry), disagreementOf(a.entry)) : 0) ||
        a.entry.place - b.entry.place,
    )
    .map(({ entry }) => entry);
}

function groupOf(entry: TriageEntry): number {
  if (entry.kind === "result") return belongs(entry, "failed") ? 2 : belongs(entry, "pending") ? 1 : 0;
  return entry.kind === "failure" ? 2 : 3;
}

type Key = string | number | undefined;

function keyOf(entry: TriageEntry, by: TriageSort["by"]): Key {
  if (by === "list") return entry.place;
  if (entry.kind !== "result") return by === "video" ? entry.hash : undefined;
  const { facts, assessment } = entry;
  switch (by) {
    case "video":
      return facts.name ?? entry.hash;
    case "verdict":
      return facts.word;
    case "heuristic":
      return entry.heuristic;
    case "disputed":
      return Number(assessment.disputed);
    case "confidence":
      return facts.confidence?.max;
    case "against":
      return assessment.saying === 0 ? undefined : assessment.against.length / assessment.saying;
    case "disagreement":
      return given(assessment.disagreement);
    case "deviation":
      return given(facts.worstDeviation);
    case "frames":
      return facts.frames;
  }
}

function disagreementOf(entry: TriageEntry): number {
  return entry.kind === "result" ? (given(entry.assessment.disagreement) ?? 0) : 0;
}

function given(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}

function compared(a: Key, b: Key): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return a === undefined || b === undefined ? 0 : names.compare(String(a), String(b));
}
