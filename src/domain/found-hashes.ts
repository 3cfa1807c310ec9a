// Every SHA-256 in any text, in order and each once, and what only looks like a hash. One walk over the characters, so
// that ten megabytes of anything take a moment; nothing is guessed, nothing is cut out of something longer.

import { algorithmOf, isVideoHash, parsePastedHash, type PastedHash, type VideoHash } from "./video-hash";

/** Something that is as long as a digest, or 64 characters of which not all are hex digits. */
export type NearMiss = {
  /** As it stands in the text, cut when it is long. */
  readonly text: string;
  /** Line of the text, from 1. */
  readonly line: number;
  readonly reason: Extract<PastedHash, { kind: "wrong-length" | "not-hex" }>;
};

export type FoundHashes = {
  /** Lower case, in the order of their first place. */
  readonly hashes: readonly VideoHash[];
  /** How many more times one of them stands in the text. */
  readonly repeated: number;
  /** How many places look like a hash and are none. */
  readonly nearMisses: number;
  /** The first few of those. */
  readonly examples: readonly NearMiss[];
};

/**
 * As many hex digits as the shortest digest in use (MD5) has. Fewer are words, dates, colours and numbers; from here on
 * somebody meant a digest.
 */
const shortestDigest = 32;
const hashLength = 64;
/** A word of 64 characters with more wrong ones is a token of another kind. */
const mostTypos = 8;
const mostExamples = 5;
const longestExample = 72;

/**
 * A hash is a whole run of 64 hex digits: a longer or shorter run is a near miss. A letter right beside the digits ends
 * the run (`\n` of a JSON text), but a word of exactly 64 letters and digits of which a few are wrong is a near miss.
 * The two digits of an escape in an address (`%3A`) and the four of one in JSON (`\u003c`) belong to no hash behind them.
 */
export function findHashes(text: string): FoundHashes {
  const plain = text.replaceAll(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "");
  const found = walk(plain);
  if (found.hashes.length > 0 || plain.length > 1_000) return found;
  // A single hash in groups or wrapped over two lines.
  const pasted = parsePastedHash(plain);
  return pasted.kind === "hash" ? { hashes: [pasted.hash], repeated: 0, nearMisses: 0, examples: [] } : found;
}

function walk(text: string): FoundHashes {
  const hashes = new Set<VideoHash>();
  const examples: NearMiss[] = [];
  let repeated = 0;
  let nearMisses = 0;
  let line = 1;

  function miss(start: number, end: number, reason: NearMiss["reason"]): void {
    nearMisses++;
    if (examples.length >= mostExamples) return;
    const long = end - start > longestExample;
    const shown = long ? `${text.slice(start, start + longestExample - 1)}…` : text.slice(start, end);
    examples.push({ text: shown, line, reason });
  }

  function run(start: number, end: number): void {
    const from = behindEscape(text, start, end);
    const digits = end - from;
    if (digits < shortestDigest) return;
    if (digits !== hashLength) {
      miss(from, end, { kind: "wrong-length", digits, algorithm: algorithmOf(digits) });
      return;
    }
    const hash = text.slice(from, end).toLowerCase();
    if (!isVideoHash(hash)) return;
    if (hashes.has(hash)) repeated++;
    hashes.add(hash);
  }

  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) === newLine) line++;
    if (kindOf(text.charCodeAt(index)) === "none") continue;
    const start = index;
    let wrong = 0;
    let firstWrong = -1;
    for (
      let kind = kindOf(text.charCodeAt(index));
      kind !== "none";
      kind = kindOf(text.charCodeAt(++index))
    ) {
      if (kind === "hex") continue;
      wrong++;
      if (firstWrong < 0) firstWrong = index;
    }
    if (index - start === hashLength && wrong > 0 && wrong <= mostTypos) {
      miss(start, index, {
        kind: "not-hex",
        character: text.charAt(firstWrong),
        position: firstWrong - start + 1,
      });
    } else if (index - start >= shortestDigest) runsIn(start, index);
    // The character that ended the word may be the end of a line.
    index--;
  }

  function runsIn(start: number, end: number): void {
    let runStart = start;
    for (let index = start; index <= end; index++) {
      if (index < end && kindOf(text.charCodeAt(index)) === "hex") continue;
      run(runStart, index);
      runStart = index + 1;
    }
  }
  return { hashes: [...hashes], repeated, nearMisses, examples };
}

const newLine = 10;

type CharacterKind = "hex" | "letter" | "none";

/** Behind the last character (NaN) there is none. */
function kindOf(code: number): CharacterKind {
  if (code >= 48 && code <= 57) return "hex";
  const lower = code | 32;
  if (lower < 97 || lower > 122 || code > 122) return "none";
  return lower <= 102 ? "hex" : "letter";
}

function behindEscape(text: string, start: number, end: number): number {
  if (end - start === hashLength + 2 && text.charAt(start - 1) === "%") return start + 2;
  if (end - start === hashLength + 4 && text.slice(Math.max(0, start - 2), start) === "\\u") return start + 4;
  return start;
}
