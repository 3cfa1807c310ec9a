// Which backend is asked, and how its addresses are built. A hash is checked before it becomes part of one;
// the key travels in a header and never in an address.

import type { VideoHash } from "../domain/video-hash";

export type Connection = {
  /** Without a slash at the end: `/backend`, or `https://backend.example/path`. */
  readonly url: string;
  /** As the page names it. */
  readonly name: string;
  /** The user's own key for this backend, if there is one. */
  readonly key: string | undefined;
};

export function classificationUrl(connection: Connection, hash: VideoHash): string {
  return `${connection.url}/api/classification_video/${hash}`;
}

export function sampleVideosUrl(connection: Connection): string {
  return `${connection.url}/api/sample_videos`;
}

export function requestHeaders({ key }: Connection): Record<string, string> {
  return key === undefined
    ? { Accept: "application/json" }
    : { Accept: "application/json", "X-Api-Key": key };
}
