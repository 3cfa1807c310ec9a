// The bytes of an answer that were too many to keep: asked for again when somebody wants to have them, and held against the
// digest of those that the page was made from.

import type { Failure } from "../domain/failure";
import type { VideoHash } from "../domain/video-hash";
import { sha256 } from "./payload/sha-256";
import { classificationUrl, type Connection } from "./connection";
import { fetchBytes } from "./fetch-bytes";

export type RawAgain =
  /** `same`: undefined where the browser has no digests. */
  | {
      readonly kind: "bytes";
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly same: boolean | undefined;
    }
  | { readonly kind: "failure"; readonly failure: Failure };

/** @param digest SHA-256 of the first answer in hex, undefined where there was none */
export async function fetchRawAgain(
  connection: Connection,
  hash: VideoHash,
  digest: string | undefined,
  signal: AbortSignal,
): Promise<RawAgain> {
  const fetched = await fetchBytes(classificationUrl(connection, hash), connection, signal);
  if (fetched.kind === "failure") return fetched;
  const { bytes } = fetched;
  const now = digest === undefined ? undefined : await sha256(bytes);
  return { kind: "bytes", bytes, same: now === undefined ? undefined : now === digest };
}
