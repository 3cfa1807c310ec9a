// What triage says is true of the numbers beside it, in whole sentences, for one and for many.
import { describe, expect, it } from "vitest";
import type { TriageCounts } from "../analysis/triage-order";
import { findHashes } from "../domain/found-hashes";
import { plainText } from "./phrase";
import { textFileWords } from "../screens/look-up/file/read-list-file";
import {
  durationWords,
  foundWords,
  nearMissHeading,
  nothingToCheckWords,
  progressNote,
  stoppedWords,
  triageHeading,
  triageSummary,
  triageTitle,
} from "./triage-words";

const none: TriageCounts = {
  all: 24,
  disputed: 0,
  artificial: 0,
  human: 0,
  pending: 0,
  failed: 0,
  results: 0,
  notFound: 0,
  unchecked: 0,
};

describe("the heading", () => {
  it.each<readonly [Partial<TriageCounts>, string]>([
    [{ disputed: 6, results: 19 }, "6 of 19 results are disputed."],
    [{ disputed: 1, results: 19, unchecked: 3 }, "1 of 19 results is disputed so far."],
    [{ disputed: 1, results: 1 }, "1 of 1 result is disputed."],
    [{ results: 19 }, "None of 19 results is disputed."],
    [{ results: 1 }, "The one result is not disputed."],
    [{ unchecked: 24 }, "Checking 24 hashes."],
    [{ failed: 24 }, "No result among these."],
  ])("%j: %s", (counts, heading) => {
    expect(triageHeading({ ...none, ...counts })).toBe(heading);
  });

  it("is the title once all is checked", () => {
    expect(triageTitle({ ...none, disputed: 6, results: 19 })).toBe("6 of 19 results are disputed");
    expect(triageTitle({ ...none, results: 19, unchecked: 3 })).toBe("21 of 24 checked");
  });
});

it("the summary names every kind once, and those that are not there not at all", () => {
  const counts = {
    ...none,
    artificial: 7,
    human: 12,
    results: 20,
    pending: 1,
    failed: 3,
    notFound: 1,
    unchecked: 3,
  };
  expect(plainText(triageSummary(counts))).toBe(
    "7 artificial, 12 human, 1 without one word, 1 not finished, 1 not found, 2 failed, 3 still to check.",
  );
  expect(plainText(triageSummary(none))).toBe("");
});

it.each([
  [0, "a moment"],
  [40_000, "about 40 s"],
  [1_100_000, "about 18 minutes"],
  [111_000_000, "about 31 hours"],
])("%i ms is %s", (ms, words) => {
  expect(durationWords(ms)).toBe(words);
});

it("what was found is said with what it will take", () => {
  const found = findHashes(`${"a".repeat(64)} ${"b".repeat(64)} ${"A".repeat(64)}`);
  expect(foundWords(found, 1, 0)).toBe("2 hashes found, 1 more is a repeat. One request checks them all.");
  expect(foundWords(found, 2, 50_000)).toBe(
    "2 hashes found, 1 more is a repeat. Checking takes 2 requests: about 50 s at the rate that a key is allowed.",
  );
  expect(foundWords(findHashes("none"), 0, 0)).toContain("No SHA-256 hash found");
});

it("near misses are counted beside what was found", () => {
  expect(nearMissHeading(1, 3)).toBe("1 more looks like a hash and is none:");
  expect(nearMissHeading(1_200, 0)).toBe("1,200 look like a hash and are none:");
});

describe("beside the bar", () => {
  const counts = { ...none, unchecked: 3 };
  it.each([
    ["running", undefined, "about 2 s left"],
    ["paused", undefined, "paused"],
    ["cancelled", undefined, "cancelled, 3 not asked for"],
    [
      "running",
      { kind: "too-many-requests", waitMs: 1_000, message: undefined },
      "The backend asks us to wait",
    ],
  ] as const)("%s: %s", (phase, holding, words) => {
    expect(progressNote(phase, counts, "about 2 s", holding, "b.example")).toBe(words);
  });

  it("what is not finished is asked again", () => {
    expect(progressNote("done", { ...none, pending: 2 }, "", undefined, "b")).toBe(
      "2 not finished, asked again by itself",
    );
  });
});

it.each([
  [
    "too-large",
    "“a.txt” has more than 20 MB, more than a list needs. Split it, or paste the part with the hashes.",
  ],
  [
    "binary",
    "“a.txt” is no text, so there are no hashes to find in it. Choose a text, a CSV or a JSON file.",
  ],
  [
    "unreadable",
    "“a.txt” could not be read: it may be a folder, or gone, or not allowed. Choose it again, or paste its text.",
  ],
] as const)("a file that is %s", (kind, words) => {
  expect(textFileWords(kind, "a.txt", 20_000_000)).toBe(words);
});

describe("a list that is not checked", () => {
  it("says whether there was a text at all", () => {
    expect(nothingToCheckWords(false)).toContain("Nothing to check yet");
    expect(nothingToCheckWords(true)).toContain("No SHA-256 hash in this");
  });

  it("keeps what was answered, and says how much was not asked for", () => {
    expect(stoppedWords(1_200)).toBe("The 1,200 still to check were not asked for; what was answered stays.");
  });
});
