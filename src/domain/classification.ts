// One answer of the backend about one video, in our words. Everything past the payload room speaks of this
// and of nothing older: no generation, no label pair, no field name of the wire.

import type { AudioTrack } from "./audio-track";
import type { DataNote } from "./data-note";
import type { FrameDetail } from "./frame-detail";
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
  /** The customer's own reference, as sent with the video. */
  readonly reference: string | undefined;
  readonly apiVersion: string | undefined;
  /** "new", "done", "errored", or whatever else the backend says; undefined in answers that have no status. */
  readonly status: string | undefined;
  /** What the backend says went wrong, one text each. */
  readonly errors: readonly string[];
  /** A person overrode the result with this word: louder than any score. */
  readonly forced: string | undefined;
  /** Page on the vendor's dashboard; always http or https. */
  readonly resultUrl: string | undefined;
  /** Present only when it was asked for. */
  readonly notSafeForWork: boolean | undefined;
  readonly table: ScoreTable;
  /** Frames with more than scores, ascending. */
  readonly frames: readonly FrameDetail[];
  readonly audios: readonly AudioTrack[];
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

/**
 * The backend has not finished: there may be a part of the result, and asking again will bring more. "new" is its word for
 * that; a word that nobody knows counts only while there is nothing to show, since it may as well mean the end.
 */
export function isPending({ status, table, verdicts, mainVerdict, audios }: Classification): boolean {
  if (status === undefined || status === "done" || status === "errored") return false;
  return (
    status === "new" ||
    (table.models.length + verdicts.length + audios.length === 0 && mainVerdict === undefined)
  );
}

/** A status that is none of the backend's documented words. */
export function unknownStatus({ status }: Classification): string | undefined {
  return status === undefined || ["new", "done", "errored"].includes(status) ? undefined : status;
}

/** All heuristics; the main verdict alone where the answer lists none. */
export function heuristicVerdicts({
  verdicts,
  mainVerdict,
}: Pick<Classification, "verdicts" | "mainVerdict">): readonly Verdict[] {
  return verdicts.length === 0 && mainVerdict !== undefined ? [mainVerdict] : verdicts;
}
