// A large answer's bytes → Classification, a piece of its frames at a time. It arrives with the first large answer.

import { parseInPieces } from "./frames-in-pieces";
import { readAnswer } from "./read-answer";
import { readClassification, type ReadClassification } from "./read-classification";

/**
 * The same as `readAnswer`, with less memory.
 * @param pieceBytes about how many bytes are parsed at a time
 */
export function readLargeAnswer(
  bytes: Uint8Array,
  contentType: string | undefined,
  pieceBytes = 250_000,
): ReadClassification {
  return readInPieces(bytes, pieceBytes) ?? readAnswer(bytes, contentType);
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
