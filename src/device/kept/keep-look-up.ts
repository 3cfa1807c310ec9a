// One look-up of a person: opened from this device, or kept on it with the line that the list shows.

import type { Assessment } from "../../analysis/assessment";
import { appVersion } from "../settings/app-version";
import { recentWords } from "../../words/recent-words";
import type { Classification } from "../../domain/classification";
import { createKeptAnswers, type KeptAnswer, type ReadBefore } from "./kept-answers";
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
  /** What reading it gave, where that is to lie beside its bytes. */
  readonly reading?: ReadingToKeep | undefined;
};

type RawGiven = {
  readonly bytes: Uint8Array | undefined;
  readonly size: number;
  readonly digest: string | undefined;
};

export type ReadingToKeep = {
  readonly classification: Classification;
  /** What the page is given of the bytes; these themselves are not looked at. */
  readonly raw: RawGiven | Promise<RawGiven>;
};

export type UnseenAnswer = {
  readonly backend: string;
  readonly hash: string;
  readonly fetchedAt: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A list shows no more of a name than this. */
const longestName = 300;

/** @param script who asks, by an address with a hash; any other is given the bytes alone */
export function openKept(
  backend: string,
  hash: string,
  script: string,
): Promise<KeptAnswer | ReadBefore | undefined> {
  return kept.open(backend, hash, buildOf(script));
}

function buildOf(script: string): string {
  return `${appVersion} ${script}`;
}

/** Kept for the next time, and in no list: nobody has looked at it yet. */
export function keepUnseen(answer: UnseenAnswer): Promise<void> {
  return kept.put(answer);
}

export async function keepLookUp(lookUp: LookUpToKeep, script: string): Promise<void> {
  const { backend, hash, fetchedAt, bytes, backendName, name, assessment, opened, reading } = lookUp;
  const line = { backendName, name: name?.slice(0, longestName), ...recentWords(assessment) };
  await (opened ? kept.markOpened(backend, hash, line) : kept.put({ backend, hash, fetchedAt, bytes, line }));
  announceKept();
  if (reading === undefined) return;
  const { bytes: given, size, digest } = await reading.raw;
  const { classification } = reading;
  const [build, wantsBytes] = [buildOf(script), given !== undefined];
  await kept.putReading(backend, hash, { build, fetchedAt, classification, size, digest, wantsBytes });
}
