// A large answer's bytes → Classification, a piece of its frames at a time, so that the objects of 100,000 frames are never
// there at once: half the memory of one JSON.parse, and less to collect. Only a shortcut: whenever anything is unusual it
// gives up, and the answer is read whole. Must never give a value that JSON.parse would not have given.

import { isJsonObject, isList, ownField, type JsonObject } from "./json-value";
import { FramesInPieces } from "./pieces-of-frames";
import { readAnswer } from "./read-answer";
import { readClassification, type ReadClassification } from "./read-classification";

/**
 * The same as `readAnswer`, with less memory.
 * @param pieceBytes about how many bytes are parsed at a time
 */
export function readLargeAnswer(
  bytes: Uint8Array,
  contentType: string | undefined,
  pieceBytes = 250_000,
): ReadClassification {
  return readInPieces(bytes, pieceBytes) ?? readAnswer(bytes, contentType);
}

/** undefined where it must be read whole, which also tells what is wrong with it. */
function readInPieces(bytes: Uint8Array, pieceBytes: number): ReadClassification | undefined {
  try {
    const value = parseInPieces(bytes, pieceBytes);
    return value === undefined ? undefined : readClassification(value);
  } catch {
    return undefined;
  }
}

type Piece = { readonly start: number; readonly end: number; readonly frames: number };
type Found = { readonly start: number; readonly end: number; readonly pieces: readonly Piece[] };

/** Stands in the place of the frames while the rest is parsed, and shows that they were the right ones. */
const marker = "frames in pieces";

/** The frames are the first long thing in every generation; further on this is some other answer. */
const searchedBytes = 65_536;

/**
 * The parsed answer, whose `results.images` goes through `piecesOf`; undefined where this shortcut does not fit.
 * @param bytes UTF-8
 * @param pieceBytes about how many bytes are parsed at a time
 */
export function parseInPieces(bytes: Uint8Array, pieceBytes: number): JsonObject | undefined {
  const found = findFrames(bytes, pieceBytes);
  if (found === undefined) return undefined;
  const head = new TextDecoder().decode(bytes.subarray(0, found.start));
  const tail = decodePart(bytes.subarray(found.end));
  const value: unknown = JSON.parse(`${head}"${marker}"${tail}`);
  const results = isJsonObject(value) ? ownField(value, "results") : undefined;
  const images = isJsonObject(results) ? ownField(results, "images") : undefined;
  const isRight = isList(images) && images.length === 1 && images[0] === marker;
  if (!isJsonObject(value) || !isJsonObject(results) || !isRight) return undefined;
  const frames = found.pieces.reduce((sum, piece) => sum + piece.frames, 0);
  const inPieces = new FramesInPieces(frames, () => parsedPieces(bytes, found.pieces));
  return { ...value, results: { ...results, images: inPieces } };
}

function* parsedPieces(bytes: Uint8Array, pieces: readonly Piece[]): Generator<readonly unknown[]> {
  for (const { start, end, frames } of pieces) {
    const parsed: unknown = JSON.parse(`[${decodePart(bytes.subarray(start, end))}]`);
    if (!isList(parsed) || parsed.length !== frames) throw new SyntaxError("a piece is not what it seemed");
    yield parsed;
  }
}

/** A byte order mark counts at the beginning of the whole only. */
function decodePart(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Where the list under the first `"images":` stands, cut at commas between its elements. */
function findFrames(bytes: Uint8Array, pieceBytes: number): Found | undefined {
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, searchedBytes));
  const opening = /"images"\s*:\s*\[/.exec(text);
  if (opening === null) return undefined;
  const start = opening.index + opening[0].length;
  const pieces: Piece[] = [];
  let [pieceStart, frames] = [start, 1];
  for (let at = nextBoundary(bytes, start); at !== undefined; at = nextBoundary(bytes, at + 1)) {
    if (bytes[at] !== comma)
      return { start, end: at, pieces: [...pieces, { start: pieceStart, end: at, frames }] };
    if (at - pieceStart < pieceBytes) frames++;
    else {
      pieces.push({ start: pieceStart, end: at, frames });
      [pieceStart, frames] = [at + 1, 1];
    }
  }
  return undefined;
}

/**
 * The next comma between elements, or the bracket behind them all. Called for each frame: one walk through all bytes would
 * run most of its way before a browser has made it fast.
 * @param from in no element
 */
function nextBoundary(bytes: Uint8Array, from: number): number | undefined {
  let depth = 0;
  for (let index = from; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte === quote) index = endOfText(bytes, index);
    else if (byte === openList || byte === openObject) depth++;
    else if (byte === comma && depth === 0) return index;
    else if (byte === closeList || byte === closeObject) {
      if (depth === 0) return index;
      depth--;
    }
  }
  return undefined;
}

/** @param index of the opening quote */
function endOfText(bytes: Uint8Array, index: number): number {
  let at = index + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}
