// What the backend says about a frame: its own word is the main verdict's, whatever a person set, and no answer is no word.
import { expect, it } from "vitest";
import { madeFrame, madeVerdict } from "./classification-for-test";
import { reportedFrameWord } from "./frame-detail";

const human = madeVerdict({ classification: "human" });

it.each([
  ["its main verdict", madeFrame(1, { mainVerdict: human }), "human"],
  [
    "its main verdict, whatever a person set",
    madeFrame(1, { mainVerdict: human, forced: "artificial" }),
    "human",
  ],
  ["nothing when it could not tell", madeFrame(1, { mainVerdict: { ...human, unknown: true } }), undefined],
  ["nothing when there is no main verdict", madeFrame(1, { verdicts: [human] }), undefined],
])("%s", (_, frame, word) => {
  expect(reportedFrameWord(frame)).toBe(word);
});
