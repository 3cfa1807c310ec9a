// One look-up from request to Classification. Never throws, except when it was cancelled: what can go wrong is a Failure.

import { assess } from "../analysis/assessment";
import { minMaxPyramid, type MinMaxPyramid } from "../analysis/min-max-pyramid";
import type { Classification } from "../domain/classification";
import type { Failure } from "../domain/failure";
import type { VideoHash } from "../domain/video-hash";
import { readAnswer } from "../payload/read-answer";
import { sha256 } from "../payload/sha-256";
import { firstWords, type FirstWords } from "../words/first-words";
import { classificationUrl, type Connection } from "./connection";
import { fetchBytes } from "./fetch-bytes";
import { mostKeptBytes, type RawBytes } from "./raw-answer";
import { createRequestPace } from "./request-pace";

export type Question = {
  readonly connection: Connection;
  readonly hash: VideoHash;
  /** 0…1, artificial from this score on: what the first sentences are composed at. */
  readonly threshold: number;
};

export type Answer = {
  readonly classification: Classification;
  /** The hash that was asked for; the answer may name another. */
  readonly asked: VideoHash;
  readonly backendName: string;
  readonly fetchedAt: Date;
  /** One per column of the table, for drawing it at any zoom. */
  readonly pyramids: readonly MinMaxPyramid[];
  /** At the threshold of the question. */
  readonly first: FirstWords;
  readonly raw: RawBytes;
  /** How many answers to the same question have come so far, from 1. */
  readonly round: number;
};

export type Loaded =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "failure"; readonly failure: Failure };

const pace = createRequestPace();

/** Waits for its turn within the allowed pace, then asks. */
export async function loadClassification(question: Question, signal: AbortSignal): Promise<Loaded> {
  const { connection, hash, threshold } = question;
  await pace.turn(signal);
  const fetched = await fetchBytes(classificationUrl(connection, hash), connection, signal);
  if (fetched.kind === "failure") return fetched;
  const read = readAnswer(fetched.bytes, fetched.contentType);
  if (read.kind === "failure") return read;
  const { classification } = read;
  return {
    kind: "answer",
    answer: {
      classification,
      asked: hash,
      backendName: connection.name,
      fetchedAt: new Date(),
      pyramids: classification.table.columns.map(minMaxPyramid),
      first: firstWords(classification, assess(classification, threshold), hash),
      raw: await rawBytes(fetched.bytes),
      round: 1,
    },
  };
}

async function rawBytes(bytes: Uint8Array<ArrayBuffer>): Promise<RawBytes> {
  const size = bytes.length;
  return { bytes: size <= mostKeptBytes ? bytes : undefined, size, digest: await sha256(bytes) };
}
