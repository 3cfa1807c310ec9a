// Every SHA-256 in any text, in order and each once, and what could be a digest and was not understood. The one reader of
// what people paste and drop. One walk over the characters, so that ten megabytes of anything take a moment. A hash is a
// whole run of 64 hex digits, the same in equal small groups, over lines that wrap, or in base64; never a part of more.

import { base64Digests } from "./base64-digests";
import { isHex, lineBefore, plainText, softEnd } from "./plain-text";
import { algorithmOf, isVideoHash, type VideoHash } from "./video-hash";

export type MissReason =
  /** Hex digits, but not 64. `algorithm` names the hash function whose length it is, where that is sure. */
  | { readonly kind: "wrong-length"; readonly digits: number; readonly algorithm: string | undefined }
  /** 64 characters of which one is no hex digit; `position` from 1. */
  | { readonly kind: "not-hex"; readonly character: string; readonly position: number }
  /** Runs beside each other, together 64 digits. */
  | { readonly kind: "parts"; readonly digits: readonly number[] }
  /** 32 bytes that nothing calls a SHA-256, and that may as well be a key. */
  | { readonly kind: "bytes"; readonly base64: boolean };

/** Something that could be a digest and was not understood. */
export type NearMiss = {
  /** As it was read, cut when it is long. */
  readonly text: string;
  /** Line of the text, from 1. */
  readonly line: number;
  readonly reason: MissReason;
};

/** How a hash was written where it was not simply 64 digits. */
export type Conversion = "base64" | "lines";

export type FoundHashes = {
  /** Lower case, in the order of their first place. */
  readonly hashes: readonly VideoHash[];
  /** Those that were converted from base64, or put together from lines. */
  readonly converted: ReadonlyMap<VideoHash, Conversion>;
  /** How many more times one of them stands in the text. */
  readonly repeated: number;
  /** How many places look like a hash and are none. */
  readonly nearMisses: number;
  /** The first few of those. */
  readonly examples: readonly NearMiss[];
};

/** Reads a text of any length without holding up the page. */
export type FindHashes = (text: string) => Promise<FoundHashes>;

export type PastedHash =
  | { readonly kind: "hash"; readonly hash: VideoHash; readonly from?: Conversion }
  | { readonly kind: "empty" }
  | { readonly kind: "several"; readonly hashes: readonly VideoHash[] }
  | { readonly kind: "no-hash" }
  | MissReason;

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
/** The shortest part of a wrapped hash that may have words beside it: shorter ones are words themselves. */
const shortestPart = 6;

type Mark = {
  readonly start: number;
  readonly end: number;
  readonly found: VideoHash | MissReason;
  readonly from?: Conversion | undefined;
};

export function findHashes(text: string): FoundHashes {
  const plain = plainText(text);
  const digits = markDigits(plain);
  const known = new Set(digits.map(({ start }) => start));
  const marks = [...digits, ...markUneven(plain, known), ...markBase64(plain)].sort(
    (a, b) => a.start - b.start,
  );
  const hashes = new Set<VideoHash>();
  const converted = new Map<VideoHash, Conversion>();
  const examples: NearMiss[] = [];
  let repeated = 0;
  let nearMisses = 0;
  let line = 1;
  let counted = 0;
  for (const { start, end, found, from } of marks) {
    if (typeof found === "string") {
      if (hashes.has(found)) repeated++;
      else if (from !== undefined) converted.set(found, from);
      hashes.add(found);
      continue;
    }
    nearMisses++;
    if (examples.length >= mostExamples) continue;
    for (; counted < start; counted++)
      if (plain.charCodeAt(counted) === newLine && !plain.startsWith(softEnd, counted - 1)) line++;
    const shown = plain.slice(start, Math.min(end, start + longestExample + 1)).replaceAll(/\s+/g, " ");
    const cut = shown.length > longestExample ? `${shown.slice(0, longestExample - 1)}…` : shown;
    examples.push({ text: cut, line, reason: found });
  }
  return { hashes: [...hashes], converted, repeated, nearMisses, examples };
}

/** One hash, or what else was pasted. */
export function parsePastedHash(text: string, found = findHashes(text)): PastedHash {
  const { hashes, converted, examples } = found;
  const [hash] = hashes;
  if (hashes.length > 1) return { kind: "several", hashes };
  if (hash !== undefined) {
    const from = converted.get(hash);
    return from === undefined ? { kind: "hash", hash } : { kind: "hash", hash, from };
  }
  const reasons = examples.map(({ reason }) => reason);
  const clearest = reasons.find(({ kind }) => kind !== "wrong-length") ?? reasons[0];
  if (clearest !== undefined) return clearest;
  const short = text.slice(0, 10_000);
  const together = short.replaceAll(/[\s"'`]+/g, "");
  if (together === "" && plainText(short).trim() === "") return { kind: "empty" };
  const runs = [together, ...short.split(/[^0-9a-zA-Z]+/).filter((run) => run.length >= 16)];
  const digits = runs.find((run) => /^[0-9a-f]+$/i.test(run))?.length;
  if (digits === undefined) return { kind: "no-hash" };
  if (digits === hashLength)
    return { kind: "parts", digits: (short.match(/[0-9a-f]+/gi) ?? []).map(({ length }) => length) };
  const isOne = digits < together.length || !short.trim().includes("\n");
  return { kind: "wrong-length", digits, algorithm: isOne ? algorithmOf(digits) : undefined };
}

/** A word: letters and digits without a break, `0x` in front of digits taken off. */
type Word = {
  readonly start: number;
  readonly end: number;
  /** In characters. */
  readonly length: number;
  readonly wrong: number;
  readonly firstWrong: number;
  readonly prefixed: boolean;
  /** Where it stands in its line. */
  readonly column: number;
  /** Nothing but indent and marks of quoting before it. */
  readonly atStart: boolean;
};

/** Words of equal size with equal separators. */
type Groups = { first: Word; last: Word; count: number; separator: string; lines: number; wrong: number };

/** Parts of a hash over lines, so far. */
type Open = {
  readonly words: readonly Word[];
  readonly digits: number;
  /** A part of a table: the next one stands in this column. */
  readonly column: number | undefined;
  /** Follows a line of digits: a dump, whose last lines add up to anything. */
  readonly isDump: boolean;
};

function markDigits(text: string): Mark[] {
  const marks = new Map<number, Mark>();
  let groups: Groups | undefined;
  let previous: Word | undefined;
  let open: Open | undefined;
  let block: Word[] = [];
  /** The last of a list, in which nothing wraps. */
  let listed: Word | undefined;
  /** What the line before put together. */
  let joined: readonly Word[] | undefined;
  /** 64 digits at the end of the line before. */
  let long: Word | undefined;
  let lineStart = 0;
  let head: Word | undefined;
  let cell: Word | undefined;
  let tail: Word | undefined;
  let onlyPrefix = true;
  /** Nothing but closing marks since `tail`. */
  let closed = false;
  let hyphen = false;
  /** The second of two runs that stand beside each other. */
  let parts: Word | undefined;

  const mark = (start: number, end: number, found: Mark["found"], from?: Conversion): void => {
    marks.set(start, { start, end, found, from });
  };

  function wholeRun(start: number, end: number, prefixed: boolean): void {
    const digits = end - start;
    if (digits < shortestDigest) return;
    const hash = text.slice(start, digits === hashLength ? end : start).toLowerCase();
    if (isVideoHash(hash)) mark(start, end, hash);
    // Behind 0x, 40 digits are an address of a wallet.
    else
      mark(start, end, {
        kind: "wrong-length",
        digits,
        algorithm: prefixed ? undefined : algorithmOf(digits),
      });
  }

  function runsIn(word: Word): void {
    if (word.wrong === 0) {
      wholeRun(word.start, word.end, word.prefixed);
      return;
    }
    if (word.length === hashLength && word.wrong <= mostTypos) {
      mark(word.start, word.end, notHex(text, word.start, word.end));
      return;
    }
    if (word.end - word.start < shortestDigest) return;
    let start = word.start;
    for (let index = word.start; index <= word.end; index++) {
      if (index < word.end && isHex(text.charCodeAt(index))) continue;
      const glued = index - start === 68 && /^sha256$/i.test(text.slice(start - 2, start + 4)) ? 4 : 0;
      wholeRun(start + glued, index, false);
      start = index + 1;
    }
  }

  function take(word: Word): void {
    runsIn(word);
    const gap = previous === undefined ? undefined : separatorIn(text, previous.end, word.start);
    takeGroup(word, gap);
    if (previous !== undefined && gap !== undefined) beside(previous, word);
    previous = word;
    if (word.atStart) head = word;
    if (
      word.wrong === 0 &&
      word.column > 0 &&
      word.length >= 12 &&
      word.length < hashLength &&
      isCell(text, word)
    )
      cell ??= word;
    tail = word;
    closed = true;
    hyphen = false;
  }

  /** Two runs of one line that are a hash together, if they are one at all. */
  function beside(one: Word, other: Word): void {
    if (one.wrong + other.wrong > 0 || one.length + other.length !== hashLength) return;
    if (![one, other].every(mayBePart) || other.end - one.start > 200) return;
    const between = text.slice(one.end, other.start);
    if (!/^["'`]?[ \t\u00a0]*[-+.&]?[ \t\u00a0]*["'`]?$/.test(between)) return;
    if (groups !== undefined && groups.first !== one && groups.first !== other) return;
    parts = other;
    markParts([one, other]);
  }

  function markParts(words: readonly Word[]): void {
    for (const { start } of words) marks.delete(start);
    const digits = words.map(({ length }) => length);
    mark(words[0]?.start ?? 0, words.at(-1)?.end ?? 0, { kind: "parts", digits });
  }

  /** Shorter than that, letters are words and one digit is a number. */
  function mayBePart({ start, end, length }: Word): boolean {
    return length >= shortestPart || (length > 1 && /\d/.test(text.slice(start, end)));
  }

  function takeGroup(word: Word, gap: string | undefined): void {
    const fits = isGroup(word.length) && word.wrong <= 2;
    if (groups !== undefined && previous !== undefined && fits && gap !== undefined) {
      const wraps = text.slice(previous.end, word.start).includes("\n");
      const separator = wraps && gap !== " " ? gap.trim() : gap;
      // A whole hash in its line: the next line is another one, unless it goes on beside what names it.
      const full =
        wraps &&
        groups.count * word.length === hashLength &&
        groups.lines === 1 &&
        (word.column === 0 || lineBefore(text, groups.first.start).trim() === "");
      const parted = wraps && /\n[ \t]*\n/.test(text.slice(previous.end, word.start));
      const isAlike = word.prefixed === groups.first.prefixed || (groups.first.prefixed && !word.prefixed);
      const same = !full && !parted && word.length === groups.first.length && isAlike;
      if (same && (groups.count === 1 || groups.separator === separator)) {
        groups.separator = separator;
        groups.last = word;
        groups.count++;
        groups.wrong += word.wrong;
        if (wraps) groups.lines++;
        return;
      }
      const last = groups.count > 1 ? previous : undefined;
      endGroups();
      if (same && last !== undefined) {
        groups = {
          first: last,
          last: word,
          count: 2,
          separator,
          lines: wraps ? 2 : 1,
          wrong: last.wrong + word.wrong,
        };
        return;
      }
    } else endGroups();
    if (fits) groups = { first: word, last: word, count: 1, separator: "", lines: 1, wrong: word.wrong };
  }

  function endGroups(): void {
    if (groups !== undefined && groups.count > 1) judge(groups);
    groups = undefined;
  }

  function judge({ first, last, count, separator, lines, wrong }: Groups): void {
    const size = first.length;
    const digits = count * size;
    const [start, end] = [first.start, last.end];
    const isLonger = lines === 1 && size === 2 && (digits === 96 || digits === 128);
    if (digits < 40 || (digits > 80 && !isLonger)) return;
    // Two columns of numbers, two addresses: no line of a hash is that short.
    if (lines > 1 && (size > 8 || lines > (size === 8 ? 2 : 4) || count / lines < 4)) return;
    const raw = text.slice(start, end);
    const together = raw.replaceAll(/0x|[^\p{L}\p{N}]/giu, "").toLowerCase();
    if (!/[a-f]/.test(together) || !/\d/.test(together) || isProgression(together, size)) return;
    const before = labelBefore(text, start);
    if (/(?:^|\n)\s*[0-9a-f]{4,16}[:\s]\s*$/i.test(before)) return;
    if (digits === hashLength && wrong > 0) {
      if (wrong <= mostTypos) mark(start, end, notHex(text, start, end));
      return;
    }
    if (wrong > 0) return;
    if (digits === hashLength && isVideoHash(together)) {
      const isNamed = namesDigest.test(text.slice(Math.max(0, start - 200), end + 100));
      const doubtful =
        otherBytes.test(before) ||
        (!isNamed &&
          ((first.prefixed && (size > 2 || !(lines === 1 ? isLine : isAll)(text, start, end))) ||
            (separator === " " && isProse(text, end))));
      if (doubtful && !/sha-?_?(?:2-)?256/i.test(before)) mark(start, end, { kind: "bytes", base64: false });
      else mark(start, end, together, lines > 1 ? "lines" : undefined);
      return;
    }
    if (otherBytes.test(before) || first.prefixed) return;
    if (digits >= 48 || (digits === 40 && size === 2 && separator !== ","))
      mark(start, end, {
        kind: "wrong-length",
        digits,
        algorithm: size === 2 ? algorithmOf(digits) : undefined,
      });
  }

  function endLine(): void {
    const end = tail !== undefined && tail !== parts && closed && tail.wrong === 0 ? tail : undefined;
    const start = head !== undefined && head.wrong === 0 && parts === undefined ? head : undefined;
    const alone = start !== undefined && start === end;
    const [above, before] = [long, joined];
    long = end?.length === hashLength ? end : undefined;
    joined = undefined;
    if (above !== undefined && alone && isRestOf(above, start)) return;
    const last =
      listed ?? (before?.every(({ length }) => length === start?.length) ? before.at(-1) : undefined);
    if (start !== undefined && last?.length === start.length && last.column === start.column) {
      // Another line like the last.
      for (const word of (listed === undefined ? before : undefined) ?? []) {
        marks.delete(word.start);
        runsIn(word);
      }
      listed = start;
      open = undefined;
      return;
    }
    listed = undefined;
    const isBare = alone && start.length === shortestDigest && !hyphen;
    if (isBare && (block.length === 0 || block[0]?.column === start.column) && open?.words.length !== 2) {
      // Four MD5s or two hashes that wrap: settled where the block ends.
      if (block.length > 0 || open === undefined || open.isDump || open.digits !== shortestDigest) {
        block.push(start);
        open = undefined;
        return;
      }
    } else {
      const [only] = block;
      if (block.length === 1 && only !== undefined && alone && start.column > only.column)
        open = { words: [only], digits: only.length, column: undefined, isDump: false };
      endBlock();
    }
    if (open !== undefined && start !== undefined && start.length < hashLength) {
      const digits = open.digits + start.length;
      const placed = open.column === undefined || start.column === open.column;
      if (placed && digits === hashLength && !open.isDump) {
        const isWord =
          start.length < shortestPart &&
          !alone &&
          !(mayBePart(start) && /^$|[\s|│,;.)]/.test(text.charAt(start.end)));
        joined = join([...open.words, start], isWord);
        open = undefined;
        return;
      }
      const goesOn = placed && digits < hashLength && start.length >= 12 && open.digits >= shortestPart;
      if (goesOn && (alone || open.column !== undefined)) {
        open = { ...open, words: [...open.words, start], digits };
        return;
      }
    }
    const isDump =
      open !== undefined && alone && open.words.length > 0 && open.words.every(({ atStart }) => atStart);
    const ending = end !== undefined && (mayBePart(end) || end.atStart) ? end : undefined;
    const part = ending ?? cell;
    open =
      part === undefined || part.length >= hashLength
        ? undefined
        : {
            words: [part],
            digits: part.length,
            column: ending === undefined ? part.column : undefined,
            isDump,
          };
  }

  /** A longer digest, named before its first line. */
  function isRestOf(above: Word, rest: Word): boolean {
    const digits = above.length + rest.length;
    const algorithm = algorithmOf(digits);
    const named = lastNamed(text, above.start);
    if (algorithm === undefined || !/384|512/.test(named) || !algorithm.endsWith(named.slice(-3)))
      return false;
    marks.delete(rest.start);
    mark(above.start, rest.end, { kind: "wrong-length", digits, algorithm });
    long = undefined;
    return true;
  }

  function endBlock(): void {
    if (block.length === 2 || block.length === 4) {
      const [first] = block;
      const last = block.at(-1);
      // What comes behind may name them as well.
      if (
        first !== undefined &&
        last !== undefined &&
        !/md5|ntlm|uuid|guid/i.test(text.slice(last.end, last.end + 200))
      )
        for (let index = 0; index < block.length; index += 2) join(block.slice(index, index + 2));
    }
    block = [];
  }

  /** @returns the words, where they are a hash; `doubtful` says that one may be a word of another kind */
  function join(words: readonly Word[], doubtful = false): readonly Word[] | undefined {
    const [first] = words;
    const last = words.at(-1);
    const hash = words
      .map(({ start, end }) => text.slice(start, end))
      .join("")
      .toLowerCase();
    if (first === undefined || last === undefined || !isVideoHash(hash)) return undefined;
    if (isOtherDigest(text, first)) return undefined;
    // The first line is the full one, unless something stands before it, or nothing anywhere else.
    const isLonger = words.some(({ length }) => length > first.length);
    if (doubtful || (isLonger && first.atStart && !isAll(text, first.start, last.end))) {
      markParts(words);
      return undefined;
    }
    // Points of a list, lines of a comparison.
    if (first.atStart && words.some(({ start }, at) => at > 0 && /[-+*]\s*$/.test(lineBefore(text, start))))
      return undefined;
    for (const { start } of words) marks.delete(start);
    mark(first.start, last.end, hash, "lines");
    return words;
  }

  for (let index = 0; index <= text.length; index++) {
    const code = text.charCodeAt(index);
    if (index === text.length || code === newLine) {
      endLine();
      lineStart = index + 1;
      head = tail = cell = parts = undefined;
      onlyPrefix = true;
      closed = hyphen = false;
      continue;
    }
    if (!isLetter(code)) {
      const sign = text.charAt(index);
      if (onlyPrefix && !prefixes.includes(sign)) onlyPrefix = false;
      if (closed && !closers.includes(sign)) closed = false;
      if (sign === "-") hyphen = true;
      continue;
    }
    const start = index;
    let wrong = 0;
    let firstWrong = -1;
    let length = 0;
    for (let next = code; isLetter(next); next = text.charCodeAt(++index)) {
      if ((next & 0xfc00) !== 0xdc00) length++;
      if (isHex(next) || (next & 0xfc00) === 0xdc00) continue;
      wrong++;
      if (firstWrong < 0) firstWrong = index;
    }
    const prefixed = wrong > 0 && firstWrong === start + 1 && /^0x$/i.test(text.slice(start, start + 2));
    take({
      start: prefixed ? start + 2 : start,
      end: index,
      length: prefixed ? length - 2 : length,
      wrong: prefixed ? wrong - 1 : wrong,
      firstWrong,
      prefixed,
      column: start - lineStart,
      atStart: onlyPrefix,
    });
    onlyPrefix = false;
    index--;
  }
  endGroups();
  endBlock();
  return [...marks.values()];
}

const newLine = 10;
const prefixes = " \t\r\u00a0>|│┃║#*/;+-\"'`(";
const closers = " \t\r\u00a0\u2028-\\=↩⏎|│┃║\"'`+&_)";
/** What 32 bytes are called that are no digest. */
const otherBytes =
  /\b(?:\w*key|pub|priv|secret|salt|nonce|iv|seed|session|session-id|serial(?: number)?|random|\w*token|signature|modulus|cookie|master|mac|address|psk|password|identifier|packet|payload|bytes|buffer|memory|dump|registers?|uu?ids?)\b(?!\.\w)/i;
const namesDigest = /sha-?_?(?:2-)?256|digest|checksum|hash|fingerprint/i;

function isGroup(size: number): boolean {
  return size === 2 || size === 4 || size === 8 || size === 16;
}

/** What stands between two words of one list; undefined where that is no single separator. */
function separatorIn(text: string, from: number, to: number): string | undefined {
  if (to - from === 1) {
    const sign = text.charAt(from);
    if (/[:\-,._|;/·+]/.test(sign)) return sign;
  }
  if (to - from > 80) return undefined;
  const gap = text.slice(from, to);
  const signs = gap.replaceAll(/\s|(?<=\n[\s>|]*)[>|]|["'\\]|0x/gi, "");
  if (signs === "") return " ";
  return /^[:\-,._|;/·+]$/.test(signs) ? signs : undefined;
}

function notHex(text: string, start: number, end: number): MissReason {
  let position = 0;
  for (const character of text.slice(start, end)) {
    if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(character)) continue;
    position++;
    if (!/[0-9a-fA-F]/.test(character)) return { kind: "not-hex", character, position };
  }
  return { kind: "wrong-length", digits: position, algorithm: undefined };
}

/** 00 01 02 03 …, and nothing but zeros or ones: a table, a mask. */
function isProgression(digits: string, size: number): boolean {
  const groups = digits.match(new RegExp(`.{${size}}`, "g")) ?? [];
  const steps = new Set(
    groups
      .slice(1)
      .map((group, index) => Number.parseInt(group, 16) - Number.parseInt(groups[index] ?? "", 16)),
  );
  return steps.size === 1 && (!steps.has(0) || /^(?:0+|f+)$/.test(digits));
}

/** What stands before it in its line, or, where that is nothing, the line above as well. */
function labelBefore(text: string, start: number): string {
  const before = lineBefore(text, start);
  if (/[\p{L}\p{N}]/u.test(before)) return before;
  return `${lineBefore(text, start - before.length - 1)}\n${before}`;
}

/** What was named last before it, where that has digests or numbers of its own. */
function lastNamed(text: string, start: number): string {
  const names = text.slice(Math.max(0, start - 400), start).match(digestNames);
  return names?.at(-1)?.toLowerCase() ?? "";
}
const digestNames =
  /sha-?_?(?:[23]-)?(?:256|1|224|384|512)\b|digest|\b(?:md5\w*|ntlm|uuids?|guids?|etag|btih|commit)\b/gi;

/** It is named, and a run of that many digits is all of it. */
function isOtherDigest(text: string, { start, length }: Word): boolean {
  if (/\b(?:tree|parent|blob|trace\w*)[ :]*$/i.test(lineBefore(text, start))) return true;
  const name = lastNamed(text, start);
  if (name === "" || /256|digest/.test(name)) return false;
  if (/384|512/.test(name)) return true;
  if (/224/.test(name)) return length === 56;
  return length === (/sha|btih|commit/.test(name) ? 40 : shortestDigest);
}

/** Words that go on, no name of a file. */
function isProse(text: string, end: number): boolean {
  const behind = text.slice(end, end + 200).split("\n", 1)[0] ?? "";
  return /\p{L}+\s+\p{L}+/u.test(behind) && !/\.\w{2,4}\b/.test(behind);
}

/** White space or a rule on both sides. */
function isCell(text: string, { start, end }: Word): boolean {
  return /[\s|│]/.test(text.charAt(start - 1)) && /^$|[\s|│]/.test(text.charAt(end));
}

/** Nothing else in its line but brackets and the like. */
function isLine(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 200).split("\n", 1)[0] ?? "";
  const before = lineBefore(text, start);
  return isAll(before + behind, before.length, before.length);
}

/** Nothing else in the whole text but brackets and the like. */
function isAll(text: string, start: number, end: number): boolean {
  return (
    text.length < 2_000 &&
    !/[\p{L}\p{N}]/u.test(text.slice(0, start).replace(/(?:\bb['"])?(?:0x)?$/i, "") + text.slice(end))
  );
}

/** Digits, and letters of any script. 1 is no, 2 is yes, 0 is not asked yet. */
const letters = new Uint8Array(65_536);
function isLetter(code: number): boolean {
  if (Number.isNaN(code)) return false;
  if (letters[code] === 0) {
    const isOne = (code >= 0xd800 && code < 0xe000) || /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
    letters[code] = isOne ? 2 : 1;
  }
  return letters[code] === 2;
}

/** A line of uneven groups that are 64 digits together. */
function markUneven(text: string, known: ReadonlySet<number>): Mark[] {
  return Array.from(text.matchAll(uneven)).flatMap(({ 0: run, index: start }) => {
    const digits = (run.match(/[0-9a-f]+/gi) ?? []).map(({ length }) => length);
    const isOne =
      digits.reduce((sum, length) => sum + length, 0) === hashLength &&
      new Set(digits).size > 1 &&
      /[a-f]/i.test(run) &&
      !/-[0-9a-f]{4}-/i.test(run);
    const end = start + run.length;
    if (!isOne || known.has(start)) return [];
    return { start, end, found: { kind: "parts", digits } };
  });
}
const uneven = /(?<![\p{L}\p{N}])[0-9a-f]{1,20}(?:[ :\-.,_]{1,2}[0-9a-f]{1,20}){3,40}(?![\p{L}\p{N}])/giu;

function markBase64(text: string): Mark[] {
  return base64Digests(text).map(({ start, end, hex, sure }) => ({
    start,
    end,
    found: sure && isVideoHash(hex) ? hex : { kind: "bytes", base64: true },
    from: "base64",
  }));
}
