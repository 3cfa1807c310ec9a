// Domain values for tests: whatever a test does not name is as plain as it can be.
// A new field of the domain gets its plain value here, once for all tests.

import type { Classification, ReportedModel } from "./classification";
import type { FrameDetail } from "./frame-detail";
import { gap, type ScoreTable } from "./score-table";
import type { Verdict } from "./verdict";

/** One model and its scores; undefined is a gap. */
export type MadeColumn = readonly [model: string, scores: readonly (number | undefined)[]];

export function madeTable(...columns: readonly MadeColumn[]): ScoreTable {
  const frameCount = Math.max(0, ...columns.map(([, scores]) => scores.length));
  return {
    models: columns.map(([model]) => model),
    frameCount,
    columns: columns.map(([, scores]) =>
      Float64Array.from({ length: frameCount }, (_, frame) => scores[frame] ?? gap),
    ),
    elapsed: columns.map(() => new Float64Array(frameCount).fill(gap)),
    noAnswers: columns.map(() => []),
  };
}

export function madeVerdict(given: Partial<Verdict> = {}): Verdict {
  return {
    heuristic: undefined,
    classification: undefined,
    confidence: undefined,
    models: undefined,
    count: undefined,
    unknown: false,
    ...given,
  };
}

export function madeReported(model: string, given: Partial<ReportedModel> = {}): ReportedModel {
  return { classification: undefined, confidence: undefined, standardDeviation: undefined, ...given, model };
}

export function madeClassification(given: Partial<Classification> = {}): Classification {
  return {
    hash: undefined,
    identifier: undefined,
    name: undefined,
    reference: undefined,
    apiVersion: undefined,
    status: undefined,
    errors: [],
    forced: undefined,
    resultUrl: undefined,
    notSafeForWork: undefined,
    frames: [],
    audios: [],
    table: madeTable(),
    reportedModels: [],
    verdicts: [],
    mainVerdict: undefined,
    preProcess: undefined,
    notes: [],
    ...given,
  };
}

/** @param frame from 1 */
export function madeFrame(frame: number, given: Partial<FrameDetail> = {}): FrameDetail {
  return {
    frame,
    identifier: undefined,
    name: undefined,
    mainVerdict: undefined,
    verdicts: [],
    forced: undefined,
    status: undefined,
    errors: [],
    provenance: undefined,
    detections: [],
    ...given,
  };
}
