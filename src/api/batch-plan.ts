// How many hashes go into one request, and how that changes when a backend refuses. The documented limit is 100; servers
// and proxies on the way commonly refuse request lines from 8,000 bytes on.

import type { Connection } from "./connection";
import { batchUrl } from "./connection";
import { spareTurnsMs } from "./request-pace";
import type { VideoHash } from "../domain/video-hash";

const mostPerRequest = 100;
const longestRequestLine = 8_000;

/** The full address is counted, as a proxy on the way sees it, with the method and the protocol around it. */
export function requestLineBytes(
  connection: Connection,
  hashes: readonly VideoHash[],
  origin: string,
): number {
  const { href } = new URL(batchUrl(connection, hashes), origin);
  return new TextEncoder().encode(`GET ${href} HTTP/1.1`).length;
}

/**
 * @param origin of this page, where the backend stands behind it
 * @returns 1…100
 */
export function batchSize(connection: Connection, origin: string): number {
  const empty = requestLineBytes(connection, [], origin);
  const each = "identifiers[]=&".length + 64;
  // The line must stay under the limit; the last field has no "&".
  return Math.max(1, Math.min(mostPerRequest, Math.floor((longestRequestLine - 1 - empty + 1) / each)));
}

/** How long so many hashes take at the allowed rate, in milliseconds, answers aside. */
export function triageMs(hashes: number, perRequest: number): number {
  return hashes === 0 ? 0 : spareTurnsMs(Math.ceil(hashes / perRequest));
}

export type BatchSizes = {
  /** How many the next request should hold. */
  readonly next: () => number;
  readonly accepted: (length: number) => void;
  readonly refused: (length: number) => void;
};

/**
 * Learns from refusals. When no batch as long as a refused one was ever accepted, the backend takes only shorter ones:
 * the next is as long as the longest that it took, or half of the refused. When one was, a single hash was to blame, and
 * the length stays.
 */
export function createBatchSizes(most: number): BatchSizes {
  let longestAccepted = 0;
  let shortestRefused = Number.POSITIVE_INFINITY;
  return {
    next: () =>
      longestAccepted >= shortestRefused || shortestRefused === Number.POSITIVE_INFINITY
        ? most
        : Math.max(1, longestAccepted, Math.floor(shortestRefused / 2)),
    accepted: (length) => {
      longestAccepted = Math.max(longestAccepted, length);
    },
    refused: (length) => {
      shortestRefused = Math.min(shortestRefused, length);
    },
  };
}

/**
 * What it takes to check so many hashes.
 * @param single the backend has no batches
 */
export function triagePlan(
  connection: Connection,
  hashes: number,
  single: boolean,
): { readonly requests: number; readonly ms: number } {
  const perRequest = single ? 1 : batchSize(connection, new URL(import.meta.url).origin);
  return { requests: Math.ceil(hashes / perRequest), ms: triageMs(hashes, perRequest) };
}
