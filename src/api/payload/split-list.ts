// Cuts an answer to a batch into its elements, byte for byte, so that each is read on its own: one that is broken, or
// holds numbers that JSON does not have, spoils no other. Walks the bytes once and never throws.

export type SplitList = {
  /** The bytes of each element, in the order of the answer; of a list that stops in the middle those that are whole. */
  readonly elements: readonly Uint8Array[];
  /** The list ends where it should. */
  readonly complete: boolean;
};

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** @returns undefined when the answer is no list, nor an object with a list under `data` */
export function splitList(bytes: Uint8Array): SplitList | undefined {
  const first = next(bytes, hasMark(bytes) ? 3 : 0);
  if (bytes[first] === openList) return elementsOf(bytes, first + 1);
  const data = bytes[first] === openObject ? dataList(bytes, first + 1) : undefined;
  return data === undefined ? undefined : elementsOf(bytes, data + 1);
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** @param start behind the opening bracket */
function elementsOf(bytes: Uint8Array, start: number): SplitList {
  const elements: Uint8Array[] = [];
  let from = start;
  for (;;) {
    const end = valueEnd(bytes, from);
    if (end >= bytes.length) return { elements, complete: false };
    const begin = next(bytes, from);
    if (begin < end) elements.push(bytes.subarray(begin, end));
    if (bytes[end] !== comma) return { elements, complete: bytes[end] === closeList };
    from = end + 1;
  }
}

/** Where the comma or closing bracket behind a value stands; the length when there is none. */
function valueEnd(bytes: Uint8Array, start: number): number {
  let open = 0;
  for (let index = start; index < bytes.length; index++) {
    switch (bytes[index]) {
      case quote:
        index = textEnd(bytes, index);
        break;
      case openList:
      case openObject:
        open++;
        break;
      case closeList:
      case closeObject:
        if (open === 0) return index;
        open--;
        break;
      case comma:
        if (open === 0) return index;
        break;
    }
  }
  return bytes.length;
}

/** Where the list under the key `data` of the outermost object opens. */
function dataList(bytes: Uint8Array, start: number): number | undefined {
  for (let index = next(bytes, start); bytes[index] === quote;) {
    const keyEnd = textEnd(bytes, index);
    const key = new TextDecoder().decode(bytes.subarray(index + 1, keyEnd));
    const colonAt = next(bytes, keyEnd + 1);
    if (bytes[colonAt] !== colon) return undefined;
    const value = next(bytes, colonAt + 1);
    if (key === "data") return bytes[value] === openList ? value : undefined;
    const end = valueEnd(bytes, value);
    if (bytes[end] !== comma) return undefined;
    index = next(bytes, end + 1);
  }
  return undefined;
}

/** The closing quote of the text that opens at `start`; the length when it never closes. */
function textEnd(bytes: Uint8Array, start: number): number {
  for (let index = start + 1; index < bytes.length; index++) {
    if (bytes[index] === backslash) index++;
    else if (bytes[index] === quote) return index;
  }
  return bytes.length;
}

/** The first byte from `start` that is no space. */
function next(bytes: Uint8Array, start: number): number {
  let index = start;
  while (index < bytes.length && (bytes[index] ?? 0) <= 0x20) index++;
  return index;
}
