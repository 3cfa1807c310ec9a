// `c2pa` of a frame: { manifests{}, active_manifest, validation_state, validation_status[{ url, code, explanation }],
// validation_results{} } or null. It can be large; only what a person can use is taken, the rest stays in the raw answer.

import type { ContentCredentials } from "../../domain/frame-detail";
import type { FieldReader } from "./json-value";
import { readObjects } from "./read-objects";
import type { NoteBook } from "./note-book";

/** Undefined for null, for nothing and for an empty object. */
export function readContentCredentials(frame: FieldReader, notes: NoteBook): ContentCredentials | undefined {
  const c2pa = frame.object("c2pa");
  if (c2pa === undefined || Object.keys(c2pa).length === 0) return undefined;
  const fields = frame.inside("c2pa");
  return {
    activeManifest: fields.text("active_manifest"),
    validationState: fields.text("validation_state"),
    findings: readObjects(fields, "validation_status", "a finding", notes, (finding) => ({
      code: finding.text("code"),
      explanation: finding.text("explanation"),
    })),
  };
}
