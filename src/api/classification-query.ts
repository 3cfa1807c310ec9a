// The look-up as a query: how long an answer counts, when it is asked again, what an error carries.

import { queryOptions, skipToken } from "@tanstack/react-query";
import { isPending } from "../domain/classification";
import type { Failure } from "../domain/failure";
import type { VideoHash } from "../domain/video-hash";
import type { Connection } from "./connection";
import type { Answer, Question } from "./load-classification";
import type { LookUp } from "./page-calls";
import type { ReceivedBytes } from "./received-bytes";
import { canPass, pendingDelayMs, retryDelayMs } from "./retry-rules";

/** A failed look-up, and when it goes out again by itself. */
export class LookUpError extends Error {
  readonly failure: Failure;
  /** How many times in a row it has failed, from 1. */
  readonly attempt: number;
  readonly retryDelayMs: number | undefined;

  constructor(failure: Failure, attempt: number) {
    super(failure.kind);
    this.name = "LookUpError";
    this.failure = failure;
    this.attempt = attempt;
    this.retryDelayMs = retryDelayMs(failure, attempt, Math.random());
  }
}

/** Any error as a LookUpError: one that is none is a fault of ours. */
export function toLookUpError(error: unknown): LookUpError {
  if (error instanceof LookUpError) return error;
  return new LookUpError(
    { kind: "internal", message: error instanceof Error ? error.message : "unknown" },
    1,
  );
}

/** What is known of a look-up that decides when it goes out again. */
type LookUpState = {
  readonly status: "pending" | "error" | "success";
  readonly error: LookUpError | null;
  readonly data: Answer | undefined;
};

/** Milliseconds from the last answer or failure to the next round; undefined when there is none. */
export function nextAskMs({ status, error, data }: LookUpState): number | undefined {
  if (status === "error") return toLookUpError(error).retryDelayMs;
  // A file does not change by asking.
  if (data === undefined || data.saved !== undefined || !isPending(data.classification)) return undefined;
  return pendingDelayMs(data.round);
}

/** The round that is due has not gone out: the tab was hidden, or nobody looked at this page. */
function isOverdue(
  state: LookUpState & { readonly dataUpdatedAt: number; readonly errorUpdatedAt: number },
): boolean {
  const delay = nextAskMs(state);
  return delay !== undefined && Date.now() >= Math.max(state.dataUpdatedAt, state.errorUpdatedAt) + delay;
}

/** The last failure of each look-up: a query without data forgets its own as soon as it is asked again. */
const lastErrors = new WeakMap<object, LookUpError>();

/** What tells the answers to one question apart from all others. */
export function classificationKey({ url, revision }: Connection, hash: VideoHash) {
  return ["classification", url, revision, hash] as const;
}

/**
 * How much of the answer that is on its way has come; null before it is worth a word. Nobody asks for it: it is written
 * while the question with the same key is asked.
 */
export function receivedQuery({ url, revision }: Connection, hash: VideoHash) {
  return queryOptions<ReceivedBytes | null>({
    queryKey: ["received", url, revision, hash],
    queryFn: skipToken,
  });
}

/** @param question its threshold decides nothing but the first sentences, so it is no part of the key */
export function classificationQuery(lookUp: LookUp, question: Question) {
  const { connection, hash } = question;
  const queryKey = classificationKey(connection, hash);
  const { queryKey: receivedKey } = receivedQuery(connection, hash);
  return queryOptions<Answer, LookUpError, Answer, typeof queryKey>({
    queryKey,
    queryFn: async ({ client, signal }) => {
      const query = client.getQueryCache().find<Answer, LookUpError>({ queryKey, exact: true });
      const before = query === undefined ? undefined : lastErrors.get(query);
      // It stays on the screen while it is asked again.
      if (before !== undefined) query?.setState({ status: "error", error: before });
      // An answer that is here already is asked for anew; and so is everything once backend or key have changed.
      const anew = query?.state.data !== undefined || connection.revision > 0;
      client.setQueryData(receivedKey, null);
      const loaded = await lookUp(anew ? { ...question, keeping: "renew" } : question, signal, (bytes) =>
        client.setQueryData(receivedKey, bytes),
      );
      if (loaded.kind === "answer") {
        if (query !== undefined) lastErrors.delete(query);
        return { ...loaded.answer, round: (query?.state.data?.round ?? 0) + 1 };
      }
      const error = new LookUpError(loaded.failure, (before?.attempt ?? 0) + 1);
      if (query !== undefined) lastErrors.set(query, error);
      throw error;
    },
    // Retries are rounds of their own, so that a failure is on the screen at once while they go on behind it.
    retry: false,
    refetchInterval: ({ state }) => nextAskMs(state) ?? false,
    refetchOnReconnect: ({ state }) =>
      state.status === "error" && canPass(toLookUpError(state.error).failure) && "always",
    // Timers rest in a hidden tab: what was due meanwhile goes out when somebody looks again.
    refetchOnWindowFocus: ({ state }) => isOverdue(state) && "always",
    refetchOnMount: ({ state }) => isOverdue(state) && "always",
    staleTime: Number.POSITIVE_INFINITY,
    // Paused queries would wait for a network even when the backend is on this machine.
    networkMode: "always",
    // Sharing walks the whole answer to keep old parts; an answer is replaced whole.
    structuralSharing: false,
  });
}
