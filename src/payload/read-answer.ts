// Bytes → Classification or Failure: the outermost part of the door. Anything may arrive here, and nothing is thrown.

import type { Failure } from "../domain/failure";
import { parseInPieces } from "./frames-in-pieces";
import { parseJson } from "./parse-json";
import { readClassification, type ReadClassification } from "./read-classification";

/** From this many bytes on an answer is parsed in pieces; below, one JSON.parse is as good. */
const largeBytes = 2_000_000;

/**
 * @param contentType as the backend declared it, for the words of a failure only: the bytes decide
 * @param pieceBytes about how many bytes of a large answer are parsed at a time
 */
export function readAnswer(
  bytes: Uint8Array,
  contentType: string | undefined,
  pieceBytes = bytes.length < largeBytes ? undefined : 250_000,
): ReadClassification {
  const inPieces = pieceBytes === undefined ? undefined : readInPieces(bytes, pieceBytes);
  if (inPieces !== undefined) return inPieces;
  try {
    return readBytes(bytes, contentType);
  } catch {
    // Only memory can run out: an answer may be longer than the longest text or the largest array of an engine.
    const message = `This browser cannot take in an answer of ${bytes.length} bytes.`;
    return failed({ kind: "internal", message });
  }
}

/** undefined where it must be read whole, which also tells what is wrong with it. */
function readInPieces(bytes: Uint8Array, pieceBytes: number): ReadClassification | undefined {
  try {
    const value = parseInPieces(bytes, pieceBytes);
    return value === undefined ? undefined : readClassification(value);
  } catch {
    return undefined;
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
