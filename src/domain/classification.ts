// One answer of the backend about one video, in our words. Everything past the payload room speaks of this
// and of nothing older: no generation, no label pair, no field name of the wire.

import type { DataNote } from "./data-note";
import type { ScoreTable } from "./score-table";
import type { Verdict } from "./verdict";

/** What the backend itself reports about one model over all frames. */
export type ReportedModel = {
  readonly model: string;
  readonly classification: string | undefined;
  /** Mean over the frames of the winning label's score, 0…1. */
  readonly confidence: number | undefined;
  /** Population standard deviation of the artificial score over the frames. */
  readonly standardDeviation: number | undefined;
};

export type Classification = {
  /** The SHA-256 that the answer gives for the file, lower case; undefined when it gives none. */
  readonly hash: string | undefined;
  /** The newer path key, lower case; undefined when the answer has none. */
  readonly identifier: string | undefined;
  readonly name: string | undefined;
  readonly table: ScoreTable;
  /** One per model that the answer reports statistics for, in the order of the answer. */
  readonly reportedModels: readonly ReportedModel[];
  /** All heuristics in the order of the answer. */
  readonly verdicts: readonly Verdict[];
  /** The verdict of the account's default heuristic, where the answer names one. */
  readonly mainVerdict: Verdict | undefined;
  /** As reported; no documented unit. */
  readonly preProcess: number | undefined;
  /** Everything odd about the answer, in the order of the answer. */
  readonly notes: readonly DataNote[];
};

export function reportedModel(classification: Classification, model: string): ReportedModel | undefined {
  return classification.reportedModels.find((reported) => reported.model === model);
}
