// A part that is missing never leaves a doubt about the rest, and a fault of ours is not put on anybody else.
import { expect, it } from "vitest";
import { chunkFailedWords, partBrokeWords } from "./missing-part-words";
import { plainText } from "../../words/phrase";

it("a part that did not arrive says what helps", () => {
  expect(plainText(chunkFailedWords)).toBe(
    "A part of this page could not be loaded. What is shown is complete in itself. If trying again does not help, reload: browsers may ask only once, and Framewise may just have been updated.",
  );
});

it("a fault is told with nothing invisible in it", () => {
  expect(plainText(partBrokeWords("x\u202ey"))).toBe(
    "A part of this page could not be drawn. The fault is in Framewise, not in the video and not in the backend: x\\u202ey. What else is shown is complete in itself.",
  );
});
