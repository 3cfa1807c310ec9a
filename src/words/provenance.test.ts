// What the backend said and what we computed never share a word, and where it holds only for some models it is counted.
import { expect, it } from "vitest";
import { documentedExample } from "../analysis/documented-example-for-test";
import { summarizeModels } from "../analysis/model-summary";
import type { ReportedModel } from "../domain/classification";
import { madeClassification, madeReported, madeTable } from "../domain/classification-for-test";
import { computedWords, provenanceWords } from "./provenance";

const whole = { classification: "human", standardDeviation: 0.1 };

it.each<readonly [string, readonly Partial<ReportedModel>[], string]>([
  ["all reported", [whole, whole], "says and deviation reported · mean computed here"],
  ["nothing reported", [{}, {}], "says, deviation and mean computed here"],
  [
    "one word missing",
    [whole, { standardDeviation: 0.1 }],
    "deviation reported · says reported for 1 of 2 · mean computed here",
  ],
  [
    "one deviation missing",
    [whole, { classification: "human" }],
    "says reported · deviation reported for 1 of 2 · mean computed here",
  ],
  [
    "one of each missing, of 36",
    [{ standardDeviation: 0.1 }, { classification: "human" }, ...Array.from({ length: 34 }, () => whole)],
    "says reported for 35 of 36 · deviation reported for 35 of 36 · mean computed here",
  ],
  ["no deviation at all", [{ classification: "human" }], "says reported · deviation and mean computed here"],
  ["no word at all", [{ standardDeviation: 0.1 }], "deviation reported · says and mean computed here"],
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
  expect(provenanceWords(summarizeModels(classification, 0.5))).toBe("says reported · mean computed here");
});

it("a model that says nothing is not counted among those that could have been reported", () => {
  const classification = madeClassification({
    table: madeTable(["a", [0.4, 0.6]], ["b", [undefined, undefined]]),
    reportedModels: [madeReported("a", whole)],
  });
  expect(provenanceWords(summarizeModels(classification, 0.5))).toBe(
    "says and deviation reported · mean computed here",
  );
});

it("without models nothing is claimed", () => {
  expect(provenanceWords([])).toBe("no models");
});

it("what models say moves with the threshold where any of it is computed here, and only there", () => {
  const table = madeTable(["a", [0.4]], ["b", [undefined]]);
  const own = (threshold: number, ...reportedModels: readonly ReportedModel[]) =>
    computedWords(summarizeModels(madeClassification({ table, reportedModels }), threshold), threshold);
  expect(own(0.5)).toBe("what models say is computed here, artificial from a mean of 0.50");
  expect(own(0.123)).toBe("what models say is computed here, artificial from a mean of 0.123");
  expect(own(0.5, madeReported("b", { classification: "human" }))).toBe(
    "what models say is computed here, artificial from a mean of 0.50",
  );
  // b has no score and says nothing, so nothing about it is computed.
  expect(own(0.5, madeReported("a", { classification: "human" }))).toBeUndefined();
  expect(computedWords(summarizeModels(documentedExample(), 0.5), 0.5)).toBeUndefined();
  expect(computedWords([], 0.5)).toBeUndefined();
});
