// One look-up from request to Classification. Never throws, except when it was cancelled: what can go wrong is a Failure.

import { assess, type Assessment } from "../analysis/assessment";
import type { MinMaxPyramid } from "../analysis/min-max-pyramid";
import type { FrameStatistics } from "../analysis/frame-statistics";
import { isPending, type Classification } from "../domain/classification";
import type { Failure } from "../domain/failure";
import type { ScoreTable } from "../domain/score-table";
import type { SavedFile } from "../domain/saved-file";
import type { VideoHash } from "../domain/video-hash";
import { readAnswer } from "./payload/read-answer";
import type { ReadClassification } from "./payload/read-classification";
import { sha256 } from "./payload/sha-256";
import { firstWords, type FirstWords } from "../words/first-words";
import type { LaterStatistics } from "./later-statistics";
import { answerSource, classificationUrl, type Connection } from "./connection";
import { fetchBytes } from "./fetch-bytes";
import { mostKeptBytes, type RawBytes } from "./raw-answer";
import { refusalWords } from "./refusal-words";
import { withoutKey } from "./without-key";
import { inSteps, type HearReceived } from "./received-bytes";
import { sharedPace } from "./shared-pace";

export type Question = {
  readonly connection: Connection;
  readonly hash: VideoHash;
  /** 0…1, artificial from this score on: what the first sentences are composed at. */
  readonly threshold: number;
  /**
   * An answer that this device has kept is as good, and a new one is kept. "renew": the backend is asked whatever is kept.
   * "off": nothing is looked for on this device, and nothing is kept.
   */
  readonly keeping?: "renew" | "off" | undefined;
};

export type Answer = {
  readonly classification: Classification;
  /** The hash that was asked for; the answer may name another. */
  readonly asked: VideoHash;
  readonly backendName: string;
  readonly fetchedAt: Date;
  /** It lay on this device; the backend was not asked. */
  readonly kept: boolean;
  /** One per column of the table, for drawing it at any zoom. */
  readonly pyramids: readonly MinMaxPyramid[];
  /** At the threshold of the question, worked out where the answer was read; so are the first words. */
  readonly assessment: Assessment;
  readonly first: FirstWords;
  /** Computed by the worker of a large answer; undefined where the page computes them itself. */
  readonly frameStatistics?: FrameStatistics | undefined;
  /** These follow behind a large answer; undefined where the page computes them itself. */
  readonly modelStatistics?: LaterStatistics | undefined;
  readonly raw: RawBytes;
  /** Present when nobody was asked: the answer was opened from a file. */
  readonly saved?: SavedFile;
  /** How many answers to the same question have come so far, from 1. */
  readonly round: number;
};

export type Loaded =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "failure"; readonly failure: Failure };

/** What this device remembers of look-ups. Neither may reject, or take long. */
export type Keeping = {
  /** @param asBytes and not as what reading these gave, which this very build may have kept */
  readonly find: (
    backend: string,
    hash: string,
    asBytes?: boolean,
  ) => Promise<KeptBytes | KeptReading | undefined>;
  /** The bytes are its own from then on. */
  readonly keep: (lookUp: LookUpToKeep) => void;
  /** An answer that nobody looked at yet: kept, and not listed. The bytes are its own from then on. */
  readonly keepUnseen: (answer: UnseenAnswer) => void;
};

export type KeptBytes = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fetchedAt: number;
  readonly reading?: undefined;
};

export type KeptReading = {
  readonly reading: { readonly classification: Classification; readonly raw: RawBytes };
  readonly fetchedAt: number;
};

export type UnseenAnswer = {
  readonly backend: string;
  readonly hash: string;
  readonly fetchedAt: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export type LookUpToKeep = {
  readonly backend: string;
  readonly backendName: string;
  readonly hash: string;
  readonly fetchedAt: number;
  readonly name: string | undefined;
  /** undefined when the backend knows no such video. */
  readonly assessment: Assessment | undefined;
  /** It was kept here and is only opened again. */
  readonly opened: boolean;
  /** undefined for an answer that is not finished, or kept already. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** What reading it gave, where that is worth more than the room it takes; its own from then on. */
  readonly reading?:
    { readonly classification: Classification; readonly raw: RawBytes | Promise<RawBytes> } | undefined;
};

/**
 * Looks on this device where the question allows it; else waits for its turn within the allowed pace, then asks.
 * @param hear is told how much of a large answer has come, a few times a second
 */
export async function loadClassification(
  question: Question,
  signal: AbortSignal,
  keeping?: Keeping,
  hear?: HearReceived,
): Promise<Loaded> {
  const store = question.keeping === "off" ? undefined : keeping;
  // A kept reading that no number can be made of: the bytes are beside it.
  const kept = await loadKept(question, signal, store).catch(() => loadKept(question, signal, store, true));
  return kept ?? (await loadFetched(question, signal, store, hear));
}

/** undefined where nothing is kept, nothing may be used, or what is kept cannot be read any more. */
async function loadKept(
  question: Question,
  signal: AbortSignal,
  store: Keeping | undefined,
  asBytes?: boolean,
): Promise<Loaded | undefined> {
  if (store === undefined || question.keeping === "renew") return undefined;
  const found = await store.find(answerSource(question.connection), question.hash, asBytes);
  signal.throwIfAborted();
  if (found === undefined) return undefined;
  const result =
    found.reading === undefined
      ? await read(question, found.bytes, undefined, found.fetchedAt)
      : toRead(question, found.reading, found.fetchedAt);
  if (result.kind === "failure") return undefined;
  const loaded = await toLoaded(result, true);
  store.keep({ ...lineOf(result), opened: true, bytes: undefined, reading: ownReading(result) });
  return loaded;
}

async function loadFetched(
  question: Question,
  signal: AbortSignal,
  store: Keeping | undefined,
  hear: HearReceived | undefined,
): Promise<Loaded> {
  const { connection, hash } = question;
  const answered = await sharedPace.turn(signal);
  const fetched = await fetchBytes(
    classificationUrl(connection, hash),
    connection,
    signal,
    undefined,
    undefined,
    hear && inSteps(hear, signal),
  ).finally(answered);
  const fetchedAt = Date.now();
  const result =
    fetched.kind === "failure"
      ? fetched
      : await read(question, fetched.bytes, fetched.contentType, fetchedAt);
  if (result.kind === "failure") {
    const failure = withoutKey(
      fetched.kind === "bytes" ? withItsWords(result.failure, fetched.bytes) : result.failure,
      connection.key,
    );
    // A kept answer outlives a backend that has let go of it.
    if (failure.kind === "not-found" && question.keeping !== "renew")
      store?.keep({ ...lineOf({ question, fetchedAt }), opened: false, bytes: undefined });
    return { kind: "failure", failure };
  }
  const loaded = await toLoaded(result, false);
  store?.keep({ ...lineOf(result), opened: false, bytes: ownBytes(result), reading: ownReading(result) });
  return loaded;
}

/** What stands in the place of a result may say why: shown, as the words of a status are. */
function withItsWords(failure: Failure, bytes: Uint8Array): Failure {
  if (failure.kind === "not-json") return { ...failure, start: startOf(bytes) };
  if (failure.kind !== "not-a-result" || bytes.length > mostWords) return failure;
  const { message } = refusalWords(bytes, null);
  return message === undefined ? failure : { ...failure, message };
}
const mostWords = 65_536;

/** Enough to know a page, a prefix or a script by. */
function startOf(bytes: Uint8Array): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return "packed data (gzip)";
  const text = new TextDecoder().decode(bytes.subarray(0, 400)).trimStart();
  const start = Array.from(text).slice(0, 80).join("").replaceAll(/\s+/g, " ");
  return /[\0-\x08\ufffd]/.test(start) ? "data that is no text" : start;
}

type Line = Omit<LookUpToKeep, "opened" | "bytes">;

function lineOf(result: Pick<ReadAnswer, "question" | "fetchedAt"> & Partial<ReadAnswer>): Line {
  const { question, fetchedAt, classification, assessment } = result;
  const { connection, hash } = question;
  const backend = answerSource(connection);
  const { name } = classification ?? {};
  return { backend, backendName: connection.name, hash, fetchedAt, name, assessment };
}

/** Those of most answers are handed over to the page, so that what is kept is a copy. */
function ownBytes({ classification, bytes }: ReadAnswer): Uint8Array<ArrayBuffer> | undefined {
  if (bytes === undefined || isPending(classification)) return undefined;
  return bytes.length <= mostKeptBytes ? bytes.slice() : bytes;
}

/** From this many bytes on, what reading an answer gave is kept beside them. */
const smallestKeptRead = 1_000_000;

const copies = new WeakMap<ScoreTable, ScoreTable>();

/** The page is given the columns themselves: whatever goes on here has one copy. */
export function ownTable(table: ScoreTable): ScoreTable {
  const copy = copies.get(table) ?? structuredClone(table);
  copies.set(table, copy);
  return copy;
}

function ownReading({ classification, bytes, raw }: ReadAnswer): LookUpToKeep["reading"] {
  if (bytes === undefined || bytes.length < smallestKeptRead) return undefined;
  return { classification: { ...classification, table: ownTable(classification.table) }, raw };
}

type ReadAnswer = {
  readonly kind: "answer";
  readonly question: Question;
  /** undefined when they were read before. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  readonly raw: RawBytes | Promise<RawBytes>;
  readonly fetchedAt: number;
  readonly classification: Classification;
  readonly assessment: Assessment;
};

async function read(
  question: Question,
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string | undefined,
  fetchedAt: number,
): Promise<ReadAnswer | { readonly kind: "failure"; readonly failure: Failure }> {
  // Elsewhere in the browser, while the answer is read here.
  const raw = rawBytes(bytes);
  const answer = await readBytes(bytes, contentType);
  if (answer.kind === "failure") return answer;
  return toRead(question, { classification: answer.classification, raw }, fetchedAt, bytes);
}

function toRead(
  question: Question,
  { classification, raw }: Pick<ReadAnswer, "classification" | "raw">,
  fetchedAt: number,
  bytes?: Uint8Array<ArrayBuffer>,
): ReadAnswer {
  const assessment = assess(classification, question.threshold);
  return { kind: "answer", question, bytes, raw, fetchedAt, classification, assessment };
}

/** From this many bytes on an answer is read in pieces; below, reading it whole is as good. */
const largeBytes = 2_000_000;

async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string | undefined,
): Promise<ReadClassification> {
  if (bytes.length >= largeBytes) {
    try {
      const { readLargeAnswer } = await import("./payload/read-large-answer");
      return readLargeAnswer(bytes, contentType);
    } catch {
      // Its code did not arrive: reading the whole takes more memory, and gives the same.
    }
  }
  return readAnswer(bytes, contentType);
}

async function toLoaded(
  { question, raw, fetchedAt, classification, assessment }: ReadAnswer,
  kept: boolean,
): Promise<Loaded> {
  return {
    kind: "answer",
    answer: {
      classification,
      asked: question.hash,
      backendName: question.connection.name,
      fetchedAt: new Date(fetchedAt),
      kept,
      ...(await statisticsOfFrames(classification)),
      assessment,
      first: firstWords(classification, assessment, question.hash),
      raw: await raw,
      round: 1,
    },
  };
}

/** From this many frames on the worker computes statistics, below the page. */
const manyFrames = 1_024;

/** What the first screenful of a large answer needs. */
export async function statisticsOfFrames({
  table,
}: Classification): Promise<Pick<Answer, "pyramids" | "frameStatistics">> {
  if (table.frameCount >= manyFrames) {
    try {
      const [{ frameStatistics }, { minMaxPyramid }] = await Promise.all([
        import("../analysis/frame-statistics"),
        import("../analysis/min-max-pyramid"),
      ]);
      return { pyramids: table.columns.map(minMaxPyramid), frameStatistics: frameStatistics(table) };
    } catch {
      // The code did not arrive: the page computes them, and draws from the frames themselves.
    }
  }
  return { pyramids: table.columns.map(() => []) };
}

async function rawBytes(bytes: Uint8Array<ArrayBuffer>): Promise<RawBytes> {
  const size = bytes.length;
  return { bytes: size <= mostKeptBytes ? bytes : undefined, size, digest: await sha256(bytes) };
}
