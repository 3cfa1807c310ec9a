// `c2pa` of a frame: { manifests{}, active_manifest, validation_state, validation_status[{ url, code, explanation }],
// validation_results{} } or null. It can be large; only what a person can use is taken, the rest stays in the raw answer.

import type { ContentCredentials } from "../domain/frame-detail";
import type { FieldReader } from "./json-value";
import { objectReaders } from "./object-readers";
import type { NoteBook } from "./note-book";

/** Undefined for null, for nothing and for an empty object. */
export function readContentCredentials(frame: FieldReader, notes: NoteBook): ContentCredentials | undefined {
  const c2pa = frame.object("c2pa");
  if (c2pa === undefined || Object.keys(c2pa).length === 0) return undefined;
  const fields = frame.inside("c2pa");
  return {
    activeManifest: fields.text("active_manifest"),
    validationState: fields.text("validation_state"),
    findings: findings(fields, notes),
  };
}

function findings(c2pa: FieldReader, notes: NoteBook): ContentCredentials["findings"] {
  const list = c2pa.list("validation_status");
  return objectReaders(list, c2pa.pathOf("validation_status"), "a finding", notes).map((finding) => ({
    code: finding.text("code"),
    explanation: finding.text("explanation"),
  }));
}
