// A verdict card says which models it rests on and which say otherwise; neither is left to the reader.
import { describe, expect, it } from "vitest";
import { documentedExample } from "../../analysis/documented-example-for-test";
import { summarizeModels } from "../../analysis/model-summary";
import { groupVerdicts } from "../../analysis/verdict-groups";
import {
  madeClassification,
  madeReported,
  madeTable,
  type MadeColumn,
} from "../../domain/classification-for-test";
import { plainText } from "../../words/phrase";
import { verdictCardWords } from "./verdict-words";

// a, b and c are artificial, d and e human
const table = madeTable(["a", [0.9]], ["b", [0.8]], ["c", [0.7]], ["d", [0.2]], ["e", [0.1]]);
const summaries = summarizeModels(madeClassification({ table }), 0.5);

function card(classification: string | undefined, models: readonly string[] | undefined) {
  const words = verdictCardWords({ classification, models }, summaries);
  return [plainText(words.restsOn), plainText(words.against)];
}

it("the card of the documented example", () => {
  const example = documentedExample();
  const [group] = groupVerdicts(example.verdicts);
  const words = group === undefined ? undefined : verdictCardWords(group, summarizeModels(example, 0.5));
  expect(plainText(words?.restsOn ?? [])).toBe("Rests on 1 of 3 models: brokenwand2.");
  expect(plainText(words?.against ?? [])).toBe("Left out and saying artificial: V011 99.6% and V01 98.8%.");
});

describe("what it rests on", () => {
  it.each([
    ["some", ["a", "d"], "Rests on 2 of 5 models: a and d."],
    ["all, in any order", ["e", "d", "c", "b", "a"], "Rests on all 5 models."],
    ["up to four are named", ["a", "b", "c", "d"], "Rests on 4 of 5 models: a, b, c and d."],
    ["unknown", undefined, "The answer does not say which models it counted."],
    ["none", [], "The answer names no model that it counted."],
    ["one that no frame has", ["gone"], "Rests on 1 model: gone (without scores here)."],
    [
      "some that no frame has: 5 named are not all 5",
      ["a", "b", "c", "gone", "lost"],
      "Rests on 5 models: a, b, c, gone and 1 more (2 of them without scores here).",
    ],
  ])("%s", (_, models, text) => {
    expect(card("human", models)[0]).toBe(text);
  });
});

describe("who says otherwise", () => {
  it.each([
    [
      "nobody left out",
      ["d", "e", "a", "b", "c"],
      "Counted, but saying artificial: a 90.0%, b 80.0% and c 70.0%.",
    ],
    ["nobody counted", ["d", "e"], "Left out and saying artificial: a 90.0%, b 80.0% and c 70.0%."],
    [
      "both",
      ["a", "d"],
      "Counted, but saying artificial: a 90.0%. Left out and saying artificial: b 80.0% and c 70.0%.",
    ],
    ["unknown which", undefined, "3 models say artificial: a 90.0%, b 80.0% and c 70.0%."],
    ["an empty list, which says nothing", [], "3 models say artificial: a 90.0%, b 80.0% and c 70.0%."],
  ])("%s", (_, models, text) => {
    expect(card("human", models)[1]).toBe(text);
  });

  it("nobody, when everybody agrees", () => {
    const agreeing = summarizeModels(madeClassification({ table: madeTable(["a", [0.9]]) }), 0.5);
    expect(verdictCardWords({ classification: "artificial", models: ["a"] }, agreeing).against).toEqual([]);
  });

  it("nobody, when the verdict itself gives no answer", () => {
    expect(card(undefined, ["a"])[1]).toBe("");
  });

  it("those with different words say otherwise, without one word for all", () => {
    const mixed = summarizeModels(
      madeClassification({
        table: madeTable(["a", [0.9]], ["b", [0.8]]),
        reportedModels: [madeReported("b", { classification: "unclear" })],
      }),
      0.5,
    );
    const { against } = verdictCardWords({ classification: "human", models: undefined }, mixed);
    expect(plainText(against)).toBe("2 models say otherwise: a 90.0% and b 80.0%.");
    const counted = verdictCardWords({ classification: "human", models: ["a", "b"] }, mixed);
    expect(plainText(counted.against)).toBe("Counted, but saying otherwise: a 90.0% and b 80.0%.");
  });

  it("unknown which, one or two of them", () => {
    const said = (...columns: readonly MadeColumn[]) => {
      const models = summarizeModels(madeClassification({ table: madeTable(...columns) }), 0.5);
      return plainText(verdictCardWords({ classification: "human", models: undefined }, models).against);
    };
    expect(said(["a", [0.9]], ["b", [0.8]])).toBe("2 models say artificial: a 90.0% and b 80.0%.");
    expect(said(["a", [0.9]], ["b", [0.1]])).toBe("One model says artificial: a 90.0%.");
    expect(said(["a", [0.2]], ["b", [0.1]])).toBe("");
  });
});
