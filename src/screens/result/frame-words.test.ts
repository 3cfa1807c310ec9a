// What the backend says about single frames is passed on as said: nothing is added up, and absence proves nothing.
import { describe, expect, it } from "vitest";
import { madeFrame, madeVerdict } from "../../domain/classification-for-test";
import type { ContentCredentials } from "../../domain/frame-detail";
import {
  credentialsState,
  credentialsSummary,
  detectionText,
  frameVerdictWords,
  recountWords,
  verdictsText,
  verdictText,
} from "./frame-words";
import { plainText } from "../../words/phrase";

const human = madeVerdict({ classification: "human", confidence: 0.82, heuristic: "Majority" });

describe("a verdict", () => {
  it.each([
    ["whole", human, "human, confidence 82.0%, by Majority"],
    [
      "beside a count as given, since it may be no probability",
      { ...human, count: 3 },
      "human, confidence 0.82, count 3, by Majority",
    ],
    [
      "with a count alone",
      madeVerdict({ classification: "human", count: 3 }),
      "human, confidence –, count 3",
    ],
    ["without a confidence", madeVerdict({ classification: "human" }), "human"],
    ["without an answer", madeVerdict({ unknown: true }), "no answer"],
    ["without a word", madeVerdict({ heuristic: "A\u202eb" }), "no answer, by A\\u202eb"],
  ])("%s", (_, verdict, text) => {
    expect(verdictText(verdict)).toBe(text);
  });

  it("that several heuristics give stands once, with all their names", () => {
    const verdicts = [
      human,
      { ...human, heuristic: "Average" },
      madeVerdict({ classification: "artificial" }),
    ];
    expect(verdictsText(verdicts)).toBe("human, confidence 82.0% (Majority, Average); artificial");
    expect(verdictsText([])).toBe("");
  });
});

describe("a frame", () => {
  it.each([
    [
      "with a verdict",
      madeFrame(1, { mainVerdict: human, status: "done" }),
      "human, confidence 82.0%, by Majority",
    ],
    ["set by a person", madeFrame(1, { forced: "artificial" }), "set to artificial by a person"],
    ["that failed", madeFrame(1, { status: "errored", errors: ["no face"] }), "status errored; “no face”"],
    ["with nothing", madeFrame(1), "no verdict of its own"],
  ])("%s", (_, frame, words) => {
    expect(frameVerdictWords(frame)).toBe(words);
  });
});

describe("all frames", () => {
  const says = (frame: number, classification: string) =>
    madeFrame(frame, { mainVerdict: madeVerdict({ classification }) });

  it("are counted by their own word, beside the word on the video", () => {
    const frames = [says(1, "human"), says(2, "artificial"), says(3, "artificial")];
    expect(plainText(recountWords(frames, 5, "human"))).toBe(
      "Of 5 frames the backend says artificial in 2, human in 1; its verdict on the video is human.",
    );
    expect(plainText(recountWords(frames, 5, undefined))).toBe(
      "Of 5 frames the backend says artificial in 2, human in 1.",
    );
  });

  it("that failed are named", () => {
    const failed = [2, 3, 7].map((frame) => madeFrame(frame, { status: "errored" }));
    expect(plainText(recountWords([says(1, "human"), ...failed], 7, undefined))).toBe(
      "Of 7 frames the backend says human in 1. It gave up on frames 2–3 and 7.",
    );
  });

  it("that a person set are named, and counted by the backend's own word", () => {
    const set = [
      madeFrame(3, { mainVerdict: madeVerdict({ classification: "human" }), forced: "artificial" }),
    ];
    expect(plainText(recountWords([says(1, "human"), ...set], 5, "human"))).toBe(
      "Of 5 frames the backend says human in 2; its verdict on the video is human. A person set frame 3.",
    );
    const more = [
      ...set,
      madeFrame(4, { forced: "human" }),
      madeFrame(6, { status: "errored", forced: "human" }),
    ];
    expect(plainText(recountWords(more, 7, undefined))).toBe(
      "Of 7 frames the backend says human in 1. It gave up on frame 6. A person set frames 3–4 and 6.",
    );
  });

  it("where it could not tell are no word", () => {
    const silent = madeFrame(2, { mainVerdict: madeVerdict({ classification: "human", unknown: true }) });
    expect(plainText(recountWords([says(1, "human"), silent], 2, undefined))).toBe(
      "Of 2 frames the backend says human in 1.",
    );
  });

  it("may have no verdict at all", () => {
    expect(plainText(recountWords([], 5, "human"))).toBe("The backend gives no verdict on any of 5 frames.");
    const only = [madeFrame(2, { forced: "human" }), madeFrame(4, { status: "errored" })];
    expect(plainText(recountWords(only, 5, "human"))).toBe(
      "The backend gives no verdict on any of 5 frames. It gave up on frame 4. A person set frame 2.",
    );
  });
});

describe("content credentials", () => {
  const credentials = (validationState: string | undefined, code?: string): ContentCredentials => ({
    validationState,
    activeManifest: undefined,
    findings: code === undefined ? [] : [{ code, explanation: undefined }],
  });

  it.each([
    ["Valid", undefined, "valid"],
    ["Trusted", undefined, "valid"],
    ["Invalid", undefined, "invalid"],
    [undefined, "assertion.dataHash.mismatch", "invalid"],
    [undefined, "claimSignature.validated", "unclear"],
    [undefined, undefined, "unclear"],
    ["Odd", undefined, "unclear"],
  ])("%s with %s are %s", (state, code, expected) => {
    expect(credentialsState(credentials(state, code))).toBe(expected);
  });

  it("are counted, and where there are none that proves nothing", () => {
    const frames = [
      madeFrame(1, { provenance: credentials("Valid") }),
      madeFrame(2, { provenance: credentials("Invalid") }),
      madeFrame(3),
    ];
    expect(credentialsSummary(frames, 5)).toMatch(/^In 2 of 5 frames: 1 valid, 1 invalid\./);
    expect(credentialsSummary([madeFrame(1)], 5)).toMatch(/^None in 5 frames\. .*proves nothing/);
  });
});

describe("a detection", () => {
  const results = [{ model: undefined, label: "swapped face", score: 0.832 }];

  it("has its labels with their scores, and its place as reported", () => {
    const box = { x1: 0, y1: 0.5, x2: 10, y2: 20 };
    expect(detectionText({ box, results, verdict: undefined })).toBe(
      "swapped face 83.2%; from 0, 0.5 to 10, 20 (unit not documented)",
    );
  });

  it("without a place and without a score says so", () => {
    const unscored = [{ model: undefined, label: "face\u200b", score: Number.NaN }];
    expect(detectionText({ box: undefined, results: unscored, verdict: human })).toBe(
      "face\\u200b –; verdict human, confidence 82.0%, by Majority",
    );
  });
});
