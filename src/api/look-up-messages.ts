// What the page and its worker say to each other. Only plain values and buffers travel: no error object, no response.

import type { FoundHashes } from "../domain/found-hashes";
import type { ModelStatistics } from "../analysis/model-statistics";
import type { Answer, Loaded, Question } from "./load-classification";
import type { HearReceived, ReceivedBytes } from "./received-bytes";
import type { TriageOrder, TriageResponse } from "./triage-messages";

/** Page → worker. */
export type LookUpRequest =
  | ({ readonly kind: "look-up"; readonly id: number } & Question)
  | ({ readonly kind: "triage"; readonly id: number } & TriageOrder)
  | { readonly kind: "open"; readonly id: number; readonly file: File }
  | { readonly kind: "find"; readonly id: number; readonly text: string }
  | { readonly kind: "cancel"; readonly id: number };

/** Worker → page; a cancelled look-up is not answered. `more`: statistics follow. */
export type LookUpResponse = { readonly id: number; readonly loaded: Loaded; readonly more?: boolean };

/** Worker → page, behind a large answer, once; undefined where they could not be computed. */
export type LookUpStatistics = { readonly id: number; readonly statistics: ModelStatistics | undefined };

/** Worker → page, before the answer, of large ones only. */
export type LookUpProgress = { readonly id: number; readonly bytes: ReceivedBytes };

/** A file that holds a saved result; `place` is its address below the page's own. */
export type OpenedFile =
  | { readonly kind: "opened"; readonly answer: Answer; readonly place: string }
  /** `mayBeList`: it is no result of any kind, and may be a list of hashes. */
  | { readonly kind: "refused"; readonly why: string; readonly mayBeList: boolean };

/** Worker → page; undefined where the code for it did not arrive. `more`: statistics follow. */
export type OpenResponse = {
  readonly id: number;
  readonly opened: OpenedFile | undefined;
  readonly more: boolean;
};

/** Worker → page: the hashes of a text; undefined where the code for it did not arrive. */
export type FindResponse = { readonly id: number; readonly found: FoundHashes | undefined };

/** Worker → page about one request: a look-up is answered once, a list of hashes in many parts. */
export type WorkerAnswer =
  LookUpResponse | LookUpProgress | LookUpStatistics | OpenResponse | FindResponse | TriageResponse;

/** Worker → page, once: its code has arrived and runs. */
export type WorkerStarted = { readonly kind: "started" };

/** A look-up, wherever it runs. Rejects only when cancelled, with the signal's reason. */
export type LookUp = (question: Question, signal: AbortSignal, hear?: HearReceived) => Promise<Loaded>;

/**
 * Sends a request to the worker and hears everything it says about it, until `signal` aborts or the listener says that it
 * was the last. False where there is no worker, and then nothing is ever heard.
 */
export type AskWorker = (
  request: (id: number) => LookUpRequest,
  hear: (answer: WorkerAnswer) => "more" | "last",
  signal: AbortSignal,
) => boolean;
