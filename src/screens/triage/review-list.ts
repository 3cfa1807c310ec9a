// The list under way and what came of it, for as long as the tab is open: it goes on while somebody looks at one of its
// results, and what was answered once is not asked again for another list. Outside of React, which only looks at it.

import type { AskWorker } from "../../api/page-calls";
import type { Connection } from "../../api/connection";
import { pendingDelayMs } from "../../api/retry-rules";
import { checkHashes } from "../../api/triage-client";
import type { TriageNews, TriageRow } from "../../api/triage-messages";
import type { Failure } from "../../domain/failure";
import type { VideoHash } from "../../domain/video-hash";

export type ReviewState = {
  readonly hashes: readonly VideoHash[];
  readonly phase: "running" | "paused" | "cancelled" | "stopped" | "done";
  /** The same map grows; `version` tells when it did. */
  readonly rows: ReadonlyMap<VideoHash, TriageRow>;
  readonly asking: ReadonlySet<VideoHash>;
  readonly version: number;
  /** Why it stopped. */
  readonly failure: Failure | undefined;
  /** Nothing goes out until then. */
  readonly holding:
    { readonly failure: Failure; readonly sinceMs: number; readonly untilMs: number } | undefined;
  /** The backend has no batches. */
  readonly single: boolean;
};

export type ReviewList = {
  readonly current: () => ReviewState | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Checks a list with this backend; the list that is there already goes on as it is. */
  readonly open: (connection: Connection, hashes: readonly VideoHash[]) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly cancel: () => void;
  readonly retryFailed: () => void;
};

/** Drawn at most so often, and less often the longer the list is: sorting a hundred thousand rows takes a moment. */
function tellEveryMs(length: number): number {
  return Math.max(100, length / 50);
}

export function createReviewList(askWorker: AskWorker): ReviewList {
  const listeners = new Set<() => void>();
  let state: ReviewState | undefined;
  let connection: Connection | undefined;
  let rows = new Map<VideoHash, TriageRow>();
  let asking = new Set<VideoHash>();
  let run: AbortController | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let rechecking: ReturnType<typeof setTimeout> | undefined;
  let rounds = 0;

  function change(part: Partial<ReviewState>): void {
    if (state === undefined) return;
    state = { ...state, ...part, version: state.version + 1 };
    telling ??= setTimeout(() => {
      telling = undefined;
      for (const listener of listeners) listener();
    }, tellEveryMs(state.hashes.length));
  }

  function tellNow(): void {
    clearTimeout(telling);
    telling = undefined;
    for (const listener of listeners) listener();
  }

  function end(): void {
    run?.abort();
    run = undefined;
    clearTimeout(rechecking);
    asking.clear();
  }

  function start(hashes: readonly VideoHash[], keptCount: boolean): void {
    end();
    if (connection === undefined) return;
    const own = new AbortController();
    run = own;
    change({ phase: "running", failure: undefined, holding: undefined });
    tellNow();
    checkHashes(
      askWorker,
      { connection, hashes, keptCount },
      (news) => run === own && hear(news),
      own.signal,
    );
  }

  function hear(news: TriageNews): void {
    switch (news.kind) {
      case "asking":
        for (const hash of news.hashes) asking.add(hash);
        change({ holding: undefined });
        break;
      case "rows":
        for (const row of news.rows) {
          rows.set(row.hash, row);
          asking.delete(row.hash);
        }
        change({});
        break;
      case "single":
        change({ single: true });
        break;
      case "holding":
        asking.clear();
        change({ holding: { failure: news.failure, sinceMs: Date.now(), untilMs: news.untilMs } });
        break;
      case "end":
        end();
        change({
          phase: news.failure !== undefined ? "stopped" : unchecked().length > 0 ? "paused" : "done",
          failure: news.failure,
          holding: undefined,
        });
        if (news.failure === undefined) recheckLater();
        break;
    }
  }

  function unchecked(): readonly VideoHash[] {
    return state?.hashes.filter((hash) => !rows.has(hash)) ?? [];
  }

  function pending(): readonly VideoHash[] {
    return (
      state?.hashes.filter((hash) => {
        const row = rows.get(hash);
        return row?.kind === "result" && row.result.facts.state === "pending";
      }) ?? []
    );
  }

  /** Unfinished results are asked again by themselves, as on their own pages, while somebody looks. */
  function recheckLater(): void {
    if (pending().length === 0) return;
    rounds++;
    rechecking = setTimeout(recheck, pendingDelayMs(rounds));
  }

  function recheck(): void {
    if (listeners.size === 0 || document.hidden) rechecking = setTimeout(recheck, pendingDelayMs(1));
    else start(pending(), false);
  }

  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (given, hashes) => {
      const sameBackend = given.url === connection?.url && given.revision === connection.revision;
      if (sameBackend && state !== undefined && isSame(state.hashes, hashes)) return;
      end();
      connection = given;
      rounds = 0;
      asking = new Set();
      if (!sameBackend) rows = new Map();
      state = {
        hashes,
        phase: "done",
        rows,
        asking,
        version: 0,
        failure: undefined,
        holding: undefined,
        single: false,
      };
      const missing = unchecked();
      if (missing.length > 0) start(missing, true);
      else {
        tellNow();
        recheckLater();
      }
    },
    pause: () => {
      end();
      change({ phase: "paused", holding: undefined });
      tellNow();
    },
    resume: () => start(unchecked(), true),
    cancel: () => {
      end();
      change({ phase: "cancelled", holding: undefined });
      tellNow();
    },
    retryFailed: () => {
      const failed = state?.hashes.filter((hash) => isFailed(rows.get(hash))) ?? [];
      for (const hash of failed) rows.delete(hash);
      start(failed, false);
    },
  };
}

/** An analysis that failed at the backend is asked again as well: somebody may have sent the video anew. */
function isFailed(row: TriageRow | undefined): boolean {
  return row?.kind === "failure" || (row?.kind === "result" && row.result.facts.state === "errored");
}

function isSame(a: readonly VideoHash[], b: readonly VideoHash[]): boolean {
  return a === b || (a.length === b.length && a.every((hash, place) => hash === b[place]));
}
