// An answer read in pieces is the same as read whole, whatever stands in it; where it could not be, it is read whole.
import { describe, expect, it } from "vitest";
import { piecesOf } from "./pieces-of-frames";
import { readAnswer } from "./read-answer";
import { parseInPieces, readLargeAnswer } from "./read-large-answer";
import { readSamples } from "./read-sample-for-test";

const whole = Number.POSITIVE_INFINITY;

function bytesOf(text: string) {
  return new TextEncoder().encode(text);
}

/** The frames of each piece. */
function framesOf(text: string, pieceBytes: number) {
  const results = parseInPieces(bytesOf(text), pieceBytes)?.["results"];
  const images = typeof results === "object" && results !== null && "images" in results && results.images;
  return Array.isArray(images) ? [...piecesOf(images)] : undefined;
}

describe.each([1, 300, whole])("pieces of %s bytes", (pieceBytes) => {
  it.each(readSamples())("give of $shape/$name what the whole gives", ({ bytes }) => {
    expect(readLargeAnswer(bytes, "application/json", pieceBytes)).toEqual(
      readAnswer(bytes, "application/json"),
    );
  });
});

it("frames are cut at the commas between them, never at those inside", () => {
  const text = String.raw`{"results":{"images":[["a,]\"",[1,2]],{"b":[3,{"c":"}"}]},null]}}`;
  const frames = [['a,]"', [1, 2]], { b: [3, { c: "}" }] }, null];
  expect(framesOf(text, 1)).toEqual(frames.map((frame) => [frame]));
  expect(framesOf(text, whole)).toEqual([frames]);
});

describe("the shortcut does not fit", () => {
  it.each([
    ["no frames", '{"results":{"images":[]}}'],
    ["a list of that name elsewhere", '{"other":{"images":[1,2]},"results":{"images":[]}}'],
    ["a later list of the same name, which counts", '{"results":{"images":[1]},"results":{"images":[2]}}'],
    ["a text that looks like it", String.raw`{"name":"\"images\":[","results":{"images":[1]}}`],
    ["a cut-off end", '{"results":{"images":[[1],[2]'],
    ["a comma too many", '{"results":{"images":[[1],]}}'],
    ["numbers that JSON has not", '{"results":{"images":[[NaN]]}}'],
    ["something after the end", '{"results":{"images":[[1]]}} x'],
  ])("%s: it is read as ever", (_, text) => {
    expect(readLargeAnswer(bytesOf(text), undefined, 1)).toEqual(readAnswer(bytesOf(text), undefined));
  });
});
