// Whatever is odd about an answer is said in one sentence with its place; and what was compared says how it came out.
import { describe, expect, it } from "vitest";
import { documentedExample } from "../analysis/documented-example-for-test";
import { summarizeModels } from "../analysis/model-summary";
import { compareReported, type ReportedAgreement } from "../analysis/reported-agreement";
import { madeClassification, madeReported, madeTable } from "../domain/classification-for-test";
import type { DataNote } from "../domain/data-note";
import { agreementWords, dataNoteWords, unscoredModelWords } from "./data-note-words";
import { plainText } from "./phrase";

const say = (note: DataNote, frameCount = 30) => plainText(dataNoteWords(note, frameCount));
const path = "results.images[2][0].classification[0].score";

describe("a note", () => {
  it.each<readonly [string, DataNote, string]>([
    [
      "something left out",
      { kind: "left-out", path: "results.images[3]", expected: "a frame", found: "null" },
      "results.images[3] should be a frame, but is null: left out.",
    ],
    [
      "a score out of range",
      { kind: "score-not-drawn", path, found: "the number 1.7" },
      `${path} is the number 1.7, not a number from 0 to 1: not drawn.`,
    ],
    [
      "no artificial label",
      { kind: "no-artificial-label", path: "results.images[0][1]", labels: ["human", "blurred"] },
      "results.images[0][1] has no artificial score, only human and blurred: " +
        "a gap, because the rest to 100% is not a score.",
    ],
    [
      "the same model twice, with both values",
      { kind: "model-twice", path, model: "V01", frame: 3, dropped: 0.25, kept: 0.5 },
      "V01 answers twice in frame 3: 0.25 and then 0.5. The last one counts.",
    ],
    [
      "the same model twice, the first without a score",
      { kind: "model-twice", path, model: "V01", frame: 3, dropped: Number.NaN, kept: 0 },
      "V01 answers twice in frame 3: no value and then 0. The last one counts.",
    ],
    [
      "a model missing in a few frames",
      { kind: "model-missing", model: "morphing", frames: [4, 5, 9], answered: 27 },
      "morphing is missing in frames 4–5 and 9.",
    ],
    [
      "a model that answered hardly at all",
      { kind: "model-missing", model: "morphing", frames: [2, 3, 4, 5], answered: 1 },
      "morphing answered in only 1 of 30 frames.",
    ],
    [
      "bare numbers",
      { kind: "bare-numbers", count: 2 },
      "2 numbers of the answer are written as words that JSON does not have, as Python does: read as missing.",
    ],
    ["one empty frame", { kind: "frames-empty", frames: [7] }, "No model has a score in frame 7."],
    ["empty frames", { kind: "frames-empty", frames: [7, 8] }, "No model has a score in frames 7–8."],
    [
      "a model that no frame has",
      { kind: "model-without-scores", path: "results.std_deviations.V9", model: "V9" },
      "results.std_deviations.V9 is reported, but no frame has a score of V9.",
    ],
    ["one more of a kind", { kind: "more", of: "left-out", count: 1 }, "1 more note of the kind before."],
    ["many more", { kind: "more", of: "left-out", count: 1980 }, "1,980 more notes of the kind before."],
  ])("%s", (_, note, text) => {
    expect(say(note)).toBe(text);
  });

  it("writes out what is invisible in a name, a path or a value", () => {
    const note: DataNote = { kind: "left-out", path: "a\u202eb", expected: "a frame", found: "c\u200bd" };
    expect(say(note)).toBe("a\\u202eb should be a frame, but is c\\u200bd: left out.");
    expect(say({ kind: "model-missing", model: "", frames: [1], answered: 29 })).toBe(
      "(empty name) is missing in frame 1.",
    );
  });
});

it("a model that answered hardly at all of very many frames: the number is grouped", () => {
  const note: DataNote = { kind: "model-missing", model: "V01", frames: [2, 3, 4, 5], answered: 1 };
  expect(say(note, 100_000)).toBe("V01 answered in only 1 of 100,000 frames.");
});

describe("a model that is reported and that no frame has", () => {
  const words = (...reportedModels: readonly ReturnType<typeof madeReported>[]) =>
    unscoredModelWords(madeClassification({ table: madeTable(["a", [0.5]]), reportedModels })).map(plainText);

  it.each([
    [
      "all of it",
      { classification: "human", confidence: 0.751_547_68, standardDeviation: 0 },
      "says human, confidence 0.75154768 and standard deviation 0",
    ],
    ["a word", { classification: "artificial" }, "says artificial"],
    ["a confidence", { confidence: 0 }, "confidence 0"],
    [
      "a deviation beside a word",
      { classification: "x\u202ey", standardDeviation: 0.25 },
      "says x\\u202ey and standard deviation 0.25",
    ],
    ["its name alone", {}, "named"],
  ])("is passed on with %s, every digit", (_, given, reported) => {
    expect(words(madeReported("V9", given))).toEqual([
      `No frame has a score of V9, which is reported: ${reported}.`,
    ]);
  });

  it("is told for each, and for none that has a row", () => {
    expect(
      words(madeReported("a", { classification: "human" }), madeReported(""), madeReported("A")),
    ).toEqual([
      "No frame has a score of (empty name), which is reported: named.",
      "No frame has a score of A, which is reported: named.",
    ]);
    expect(unscoredModelWords(documentedExample())).toEqual([]);
  });
});

describe("the comparison with what was reported", () => {
  it("is one sentence when all of it agrees", () => {
    const agreements = compareReported(summarizeModels(documentedExample(), 0.5));
    expect(agreementWords(agreements).map(plainText)).toEqual([
      "The reported standard deviations and confidences of 3 models equal what the scores give here " +
        "(population deviation and mean of the winning label, n 5).",
    ]);
  });

  it("names each statistic that differs, with both values and n, and only those", () => {
    const same: ReportedAgreement = {
      model: "a",
      statistic: "confidence",
      reported: 0.8,
      computed: 0.8,
      n: 5,
      agrees: true,
    };
    const agreements = [
      same,
      { ...same, model: "b", reported: 0.9, computed: 0.75, n: 4, agrees: false },
      { ...same, statistic: "standard deviation" as const, reported: 0.1, computed: 0, n: 1, agrees: false },
    ];
    expect(agreementWords(agreements).map(plainText)).toEqual([
      "The confidence reported for b is 0.9; its scores give 0.75 here, n 4.",
      "The standard deviation reported for a is 0.1; its scores give 0 here, n 1.",
    ]);
  });

  it("gives no n when the models have different ones", () => {
    const of = (n: number): ReportedAgreement => ({
      model: `m${n}`,
      statistic: "confidence",
      reported: 0.8,
      computed: 0.8,
      n,
      agrees: true,
    });
    expect(agreementWords([of(4), of(5)]).map(plainText)).toEqual([
      "The reported confidences of 2 models equal what the scores give here " +
        "(population deviation and mean of the winning label).",
    ]);
  });

  it("is silent when there was nothing to compare", () => {
    expect(agreementWords([])).toEqual([]);
  });
});
