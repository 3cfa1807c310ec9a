// Python's json module writes NaN, Infinity and -Infinity as bare words, which is no JSON: one such score would cost
// the whole answer. They are replaced by a number that JSON can write and nobody can use. Texts are left as they are.

/** Becomes Infinity when parsed: outside of every range that is asked for. */
const unusable = "1e999";

const bareNumber = /-?\b(?:NaN|Infinity)\b/g;

export type Mended = { readonly text: string; readonly count: number };

export function withoutBareNumbers(text: string): Mended {
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
