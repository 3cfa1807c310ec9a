// What an object frame says beyond scores. A frame that says nothing more, or only that it is done, has no detail.

import type * as z from "zod/mini";
import type { ContentCredentials, Detection, FrameDetail } from "../../domain/frame-detail";
import { gap } from "../../domain/score-table";
import { textsOfErrors } from "./error-texts";
import { isJsonObject, type JsonObject } from "./json-value";
import { isUnfinished, type NoteBook } from "./note-book";
import { readEach, readPart } from "./read-part";
import { c2pa } from "./schemas/object-frames";
import { list } from "./schemas/fields";
import * as wire from "./schemas/newest";
import { readVerdicts, toMainVerdict } from "./verdicts";

/** @param index from 0 */
export function readFrameDetail(given: JsonObject, index: number, notes: NoteBook): FrameDetail | undefined {
  const path = `results.images[${index}]`;
  const frame = readPart(wire.frame, given, path, notes);
  if (frame === undefined) return undefined;
  const detail: FrameDetail = {
    frame: index + 1,
    identifier: frame.identifier || undefined,
    name: frame.name || undefined,
    provenance: frame.c2pa && toCredentials(frame.c2pa),
    mainVerdict: toMainVerdict(frame.verdict, `${path}.`, notes),
    verdicts: readVerdicts(frame.verdicts, `${path}.`, notes),
    forced: notes.word(() => `${path}.force_classification`, frame.force_classification),
    status: frame.status || undefined,
    errors: textsOfErrors(frame.errors),
    detections: readDetails(frame.details, `${path}.details`, notes, ({ detections }, place) =>
      readEach(wire.detection, detections, `${place}.detections`, notes, (detection, at) =>
        toDetection(detection, at, notes),
      ),
    ),
  };
  return hasName(detail) || saysSomething(detail) || isUnfinished(detail.status) ? detail : undefined;
}

/** Whether there is more to show than which frame it is. */
export function saysSomething(detail: FrameDetail): boolean {
  return (
    detail.mainVerdict !== undefined ||
    detail.verdicts.length > 0 ||
    detail.forced !== undefined ||
    detail.errors.length > 0 ||
    detail.provenance !== undefined ||
    detail.detections.length > 0
  );
}

function hasName({ identifier, name }: FrameDetail): boolean {
  return identifier !== undefined || name !== undefined;
}

/** Reads each object of `details`, of a frame or a track: a list of objects, or one object. */
export function readDetails<Part>(
  given: unknown,
  path: string,
  notes: NoteBook,
  read: (details: z.infer<typeof wire.details>, path: string) => readonly Part[],
): readonly Part[] {
  if (!isJsonObject(given)) {
    return readEach(wire.details, readPart(list, given, path, notes), path, notes, read).flat();
  }
  const part = readPart(wire.details, given, path, notes);
  return part === undefined ? [] : read(part, path);
}

function toCredentials(given: z.infer<typeof c2pa>): ContentCredentials {
  const findings = (given.validation_status ?? []).flatMap((finding) => finding ?? []);
  return {
    activeManifest: given.active_manifest || undefined,
    validationState: given.validation_state || undefined,
    findings: findings.map(({ code, explanation }) => ({
      code: code || undefined,
      explanation: explanation || undefined,
    })),
  };
}

function toDetection(given: z.infer<typeof wire.detection>, path: string, notes: NoteBook): Detection {
  return {
    box: given.box,
    results: (given.results ?? []).flatMap((answer, at) =>
      (answer?.classification ?? []).flatMap((entry, index) => {
        if (entry === undefined) return [];
        const place = `${path}.results[${at}].classification[${index}].score`;
        return {
          model: answer?.model || undefined,
          label: entry.label,
          score: readScore(entry.score, place, notes),
        };
      }),
    ),
    verdict: toMainVerdict(given.verdict, `${path}.`, notes),
  };
}

/** 0…1; anything else becomes a gap with a note. */
function readScore(score: unknown, path: string, notes: NoteBook): number {
  if (typeof score === "number" && score >= 0 && score <= 1) return score;
  notes.scoreNotDrawn(path, score);
  return gap;
}
