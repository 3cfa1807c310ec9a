// Bytes → Classification or Failure: the outermost step of reading. Anything may arrive here, and nothing is thrown.

import type { Failure } from "../../domain/failure";
import { parseJson } from "./parse-json";
import { readClassification, type ReadClassification } from "./read-classification";

/** @param contentType as the backend declared it, for the words of a failure only: the bytes decide */
export function readAnswer(bytes: Uint8Array, contentType: string | undefined): ReadClassification {
  try {
    return readBytes(bytes, contentType);
  } catch {
    // Only memory can run out: an answer may be longer than the longest text or the largest array of an engine.
    const message = `This browser cannot take in an answer of ${bytes.length} bytes.`;
    return failed({ kind: "internal", message });
  }
}

function readBytes(bytes: Uint8Array, contentType: string | undefined): ReadClassification {
  const parsed = parseJson(bytes);
  switch (parsed.kind) {
    case "json": {
      const { value, bareNumbers: count } = parsed;
      return readClassification(value, count > 0 ? [{ kind: "bare-numbers", count }] : []);
    }
    case "empty":
      return failed({ kind: "empty-answer", status: 200 });
    case "truncated":
      return failed({ kind: "truncated", bytes: bytes.length });
    case "not-json":
      return failed({ kind: "not-json", contentType });
  }
}

function failed(failure: Failure): ReadClassification {
  return { kind: "failure", failure };
}
