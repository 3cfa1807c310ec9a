// What newer answers say about single frames beyond scores. Only frames with something to say have a detail.

import { wordOf, type Verdict } from "./verdict";

export type FrameDetail = {
  /** From 1. */
  readonly frame: number;
  readonly identifier: string | undefined;
  readonly name: string | undefined;
  /** The frame's main verdict, by the account's default heuristic. */
  readonly mainVerdict: Verdict | undefined;
  readonly verdicts: readonly Verdict[];
  /** A person overrode the frame's result with this word. */
  readonly forced: string | undefined;
  /** "new", "done", "errored", or whatever else the backend says. */
  readonly status: string | undefined;
  readonly errors: readonly string[];
  readonly provenance: ContentCredentials | undefined;
  readonly detections: readonly Detection[];
};

/** A C2PA manifest, as far as a person can use it; the whole stands in the raw answer. */
export type ContentCredentials = {
  /** The validation state as reported, e.g. "Valid", "Trusted", "Invalid"; undefined when the answer has none. */
  readonly validationState: string | undefined;
  /** The active manifest's name. */
  readonly activeManifest: string | undefined;
  /** What the validation found, in the order of the answer. */
  readonly findings: readonly {
    readonly code: string | undefined;
    readonly explanation: string | undefined;
  }[];
};

/** Something found in a part of a frame, e.g. a face. */
export type Detection = {
  /** Corners as reported, without a documented unit; undefined when the answer has no usable box. */
  readonly box:
    { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | undefined;
  readonly results: readonly LabelledScore[];
  readonly verdict: Verdict | undefined;
};

/** A free-text label with its score; not an artificial score unless the label says so. */
export type LabelledScore = {
  readonly model: string | undefined;
  readonly label: string;
  /** 0…1; NaN when the answer holds none that is usable. */
  readonly score: number;
};

/** The backend's own word on a frame, whatever a person set; undefined where it could not tell. */
export function reportedFrameWord({ mainVerdict }: FrameDetail): string | undefined {
  return mainVerdict && wordOf(mainVerdict);
}
