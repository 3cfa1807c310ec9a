// What the page calls its worker for.

import type { ModelStatistics } from "../analysis/model-statistics";
import type { FoundHashes } from "../domain/found-hashes";
import type { Call } from "../workers/calls";
import type { Answer, Loaded, Question } from "./load-classification";
import type { RawCalls } from "./raw-answer";
import type { HearReceived, ReceivedBytes } from "./received-bytes";
import type { TriageNews, TriageOrder } from "./triage-messages";

/** A file that holds a saved result; `place` is its address below the page's own. */
export type OpenedFile =
  | { readonly kind: "opened"; readonly answer: Answer; readonly place: string }
  /** `mayBeList`: it is no result of any kind, and may be a list of hashes. */
  | { readonly kind: "refused"; readonly why: string; readonly mayBeList: boolean };

/** Answered last, behind what was told: the statistics that `more` announced; undefined where they could not be computed. */
type Last = ModelStatistics | undefined;

export type PageCalls = RawCalls & {
  /** Of a large answer it is told how much has come. */
  readonly lookUp: {
    readonly input: Question;
    readonly news: { readonly bytes: ReceivedBytes } | { readonly loaded: Loaded; readonly more: boolean };
    readonly answer: Last;
  };
  readonly open: {
    readonly input: File;
    readonly news: { readonly opened: OpenedFile; readonly more: boolean };
    readonly answer: Last;
  };
  /** The hashes of a text. */
  readonly find: { readonly input: string; readonly news: never; readonly answer: FoundHashes };
  readonly triage: { readonly input: TriageOrder; readonly news: TriageNews; readonly answer: void };
};

export type AskWorker = Call<PageCalls>;

/** A look-up, wherever it runs. Rejects only when cancelled, with the signal's reason. */
export type LookUp = (question: Question, signal: AbortSignal, hear?: HearReceived) => Promise<Loaded>;
