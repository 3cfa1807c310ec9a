// What the page and its worker say to each other. Only plain values and buffers travel: no error object, no response.

import type { Loaded, Question } from "./load-classification";

/** Page → worker. */
export type LookUpRequest =
  | ({ readonly kind: "look-up"; readonly id: number } & Question)
  | { readonly kind: "cancel"; readonly id: number };

/** Worker → page; a cancelled look-up is not answered. */
export type LookUpResponse = { readonly id: number; readonly loaded: Loaded };

/** Worker → page, once: its code has arrived and runs. */
export type WorkerStarted = { readonly kind: "started" };

/** A look-up, wherever it runs. Rejects only when cancelled, with the signal's reason. */
export type LookUp = (question: Question, signal: AbortSignal) => Promise<Loaded>;
