// A title reads well in a tab and in history: the verdict first, then the file, the product last.
import { expect, it } from "vitest";
import { assess } from "../analysis/assessment";
import { documentedExample } from "../analysis/documented-example-for-test";
import type { Classification } from "../domain/classification";
import { madeClassification, madeVerdict } from "../domain/classification-for-test";
import { pageTitle, shortHash } from "./page-title";
import { resultTitle } from "./result-title";

const title = (classification: Classification, disputed = false, name = "video.mp4") =>
  resultTitle(assess(classification, 0.5), disputed, name);
const says = (...words: readonly string[]) =>
  madeClassification({ verdicts: words.map((classification) => madeVerdict({ classification })) });

it("a page without a result", () => {
  expect(pageTitle("Look up a video")).toBe("Look up a video · Framewise");
  expect(pageTitle()).toBe("Framewise");
});

it.each([
  ["the documented example", title(documentedExample(), true), "human, disputed · video.mp4 · Framewise"],
  ["undisputed", title(says("artificial")), "artificial · video.mp4 · Framewise"],
  [
    "a split, which needs no second word",
    title(says("human", "artificial"), true),
    "heuristics split · video.mp4 · Framewise",
  ],
  ["no verdict", title(says()), "no verdict · video.mp4 · Framewise"],
  [
    "no answer",
    title(madeClassification({ verdicts: [madeVerdict({ unknown: true })] })),
    "no answer · video.mp4 · Framewise",
  ],
  [
    "set by a person",
    title({ ...says("human"), forced: "artificial" }, true),
    "artificial, set by a person · video.mp4 · Framewise",
  ],
  ["not finished", title({ ...says("human"), status: "new" }), "not finished · video.mp4 · Framewise"],
  ["failed", title({ ...says("human"), status: "errored" }), "analysis failed · video.mp4 · Framewise"],
])("%s", (_, found, expected) => {
  expect(found).toBe(expected);
});

it("a file's name can neither turn the title around nor be empty in it", () => {
  expect(title(says("human"), false, "a\u202egnp.exe")).toBe("human · a\\u202egnp.exe · Framewise");
  expect(title(says("human"), false, "")).toBe("human · (empty name) · Framewise");
});

it("two hashes can be told apart by their short forms", () => {
  expect(shortHash("ee9ac46c6eb0e7bcce54c4167a168cefe6f92feb4fb282687fbbbcf9dd37ba58")).toBe(
    "ee9ac46c…37ba58",
  );
});
