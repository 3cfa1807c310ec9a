// What an object frame says beyond scores. A frame that says nothing more, or only that it is done, has no detail.

import type { FrameDetail } from "../../domain/frame-detail";
import { readContentCredentials } from "./content-credentials";
import { readDetections } from "./detections";
import { readErrors } from "./error-texts";
import { FieldReader, type JsonObject } from "./json-value";
import type { NoteBook } from "./note-book";
import { isUnfinished } from "./unfinished";
import { readMainVerdict, readVerdicts } from "./verdicts";

/** @param index from 0 */
export function readFrameDetail(frame: JsonObject, index: number, notes: NoteBook): FrameDetail | undefined {
  const fields = new FieldReader(frame, `results.images[${index}]`, notes);
  const detail: FrameDetail = {
    frame: index + 1,
    identifier: fields.text("identifier"),
    name: fields.text("name"),
    provenance: readContentCredentials(fields, notes),
    mainVerdict: readMainVerdict(fields, notes),
    verdicts: readVerdicts(fields, notes),
    forced: fields.word("force_classification"),
    status: fields.text("status"),
    errors: readErrors(fields),
    detections: readDetections(fields, notes),
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
