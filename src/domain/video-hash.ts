// The hash of a video: 64 lower-case hex digits, the SHA-256 of the file.
// Reading what people paste never throws and never guesses: anything else is told what it is.

declare const checked: unique symbol;

/** 64 lower-case hex digits, checked. */
export type VideoHash = string & { readonly [checked]: "VideoHash" };

export type PastedHash =
  | { readonly kind: "hash"; readonly hash: VideoHash }
  | { readonly kind: "empty" }
  /** Hex digits, but not 64. `algorithm` names the hash function whose length it is. */
  | { readonly kind: "wrong-length"; readonly digits: number; readonly algorithm: string | undefined }
  /** 64 characters of which one is no hex digit; `position` from 1. */
  | { readonly kind: "not-hex"; readonly character: string; readonly position: number }
  /** A SHA-256 in base64, as in integrity attributes. */
  | { readonly kind: "base64" }
  | { readonly kind: "several"; readonly hashes: readonly VideoHash[] }
  | { readonly kind: "no-hash" };

const algorithmsByDigits: ReadonlyMap<number, string> = new Map([
  [32, "MD5"],
  [40, "SHA-1"],
  [56, "SHA-224"],
  [96, "SHA-384"],
  [128, "SHA-512"],
]);

/** Shorter runs of hex digits are words, dates and numbers: "face", "2026", a year's part of a file name. */
const shortestDigest = 16;

/** The hash function whose digests have this many hex digits; undefined for SHA-256 itself and for none. */
export function algorithmOf(digits: number): string | undefined {
  return algorithmsByDigits.get(digits);
}

export function isVideoHash(text: string): text is VideoHash {
  return /^[0-9a-f]{64}$/.test(text);
}

/**
 * Reads a pasted text: spaces, line ends, quotes, upper case, `sha256:` in front, the output of a checksum tool,
 * a result link or an API address around the hash. A hash is a whole run of 64 hex digits, never a part of a longer one.
 */
export function parsePastedHash(text: string): PastedHash {
  const plain = percentDecoded(text).replaceAll(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "");
  const together = plain.replaceAll(/[\s"'`]+/g, "").toLowerCase();
  if (together === "") return { kind: "empty" };
  if (isVideoHash(together)) return { kind: "hash", hash: together };

  const runs = plain.split(/[^0-9a-zA-Z]+/).map((run) => run.replace(/^0x/i, "").toLowerCase());
  const hashes = [...new Set(runs.filter(isVideoHash))];
  const [first] = hashes;
  if (hashes.length > 1) return { kind: "several", hashes };
  if (first !== undefined) return { kind: "hash", hash: first };
  return whatElse(runs, plain.trim(), together);
}

function whatElse(runs: readonly string[], plain: string, together: string): PastedHash {
  if (/^(sha256-)?[0-9a-zA-Z+/]{43}=$/.test(plain)) return { kind: "base64" };
  const digests = runs.filter((run) => run.length >= shortestDigest && /^[0-9a-f]+$/.test(run));
  const longest = digests.toSorted((a, b) => b.length - a.length)[0];
  const digits = /^[0-9a-f]+$/.test(together) ? together : longest;
  if (digits !== undefined) {
    return { kind: "wrong-length", digits: digits.length, algorithm: algorithmOf(digits.length) };
  }
  const almost = runs.find((run) => run.length === 64);
  const position = almost?.search(/[^0-9a-f]/) ?? -1;
  const character = almost?.charAt(position);
  if (character === undefined || position < 0) return { kind: "no-hash" };
  return { kind: "not-hex", character, position: position + 1 };
}

/** A link may carry the hash between encoded quotes or colons (`%22`, `%3A`), whose digits are not the hash's. */
function percentDecoded(text: string): string {
  return text.replaceAll(/%([0-7][0-9a-fA-F])/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
