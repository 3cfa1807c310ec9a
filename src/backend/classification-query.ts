// The look-up as a query: how long an answer counts, when it is asked again, what an error carries.

import { queryOptions } from "@tanstack/react-query";
import type { Failure } from "../domain/failure";
import type { VideoHash } from "../domain/video-hash";
import type { Connection } from "./connection";
import type { Answer } from "./load-classification";
import type { LookUp } from "./look-up-messages";
import { retryDelayMs } from "./retry-rules";

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

export function classificationQuery(lookUp: LookUp, connection: Connection, hash: VideoHash) {
  const queryKey = ["classification", connection.url, connection.revision, hash] as const;
  return queryOptions<Answer, LookUpError, Answer, typeof queryKey>({
    queryKey,
    queryFn: async ({ client, signal }) => {
      const loaded = await lookUp(connection, hash, signal);
      if (loaded.kind === "answer") return loaded.answer;
      const before = client.getQueryState<Answer, LookUpError>(queryKey)?.error;
      throw new LookUpError(loaded.failure, before instanceof LookUpError ? before.attempt + 1 : 1);
    },
    // Retries are rounds of their own, so that a failure is on the screen at once while they go on behind it.
    retry: false,
    refetchInterval: ({ state }) =>
      state.status === "error" ? (toLookUpError(state.error).retryDelayMs ?? false) : false,
    refetchOnReconnect: ({ state }) => state.status === "error" && "always",
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
    // Paused queries would wait for a network even when the backend is on this machine.
    networkMode: "always",
    // Sharing walks the whole answer to keep old parts; an answer is replaced whole.
    structuralSharing: false,
  });
}
