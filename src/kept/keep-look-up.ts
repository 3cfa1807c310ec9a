// One look-up of a person: opened from this device, or kept on it with the line that the list shows.

import type { Assessment } from "../analysis/assessment";
import { recentWords } from "../words/recent-words";
import { createKeptAnswers, type KeptAnswer } from "./kept-answers";
import { announceKept } from "./kept-news";

const kept = createKeptAnswers();

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
};

export type UnseenAnswer = {
  readonly backend: string;
  readonly hash: string;
  readonly fetchedAt: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A list shows no more of a name than this. */
const longestName = 300;

export function openKept(backend: string, hash: string): Promise<KeptAnswer | undefined> {
  return kept.get(backend, hash);
}

/** Kept for the next time, and in no list: nobody has looked at it yet. */
export function keepUnseen(answer: UnseenAnswer): Promise<void> {
  return kept.put(answer);
}

export async function keepLookUp(lookUp: LookUpToKeep): Promise<void> {
  const { backend, hash, fetchedAt, bytes, backendName, name, assessment, opened } = lookUp;
  const line = { backendName, name: name?.slice(0, longestName), ...recentWords(assessment) };
  await (opened ? kept.markOpened(backend, hash, line) : kept.put({ backend, hash, fetchedAt, bytes, line }));
  announceKept();
}
