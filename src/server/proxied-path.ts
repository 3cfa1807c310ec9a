/**
 * The only two addresses that the proxy passes on, rebuilt from the hashes in them.
 * Nothing that a browser wrote reaches the backend's address except hex digits.
 */

/** The backend's own limit for one batch. */
const batchLimit = 100;

/**
 * @param target path and query as received, without `/backend` in front
 * @returns path and query for the backend, or null for everything that is not passed on
 */
export function readProxiedPath(target: string): string | null {
  const single = /^\/api\/classification_video\/([0-9a-fA-F]{64})$/.exec(target);
  if (single?.[1] !== undefined) return `/api/classification_video/${single[1].toLowerCase()}`;
  const batch = /^\/api\/classifications_video\?(.+)$/.exec(target);
  return batch?.[1] === undefined ? null : readBatch(batch[1]);
}

function readBatch(query: string): string | null {
  const fields = query.split("&");
  if (fields.length > batchLimit) return null;
  const hashes = fields.map(
    (field) => /^identifiers(?:\[\]|%5[Bb]%5[Dd])=([0-9a-fA-F]{64})$/.exec(field)?.[1],
  );
  if (!hashes.every((hash) => hash !== undefined)) return null;
  return `/api/classifications_video?${hashes.map((hash) => `identifiers[]=${hash.toLowerCase()}`).join("&")}`;
}
