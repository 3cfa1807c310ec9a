// The hash of a video: 64 lower-case hex digits, the SHA-256 of the file.

declare const checked: unique symbol;

/** 64 lower-case hex digits, checked. */
export type VideoHash = string & { readonly [checked]: "VideoHash" };

const algorithmsByDigits: ReadonlyMap<number, string> = new Map([
  [32, "MD5"],
  [40, "SHA-1"],
  [56, "SHA-224"],
  [96, "SHA-384"],
  [128, "SHA-512"],
]);

/** The hash function whose digests have this many hex digits; undefined for SHA-256 itself and for none. */
export function algorithmOf(digits: number): string | undefined {
  return algorithmsByDigits.get(digits);
}

export function isVideoHash(text: string): text is VideoHash {
  return /^[0-9a-f]{64}$/.test(text);
}

/** The one hash in an address or a field that holds little else; the reader of anything longer is `found-hashes`. */
export function onlyHashIn(text: string): VideoHash | undefined {
  const together = text.replaceAll(/[\s"'`]+/g, "").toLowerCase();
  if (isVideoHash(together)) return together;
  const runs = text.toLowerCase().split(/[^0-9a-z]+/);
  const hashes = new Set(runs.map((run) => run.replace(/^0x/, "")).filter(isVideoHash));
  return hashes.size === 1 ? [...hashes][0] : undefined;
}
