// What to tell a person who pasted something that is not a hash of the kind the backend wants.

import type { PastedHash } from "../domain/video-hash";

/** One sentence about a paste that is no single hash. */
export function pastedHashWords(pasted: Exclude<PastedHash, { kind: "hash" }>): string {
  switch (pasted.kind) {
    case "empty":
      return "Paste the video's SHA-256 hash: 64 characters, 0–9 and a–f.";
    case "wrong-length":
      return wrongLength(pasted.digits, pasted.algorithm);
    case "not-hex":
      return `64 characters, but ${quoted(pasted.character)} at position ${pasted.position} is no hex digit: only 0–9 and a–f are.`;
    case "base64":
      return "That looks like a SHA-256 in base64; this backend wants it as 64 hex digits.";
    case "several":
      return `That holds ${pasted.hashes.length} different hashes; look them up one at a time.`;
    case "no-hash":
      return "There is no hash in that. The SHA-256 of a file is 64 characters, 0–9 and a–f.";
  }
}

function wrongLength(digits: number, algorithm: string | undefined): string {
  const said = digits === 1 ? "1 hex digit" : `${digits} hex digits`;
  if (algorithm !== undefined) {
    const article = algorithm === "MD5" ? "an" : "a";
    return `${said}: that looks like ${article} ${algorithm}; this backend wants the SHA-256.`;
  }
  if (digits > 64) return `${said}: ${digits - 64} more than the 64 of a SHA-256.`;
  return `${said}: a SHA-256 has 64, so ${64 - digits === 1 ? "one is" : `${64 - digits} are`} missing.`;
}

function quoted(character: string): string {
  return `“${character}”`;
}
