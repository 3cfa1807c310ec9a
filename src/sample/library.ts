// Every hash that has a result, in the order of the sample table, for one instance of the backend.

import { createGenerationResults } from "./generation-results";
import type { SampleFacts, SampleResult } from "./sample-result";
import { generationSamples, videoSamples, type SampleEntry } from "./sample-table";
import { videoResults } from "./video-results";

/** One row of the home page's list. */
type ListedSample = Pick<SampleEntry, "hash" | "title" | "note" | "origin"> & SampleFacts;

export type Library = {
  readonly result: (hash: string) => SampleResult | undefined;
  readonly resultsAmong: (hashes: ReadonlySet<string>) => readonly SampleResult[];
  readonly listed: () => readonly ListedSample[];
};

type Shelved = { readonly entry: SampleEntry; readonly result: SampleResult };

/** @param now milliseconds since 1970, for results that change with time */
export function createLibrary(now: () => number): Library {
  const shelf = [
    ...shelved(videoSamples, videoResults),
    ...shelved(generationSamples, createGenerationResults(now)),
  ];
  const byHash = new Map(shelf.map(({ entry, result }) => [entry.hash, result]));
  return {
    result: (hash) => byHash.get(hash),
    resultsAmong: (hashes) => [...byHash].flatMap(([hash, result]) => (hashes.has(hash) ? [result] : [])),
    listed: () => shelf.filter(({ entry }) => entry.listed).map(listedSample),
  };
}

function listedSample({ entry: { hash, title, note, origin }, result }: Shelved): ListedSample {
  return { hash, title, note, origin, ...result.facts() };
}

function shelved<Id extends string>(
  entries: Readonly<Record<Id, SampleEntry>>,
  results: Readonly<Record<Id, SampleResult>>,
): readonly Shelved[] {
  const byId = new Map<string, SampleResult>(Object.entries<SampleResult>(results));
  return Object.entries<SampleEntry>(entries).flatMap(([id, entry]) => {
    const result = byId.get(id);
    return result === undefined ? [] : [{ entry, result }];
  });
}
