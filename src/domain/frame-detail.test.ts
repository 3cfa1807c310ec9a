// What the backend says about a frame: a person's word stands before the main verdict's, and no answer is no word.
import { expect, it } from "vitest";
import { madeFrame, madeVerdict } from "./classification-for-test";
import { frameWord } from "./frame-detail";

const human = madeVerdict({ classification: "human" });

it.each([
  ["its main verdict", madeFrame(1, { mainVerdict: human }), "human"],
  ["a person's word before it", madeFrame(1, { mainVerdict: human, forced: "artificial" }), "artificial"],
  ["nothing when it could not tell", madeFrame(1, { mainVerdict: { ...human, unknown: true } }), undefined],
  ["nothing when there is no main verdict", madeFrame(1, { verdicts: [human] }), undefined],
])("%s", (_, frame, word) => {
  expect(frameWord(frame)).toBe(word);
});
