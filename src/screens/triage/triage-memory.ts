// What triage keeps for as long as the page is open, whichever page is shown: the review list, the list under way, and where
// somebody was in it.

import type { AskWorker } from "../../api/page-calls";
import type { VideoHash } from "../../domain/video-hash";
import { createReviewList, type ReviewList } from "./review-list";

const reviewLists = new WeakMap<AskWorker, ReviewList>();

/** One review list for all lists that are asked through the same worker. */
export function reviewListOf(askWorker: AskWorker): ReviewList {
  const reviewList = reviewLists.get(askWorker) ?? createReviewList(askWorker);
  reviewLists.set(askWorker, reviewList);
  return reviewList;
}

/** What the address of the list under way holds, for the way back to it. */
export const lastList = { text: "" };

/** Where somebody was in a list when a result was opened from it. */
export const places = { list: "", active: undefined as VideoHash | undefined, top: 0 };
