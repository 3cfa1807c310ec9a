// Checks a list of hashes: kept answers first, then batches, then single requests where a backend has no batches or a
// batch cannot be answered. Within the shared pace, a few requests at a time. One hash that a backend chokes on never
// costs another its answer, and a backend that is down is not asked a hundred thousand times. Never throws, except when
// it was cancelled.

import { triageFacts } from "../analysis/triage-facts";
import { isPending } from "../domain/classification";
import type { Failure } from "../domain/failure";
import type { VideoHash } from "../domain/video-hash";
import { readAnswer } from "./payload/read-answer";
import { readBatch } from "./payload/read-batch";
import type { ReadClassification } from "./payload/read-classification";
import { triageResultWords } from "../words/triage-result-words";
import { batchSize, createBatchSizes } from "./batch-plan";
import { answerSource, batchUrl, classificationUrl, type Connection } from "./connection";
import { fetchBytes, silenceMs } from "./fetch-bytes";
import { pause, type RequestPace } from "./request-pace";
import { retryDelayMs } from "./retry-rules";
import type { TriageNews, TriageOrder, TriageRow } from "./triage-messages";
import { createTriageQueue, type TriagePiece } from "./triage-queue";
import { batchTrouble, isOutage, isRefusalOfAll } from "./triage-rules";

/** Answers that are kept on this device: bytes in, bytes out. A store that fails has nothing. */
export type StoredAnswer = {
  /** The answer byte for byte. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
};

export type AnswerStore = {
  readonly get: (backend: string, hash: VideoHash) => Promise<StoredAnswer | undefined>;
  readonly put: (backend: string, hash: VideoHash, answer: StoredAnswer) => Promise<void>;
};

export const nothingStored: AnswerStore = {
  get: () => Promise.resolve(undefined),
  put: () => Promise.resolve(),
};

export type TriageMeans = {
  readonly pace: RequestPace;
  readonly kept: AnswerStore;
  /** Of the page, for the length of a request line. */
  readonly origin: string;
};

/** Enough for a slow backend to be asked as fast as the pace allows; a first request goes alone, to learn from it. */
const mostAtOnce = 4;
/** A longer answer is asked for in halves: a hundred dense results together are more than a browser holds. */
const longestAnswer = 64_000_000;

export async function runTriage(
  { connection, hashes, keptCount }: TriageOrder,
  { pace, kept, origin }: TriageMeans,
  signal: AbortSignal,
  tell: (news: TriageNews) => void,
): Promise<void> {
  const rest = keptCount ? await withoutKept(connection, hashes, kept, signal, tell) : hashes;
  const sizes = createBatchSizes(batchSize(connection, origin));
  const queue = createTriageQueue(rest, sizes);
  const running = new Set<Promise<void>>();
  let answered = false;
  let batchAnswered = false;
  let holdUntil = 0;
  let outages = 0;
  let refusals = 0;
  const stop: { failure: Failure | undefined } = { failure: undefined };
  let fault: unknown;

  function hold(failure: Failure, delayMs: number): void {
    holdUntil = Math.max(holdUntil, runningMs() + delayMs);
    tell({ kind: "holding", failure, untilMs: Date.now() + (holdUntil - runningMs()) });
  }

  function finish(rows: readonly TriageRow[]): void {
    answered = true;
    outages = 0;
    refusals = 0;
    if (rows.length > 0) tell({ kind: "rows", rows });
  }

  async function keep(
    hash: VideoHash,
    read: ReadClassification,
    bytes: Uint8Array,
    fetchedAt: number,
  ): Promise<void> {
    if (read.kind === "failure" || isPending(read.classification)) return;
    await kept
      .put(answerSource(connection), hash, { bytes: bytes.slice(), fetchedAt })
      .catch(() => undefined);
  }

  /** A backend that fails and says for how long is left alone by all. */
  function heedWait(failure: Failure): void {
    if (failure.kind === "backend-failed" && failure.waitMs !== undefined) hold(failure, failure.waitMs);
  }

  /** What stops one request stops them all; @returns whether the piece goes out again */
  function waitOut(piece: TriagePiece, failure: Failure): boolean {
    if (failure.kind !== "too-many-requests" && failure.kind !== "offline" && !isOutage(failure))
      return false;
    queue.putBack(piece);
    // Requests that were under way together fail together, and count once.
    if (runningMs() < holdUntil) return true;
    outages++;
    const delay = failure.kind === "offline" ? offlineDelayMs : retryDelayMs(failure, outages, Math.random());
    if (delay === undefined) stop.failure = failure;
    else hold(failure, delay);
    return true;
  }

  async function askSingle(piece: TriagePiece, hash: VideoHash): Promise<void> {
    const fetched = await fetchBytes(classificationUrl(connection, hash), connection, signal);
    const read = fetched.kind === "failure" ? fetched : readAnswer(fetched.bytes, fetched.contentType);
    if (read.kind === "failure") return failSingle(piece, hash, read.failure);
    const fetchedAt = Date.now();
    if (fetched.kind === "bytes") await keep(hash, read, fetched.bytes, fetchedAt);
    return finish([toRow(hash, read, fetchedAt)]);
  }

  function failSingle(piece: TriagePiece, hash: VideoHash, failure: Failure): void {
    if (waitOut(piece, failure)) return;
    heedWait(failure);
    if (retryDelayMs(failure, piece.attempt, 0) !== undefined && piece.attempt < mostAttempts) {
      queue.onceMore(piece);
      return;
    }
    if (isRefusalOfAll(failure)) {
      refusals++;
      const isElsewhere = failure.kind === "not-the-backend" || failure.kind === "in-between";
      if (refusals >= mostRefusals || (isElsewhere && !answered)) {
        stop.failure = failure;
        queue.putBack(piece);
        return;
      }
      tell({ kind: "rows", rows: [{ hash, kind: "failure", failure }] });
      return;
    }
    finish([{ hash, kind: "failure", failure }]);
  }

  async function askBatch(piece: TriagePiece): Promise<void> {
    const asked = piece.hashes;
    const fetched = await fetchBytes(
      batchUrl(connection, asked),
      connection,
      signal,
      silenceMs,
      asked.length > 1 ? longestAnswer : undefined,
    );
    const batch = fetched.kind === "failure" ? undefined : readBatch(fetched.bytes, asked);
    if (fetched.kind === "failure") return failBatch(piece, fetched.failure);
    if (batch === undefined || batch.kind === "other-shape") return withoutBatches(piece);
    batchAnswered = true;
    sizes.accepted(asked.length);
    const fetchedAt = Date.now();
    const rows: TriageRow[] = [];
    const missing: VideoHash[] = [];
    for (const hash of asked) {
      const element = batch.found.get(hash);
      if (element !== undefined) {
        rows.push(toRow(hash, element.read, fetchedAt));
        await keep(hash, element.read, element.bytes, fetchedAt);
      } else if (batch.exhaustive) {
        rows.push({ hash, kind: "failure", failure: { kind: "not-found", message: undefined } });
      } else missing.push(hash);
    }
    if (missing.length === asked.length) queue.split(missing);
    else if (missing.length > 0) queue.add(missing);
    finish(rows);
    return undefined;
  }

  function failBatch(piece: TriagePiece, failure: Failure): void {
    const trouble = batchTrouble(failure, batchAnswered);
    if (trouble === "no-batches") return withoutBatches(piece);
    if (trouble === "refused-length") sizes.refused(piece.hashes.length);
    // Whether it is the key, or only one of the hashes, that is refused.
    if (trouble === "refused-key" && !answered) return queue.singleOut(piece, mostRefusals);
    if (trouble === "refused-key" || trouble === "refused-length" || trouble === "split")
      return queue.split(piece.hashes);
    if (waitOut(piece, failure)) return undefined;
    heedWait(failure);
    // Once more as it is, then in halves: something in it may be what breaks the backend.
    if (piece.attempt < mostAttempts) queue.onceMore(piece);
    else queue.split(piece.hashes);
    return undefined;
  }

  function withoutBatches({ hashes: asked }: TriagePiece): void {
    if (queue.withoutBatches(asked)) tell({ kind: "single" });
  }

  while (stop.failure === undefined) {
    if (fault !== undefined) throw fault;
    const idle = queue.isEmpty();
    if (idle && running.size === 0) break;
    if (idle || running.size >= (answered ? mostAtOnce : 1)) {
      await Promise.race(running);
      continue;
    }
    if (!queue.isDue()) {
      await pause(queue.laterMs(), signal);
      continue;
    }
    if (runningMs() < holdUntil) {
      await pause(holdUntil - runningMs(), signal);
      continue;
    }
    const countArrival = await pace.spareTurn(signal);
    // While it waited, others may have learned that nobody should be asked now.
    if (runningMs() < holdUntil || stop.failure !== undefined) continue;
    const piece = queue.next();
    if (piece === undefined) continue;
    tell({ kind: "asking", hashes: piece.hashes });
    const [first] = piece.hashes;
    const asking = piece.single && first !== undefined ? askSingle(piece, first) : askBatch(piece);
    const task: Promise<void> = asking
      .catch((error: unknown) => {
        fault ??= error;
      })
      .finally(() => {
        countArrival();
        running.delete(task);
      });
    running.add(task);
  }
  await Promise.all(running);
  if (fault !== undefined) throw fault;
  tell({ kind: "end", failure: stop.failure });
}

/** By this clock nobody waits longer because the device's own was set. */
function runningMs(): number {
  return performance.now();
}

/** The second try tells a moment's fault from one that stays. */
const mostAttempts = 2;
/** One hash may be somebody else's; three in a row are the key. */
const mostRefusals = 3;
const offlineDelayMs = 3_000;

/** How many hashes are looked up among the kept ones before anything is told. */
const keptAtOnce = 50;

/** Tells the rows of answers that this device has kept; @returns the hashes of the others */
async function withoutKept(
  connection: Connection,
  hashes: readonly VideoHash[],
  kept: AnswerStore,
  signal: AbortSignal,
  tell: (news: TriageNews) => void,
): Promise<readonly VideoHash[]> {
  const missing: VideoHash[] = [];
  for (let start = 0; start < hashes.length; start += keptAtOnce) {
    signal.throwIfAborted();
    const part = hashes.slice(start, start + keptAtOnce);
    const found = await Promise.all(
      part.map((hash) => kept.get(answerSource(connection), hash).catch(() => undefined)),
    );
    const rows = part.flatMap((hash, index): readonly TriageRow[] => {
      const answer = found[index];
      const read = answer === undefined ? undefined : readAnswer(answer.bytes, undefined);
      if (answer !== undefined && read?.kind === "classification")
        return [toRow(hash, read, answer.fetchedAt)];
      missing.push(hash);
      return [];
    });
    if (rows.length > 0) tell({ kind: "rows", rows });
  }
  return missing;
}

function toRow(hash: VideoHash, read: ReadClassification, fetchedAt: number): TriageRow {
  if (read.kind === "failure") return { hash, kind: "failure", failure: read.failure };
  const { classification } = read;
  const words = triageResultWords(classification);
  return { hash, kind: "result", result: { facts: triageFacts(classification), ...words, fetchedAt } };
}
