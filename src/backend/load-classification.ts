// One look-up from request to Classification. Never throws, except when it was cancelled: what can go wrong is a Failure.

import type { Classification } from "../domain/classification";
import type { Failure } from "../domain/failure";
import type { VideoHash } from "../domain/video-hash";
import { readAnswer } from "../payload/read-answer";
import { classificationUrl, type Connection } from "./connection";
import { fetchBytes } from "./fetch-bytes";
import { createRequestPace } from "./request-pace";

export type Answer = {
  readonly classification: Classification;
  /** The hash that was asked for; the answer may name another. */
  readonly asked: VideoHash;
  readonly backendName: string;
  readonly fetchedAt: Date;
};

export type Loaded =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "failure"; readonly failure: Failure };

const pace = createRequestPace();

/** Waits for its turn within the allowed pace, then asks. */
export async function loadClassification(
  connection: Connection,
  hash: VideoHash,
  signal: AbortSignal,
): Promise<Loaded> {
  await pace.turn(signal);
  const fetched = await fetchBytes(classificationUrl(connection, hash), connection, signal);
  if (fetched.kind === "failure") return fetched;
  const read = readAnswer(fetched.bytes, fetched.contentType);
  if (read.kind === "failure") return read;
  const { classification } = read;
  return {
    kind: "answer",
    answer: { classification, asked: hash, backendName: connection.name, fetchedAt: new Date() },
  };
}
