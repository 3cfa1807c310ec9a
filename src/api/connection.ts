// Which backend is asked, and how its addresses are built. A hash is checked before it becomes part of one;
// the key travels in a header and never in an address.

import type { VideoHash } from "../domain/video-hash";
import type { ConfiguredBackend } from "../device/settings/runtime-config";

export type Connection = {
  /** Without a slash at the end: `/backend`, or `https://backend.example/path`. */
  readonly url: string;
  /** As the page names it. */
  readonly name: string;
  /** The user's own key for this backend, if there is one. */
  readonly key: string | undefined;
  /** The server of this page adds a key of its own on the way. */
  readonly serverHoldsKey: boolean;
  /** Tells apart what was answered before and after a change of backend or key. */
  readonly revision: number;
};

/** @param key the one that is held for this very backend */
export function toConnection(
  { url, name, kind }: ConfiguredBackend,
  key: string | undefined,
  serverHoldsKey: boolean,
  revision: number,
): Connection {
  const server = kind !== "direct" && serverHoldsKey;
  return { url, name, key: server ? undefined : key, serverHoldsKey: server, revision };
}

/** True when a request goes out with a key, whoever holds it. */
export function hasKey({ key, serverHoldsKey }: Connection): boolean {
  return serverHoldsKey || key !== undefined;
}

/**
 * Under which name this device keeps the answers of a backend. Behind our server that is the backend's own, because the
 * address here is the same whichever it is. What came with a key of the user's lies apart, so that it opens only where a
 * key is held again; which key it was, nothing tells.
 */
export function answerSource({ url, name, key }: Connection): string {
  return `${url.startsWith("/") ? name : url}${key === undefined ? "" : " with a key"}`;
}

export function classificationUrl(connection: Connection, hash: VideoHash): string {
  return `${connection.url}/api/classification_video/${hash}`;
}

export function batchUrl(connection: Connection, hashes: readonly VideoHash[]): string {
  return `${connection.url}/api/classifications_video?${hashes.map((hash) => `identifiers[]=${hash}`).join("&")}`;
}

export function sampleVideosUrl(connection: Connection): string {
  return `${connection.url}/api/sample_videos`;
}

export function requestHeaders({ key }: Connection): Record<string, string> {
  return key === undefined
    ? { Accept: "application/json" }
    : { Accept: "application/json", "X-Api-Key": key };
}
