// What is asked and told about many hashes at once.

import type { TriageFacts } from "../analysis/triage-facts";
import type { Failure } from "../domain/failure";
import type { VideoHash } from "../domain/video-hash";
import type { Connection } from "./connection";

export type TriageOrder = {
  readonly connection: Connection;
  /** Each once, in the order in which they are asked. */
  readonly hashes: readonly VideoHash[];
  /** Answers that are kept on the device count as well; false asks the backend for all. */
  readonly keptCount: boolean;
};

/** What the table needs of one answer; made where the answer was read. */
export type TriageResult = {
  readonly facts: TriageFacts;
  /** "Majority", "all 6 heuristics", "4 of 6 heuristics". */
  readonly heuristic: string;
  /** "75.0–75.2%", or "0.6 · count 3". */
  readonly confidence: string;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
};

export type TriageRow =
  | { readonly hash: VideoHash; readonly kind: "result"; readonly result: TriageResult }
  | { readonly hash: VideoHash; readonly kind: "failure"; readonly failure: Failure };

/** What happens while a list is being checked, in order. The end comes once, and nothing after it. */
export type TriageNews =
  | { readonly kind: "asking"; readonly hashes: readonly VideoHash[] }
  | { readonly kind: "rows"; readonly rows: readonly TriageRow[] }
  /** The backend has no batch requests: each hash is asked for by itself. */
  | { readonly kind: "single" }
  /** Nothing goes out until then: the backend wants it so, or cannot be reached. */
  | { readonly kind: "holding"; readonly failure: Failure; readonly untilMs: number }
  /** Without a failure every hash has its row; with one, those that have none were not asked for. */
  | { readonly kind: "end"; readonly failure: Failure | undefined };
