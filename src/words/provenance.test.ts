// What the backend said and what we computed never share a word, and each is claimed only where it holds for every model.
import { expect, it } from "vitest";
import { documentedExample } from "../analysis/documented-example-for-test";
import { summarizeModels } from "../analysis/model-summary";
import type { ReportedModel } from "../domain/classification";
import { madeClassification, madeReported, madeTable } from "../domain/classification-for-test";
import { provenanceWords } from "./provenance";

const whole = { classification: "human", standardDeviation: 0.1 };

it.each<readonly [string, readonly Partial<ReportedModel>[], string]>([
  ["all reported", [whole, whole], "says and deviation reported · mean computed here"],
  ["nothing reported", [{}, {}], "says, mean and deviation computed here"],
  [
    "one word missing",
    [whole, { standardDeviation: 0.1 }],
    "deviation reported · says and mean computed here",
  ],
  [
    "one deviation missing",
    [whole, { classification: "human" }],
    "says reported · mean and deviation computed here",
  ],
])("%s", (_, reported, words) => {
  const classification = madeClassification({
    table: madeTable(...reported.map((_, index) => [String(index), [0.1, 0.3]] as const)),
    reportedModels: reported.map((given, index) => madeReported(String(index), given)),
  });
  expect(provenanceWords(summarizeModels(classification, 0.5))).toBe(words);
});

it("the documented example reports both for all its models", () => {
  expect(provenanceWords(summarizeModels(documentedExample(), 0.5))).toBe(
    "says and deviation reported · mean computed here",
  );
});

it("one frame has no deviation that could be missing", () => {
  const classification = madeClassification({
    table: madeTable(["a", [0.4]]),
    reportedModels: [madeReported("a", { classification: "human" })],
  });
  expect(provenanceWords(summarizeModels(classification, 0.5))).toBe(
    "says and deviation reported · mean computed here",
  );
});
