// Bytes → JSON value, telling apart what a person would tell apart: nothing, a cut-off answer, and no JSON at all.
// Numbers that Python writes and JSON does not have are read as numbers that nobody can use. Never throws.

export type ParsedJson =
  /** `bareNumbers`: how many numbers stood as words (NaN, Infinity) where JSON has none. */
  | { readonly kind: "json"; readonly value: unknown; readonly bareNumbers: number }
  | { readonly kind: "empty" }
  | { readonly kind: "truncated" }
  | { readonly kind: "not-json" };

/** UTF-8 or UTF-16, with or without a byte order mark; the bytes tell which, whatever was declared. */
export function parseJson(bytes: Uint8Array): ParsedJson {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.trim() === "") return { kind: "empty" };
  const strict = parsed(text);
  if (strict !== undefined) return { kind: "json", value: strict.value, bareNumbers: 0 };
  const { text: mended, count } = withoutBareNumbers(text);
  const lenient = count > 0 ? parsed(mended) : undefined;
  if (lenient !== undefined) return { kind: "json", value: lenient.value, bareNumbers: count };
  return { kind: isCutOff(mended) ? "truncated" : "not-json" };
}

/** JSON begins with an ASCII character, so that a zero beside it gives UTF-16 away (RFC 4627, section 3). */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return "utf-16be";
  return (first === 0xff && second === 0xfe) || (first !== 0 && second === 0) ? "utf-16le" : "utf-8";
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Starts like JSON and ends with something still open: JSON grammar decides, not the wording of an engine's error. */
function isCutOff(text: string): boolean {
  if (!/^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:["{}[\]\d\-tfn]|$))/.test(text)) return false;
  let open = 0;
  let inText = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inText) {
      if (character === "\\") index++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === "{" || character === "[") open++;
    else if (character === "}" || character === "]") open--;
  }
  return open > 0;
}

/** Becomes Infinity when parsed: outside of every range that is asked for. */
const unusable = "1e999";

const bareNumber = /-?\b(?:NaN|Infinity)\b/g;

type Mended = { readonly text: string; readonly count: number };

/**
 * Python's json module writes NaN, Infinity and -Infinity as bare words: one such score would cost the whole answer. They
 * are replaced by a number that JSON can write and nobody can use. Texts are left as they are.
 */
function withoutBareNumbers(text: string): Mended {
  if (!text.includes("NaN") && !text.includes("Infinity")) return { text, count: 0 };
  let count = 0;
  const replaced = (): string => {
    count++;
    return unusable;
  };
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const quote = text.indexOf('"', start);
    const textStart = quote < 0 ? text.length : quote;
    pieces.push(text.slice(start, textStart).replace(bareNumber, replaced));
    start = textEnd(text, textStart);
    pieces.push(text.slice(textStart, start));
  }
  return { text: pieces.join(""), count };
}

/** Behind the closing quote of the text that opens at `start`, or the end when it never closes. */
function textEnd(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === "\\") index++;
    else if (text[index] === '"') return index + 1;
  }
  return text.length;
}
