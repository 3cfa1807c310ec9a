// Bytes → Classification or Failure: the outermost part of the door. Anything may arrive here.

import { parseJson } from "./parse-json";
import { readClassification, type ReadClassification } from "./read-classification";

/** @param contentType as the backend declared it, for the words of a failure only: the bytes decide */
export function readAnswer(bytes: Uint8Array, contentType: string | undefined): ReadClassification {
  const parsed = parseJson(bytes);
  switch (parsed.kind) {
    case "json":
      return readClassification(parsed.value);
    case "empty":
      return { kind: "failure", failure: { kind: "empty-answer", status: 200 } };
    case "truncated":
      return { kind: "failure", failure: { kind: "truncated", bytes: bytes.length } };
    case "not-json":
      return { kind: "failure", failure: { kind: "not-json", contentType } };
  }
}
