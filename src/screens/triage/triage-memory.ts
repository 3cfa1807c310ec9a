// What triage keeps for as long as the page is open, whichever page is shown: the desk, the list under way, and where
// somebody was in it.

import type { AskWorker } from "../../api/page-calls";
import type { VideoHash } from "../../domain/video-hash";
import { createTriageDesk, type TriageDesk } from "./review-list";

const desks = new WeakMap<AskWorker, TriageDesk>();

/** One desk for all lists that are asked through the same worker. */
export function deskOf(askWorker: AskWorker): TriageDesk {
  const desk = desks.get(askWorker) ?? createTriageDesk(askWorker);
  desks.set(askWorker, desk);
  return desk;
}

/** What the address of the list under way holds, for the way back to it. */
export const lastList = { text: "" };

/** Where somebody was in a list when a result was opened from it. */
export const places = { list: "", active: undefined as VideoHash | undefined, top: 0 };
