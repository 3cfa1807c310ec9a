// What to tell a person who pasted something that is not a hash of the kind the backend wants, or one in another spelling.

import type { Conversion, PastedHash } from "../domain/found-hashes";

/** One sentence about a paste that is no single hash. */
export function pastedHashWords(pasted: Exclude<PastedHash, { kind: "hash" }>): string {
  switch (pasted.kind) {
    case "empty":
      return "Paste the video's SHA-256 hash: 64 characters, 0–9 and a–f.";
    case "wrong-length":
      return wrongLength(pasted.digits, pasted.algorithm);
    case "not-hex":
      return `64 characters, but ${named(pasted.character)} at position ${pasted.position} is no hex digit: only 0–9 and a–f are.`;
    case "parts":
      return `${partsOf(pasted.digits)}: this seems to be one SHA-256 that was wrapped. If it is, remove what parts them.`;
    case "bytes":
      return pasted.base64
        ? "32 bytes in base64, and nothing calls them a SHA-256: they may be a key. If they are the hash, enter them alone."
        : "32 bytes, and nothing calls them a SHA-256. If they are the hash, enter them alone.";
    case "several":
      return `That holds ${pasted.hashes.length} different hashes; this takes one.`;
    case "no-hash":
      return "There is no hash in that. The SHA-256 of a file is 64 characters, 0–9 and a–f.";
  }
}

/** Over a result whose hash was not written as 64 digits. */
export const conversionWords: { readonly [From in Conversion]: string } = {
  base64: "The hash was converted from base64: it is the same one, in hex digits.",
  lines:
    "The hash was put together from more than one line. If these were two shorter hashes, this is neither.",
};

/** What was found in another spelling than 64 digits. */
export function conversionsWords(converted: ReadonlyMap<unknown, Conversion>): readonly string[] {
  const kinds = [...converted.values()];
  const base64 = kinds.filter((kind) => kind === "base64").length;
  const lines = kinds.length - base64;
  return [
    ...(base64 > 0
      ? [`${base64} ${base64 === 1 ? "was" : "were"} converted from base64: the same, in hex digits.`]
      : []),
    ...(lines > 0
      ? [
          `${lines} ${lines === 1 ? "was" : "were"} put together from more than one line. If these were shorter hashes, look at the list before checking.`,
        ]
      : []),
  ];
}

function partsOf(digits: readonly number[]): string {
  if (digits.length > 3) return `64 hex digits in ${digits.length} parts`;
  return `${digits.slice(0, -1).join(", ")} and ${digits.at(-1) ?? 0} hex digits beside each other`;
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

/** Letters of other scripts look like ours, so they are named. */
function named(character: string): string {
  const quoted = `“${character}”`;
  if (/[\0-\x7f]/.test(character)) return quoted;
  const script = scripts.find(([, letters]) => letters.test(character))?.[0];
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return `${quoted} (${script === undefined ? code : `${script}, ${code}`})`;
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ["a Cyrillic letter", /\p{Script=Cyrillic}/u],
  ["a Greek letter", /\p{Script=Greek}/u],
  ["a digit of another script", /\p{Nd}/u],
];
