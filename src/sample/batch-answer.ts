// Many hashes in one request: a bare array of the results that the backend has, each once, in its own order and not
// in the order of the question. What it does not know, and what only plays a failure, is left out.

import { isVideoHash } from "../domain/video-hash";
import { jsonAnswer, piecesAnswer } from "./answers";
import type { Library } from "./library";
import type { SampleResult } from "./sample-result";

export type BatchLimit = {
  readonly most: number;
  /** The status of a longer one: 422, or what a server in front of a backend says about a long address. */
  readonly refusedWith: number;
};

export const documentedBatchLimit: BatchLimit = { most: 100, refusedWith: 422 };

/**
 * @param identifiers as they stand in the address; hashes of 64 hex digits, at least one, else 422
 */
export function batchAnswer(
  identifiers: readonly string[],
  library: Library,
  signal: AbortSignal,
  limit: BatchLimit = documentedBatchLimit,
): Response {
  const errors = faults(identifiers, limit.most);
  const [first] = Object.values(errors).flat();
  const status = identifiers.length > limit.most ? limit.refusedWith : 422;
  if (first !== undefined) return jsonAnswer({ message: first, errors }, status);
  const asked = new Set(identifiers.map((identifier) => identifier.toLowerCase()));
  return piecesAnswer(arrayPieces(library.resultsAmong(asked)), signal);
}

function faults(identifiers: readonly string[], most: number): Readonly<Record<string, readonly string[]>> {
  if (identifiers.length === 0) return { identifiers: ["The identifiers field is required."] };
  if (identifiers.length > most) {
    return { identifiers: [`The identifiers field must not have more than ${most} items.`] };
  }
  return Object.fromEntries(
    identifiers.flatMap((identifier, index) =>
      isVideoHash(identifier.toLowerCase())
        ? []
        : [[`identifiers.${index}`, [`The identifiers.${index} field format is invalid.`]]],
    ),
  );
}

function* arrayPieces(results: readonly SampleResult[]): Generator<string, void, undefined> {
  yield "[";
  for (const [index, result] of results.entries()) {
    if (index > 0) yield ",";
    yield* result.pieces();
  }
  yield "]";
}
