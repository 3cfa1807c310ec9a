// Who says otherwise is never a footnote: every model with another word is against a verdict, counted or left out.
import { describe, expect, it } from "vitest";
import { madeClassification, madeReported, madeTable } from "../domain/classification-for-test";
import { dissent, namedModels, type Dissent } from "./dissent";
import { documentedExample } from "./documented-example-for-test";
import { summarizeModels } from "./model-summary";

function names(found: Dissent) {
  return {
    leftOut: found.leftOut.map(({ model }) => model),
    against: found.against.map(({ model }) => model),
    countedAgainst: found.countedAgainst.map(({ model }) => model),
    leftOutAgainst: found.leftOutAgainst.map(({ model }) => model),
  };
}

it("in the documented example the two models left out say otherwise", () => {
  const summaries = summarizeModels(documentedExample(), 0.5);
  expect(names(dissent({ classification: "human", models: ["brokenwand2"] }, summaries))).toEqual({
    leftOut: ["V011", "V01"],
    against: ["V011", "V01"],
    countedAgainst: [],
    leftOutAgainst: ["V011", "V01"],
  });
});

describe("a verdict of human over four models", () => {
  // a and b are artificial, c is human, d has no score and says nothing
  const table = madeTable(["a", [0.9]], ["b", [0.8]], ["c", [0.1]], ["d", [undefined]]);
  const summaries = summarizeModels(madeClassification({ table }), 0.5);
  const of = (models: readonly string[] | undefined) =>
    names(dissent({ classification: "human", models }, summaries));

  it("that counted a and c has one counted and one left out against it", () => {
    expect(of(["a", "c"])).toEqual({
      leftOut: ["b", "d"],
      against: ["a", "b"],
      countedAgainst: ["a"],
      leftOutAgainst: ["b"],
    });
  });

  it("that does not say which it counted leaves nobody out", () => {
    expect(of(undefined)).toEqual({
      leftOut: [],
      against: ["a", "b"],
      countedAgainst: ["a", "b"],
      leftOutAgainst: [],
    });
  });

  it("whose list of models is empty says nothing about any: nobody is left out", () => {
    expect(of([])).toEqual({
      leftOut: [],
      against: ["a", "b"],
      countedAgainst: ["a", "b"],
      leftOutAgainst: [],
    });
  });

  it.each([
    ["names some", ["a"], true],
    ["names only models that no frame has", ["gone"], true],
    ["names none", [], false],
    ["does not say", undefined, false],
  ])("that %s: what it counted is known or not", (_, models, isKnown) => {
    expect(dissent({ classification: "human", models }, summaries).isKnown).toBe(isKnown);
  });

  it("is not contradicted by a model without an answer", () => {
    expect(of(undefined).against).not.toContain("d");
  });

  it("takes names whole: V01 counted does not count V011", () => {
    const alike = madeTable(["V01", [0.1]], ["V011", [0.9]]);
    const found = dissent(
      { classification: "human", models: ["V01"] },
      summarizeModels(madeClassification({ table: alike }), 0.5),
    );
    expect(names(found).leftOutAgainst).toEqual(["V011"]);
  });
});

it("the models that a verdict names are named as given, and an empty list names none", () => {
  expect(namedModels(["b", "a"])).toEqual(["b", "a"]);
  expect(namedModels([""])).toEqual([""]);
  expect(namedModels([])).toBeUndefined();
  expect(namedModels(undefined)).toBeUndefined();
});

it("a word that is reported counts, not the side of the scores", () => {
  const classification = madeClassification({
    table: madeTable(["a", [0.9]]),
    reportedModels: [madeReported("a", { classification: "human" })],
  });
  const summaries = summarizeModels(classification, 0.5);
  expect(dissent({ classification: "human", models: undefined }, summaries).against).toEqual([]);
});
