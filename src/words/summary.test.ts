// Whoever reads a summary elsewhere has what the page says first, and what is needed to find and to doubt it.
import { describe, expect, it } from "vitest";
import { assess } from "../analysis/assessment";
import { documentedExample } from "../analysis/documented-example-for-test";
import { madeClassification, madeTable, madeVerdict } from "../domain/classification-for-test";
import { documentedHash } from "../domain/video-hash-for-test";
import { plainText } from "./phrase";
import { composeSummary, plainVerdict } from "./summary";

const asked = documentedHash;

function summaryOf(classification = documentedExample(), threshold = 0.5) {
  return composeSummary({
    classification,
    assessment: assess(classification, threshold),
    asked,
    backendName: "sample backend",
    fetchedAt: new Date("2026-11-22T07:24:31Z"),
  });
}

describe("the summary of the documented example", () => {
  const summary = summaryOf();

  it("says the verdict and what speaks against it in the words of the headline", () => {
    expect(plainVerdict(summary)).toBe("Human: all 6 heuristics agree, confidence 75.0–75.2%.");
    expect(plainText(summary.against)).toBe(
      "Every one of them rests on 1 of 3 models, brokenwand2; the 2 left out, V011 (99.6%) and V01 (98.8%), say artificial.",
    );
  });

  it("says which file, whose answer, when, by which heuristics and at which threshold", () => {
    expect(summary.lines.map(({ label, value }) => `${label}: ${plainText(value)}`)).toEqual([
      "File: video.mp4",
      `Hash: ${asked}`,
      "Backend: the sample backend",
      "Fetched: 22 Nov 2026, 07:24 UTC",
      "Holds: 3 models, 5 frames",
      "Reported by 6 heuristics: human (confidence 75.0–75.2%): Majority, Average, AverageExclude10, AverageExclude20, AverageExclude30 and TopRelevant; counted brokenwand2",
      "Threshold: artificial from 0.50; moves nothing that is reported",
    ]);
  });

  it("holds a row per model, with n beside every statistic", () => {
    expect(summary.models?.head).toEqual([
      "model",
      "says",
      "mean score",
      "deviation",
      "n",
      "frames from 0.50",
    ]);
    expect(summary.models?.rows.map((row) => row.map(plainText))).toEqual([
      ["V011", "artificial", "99.6%", "0.003", "5", "5 of 5"],
      ["V01", "artificial", "98.8%", "0.006", "5", "5 of 5"],
      ["brokenwand2", "human", "24.8%", "0.080", "5", "0 of 5"],
    ]);
  });

  it("names the file by its hash when it has no name", () => {
    expect(summaryOf(madeClassification()).subject.text).toBe(asked);
  });

  it("says when a heuristic has no answer, and nothing of models that are not there", () => {
    const silent = summaryOf(madeClassification({ verdicts: [madeVerdict({ unknown: true })] }));
    expect(silent.lines.map(({ value }) => plainText(value))).toContain(
      "no answer: a heuristic without a name",
    );
    expect(silent.models).toBeUndefined();
  });

  it("moves with the threshold", () => {
    const table = madeTable(["a", [0.6, 0.4]]);
    const [row = []] = summaryOf(madeClassification({ table }), 0.65).models?.rows ?? [];
    // mean (0.6 + 0.4) / 2 = 0.5, deviation 0.1, no frame at or over 0.65
    expect(row.map(plainText)).toEqual(["a", "human", "50.0%", "0.100", "2", "0 of 2"]);
  });
});
