// Six heuristics that say the same, resting on the same models, are one witness and not six.
import { expect, it } from "vitest";
import { madeVerdict } from "../domain/classification-for-test";
import type { Verdict } from "../domain/verdict";
import { documentedExample } from "./documented-example-for-test";
import { groupVerdicts } from "./verdict-groups";

const human = (given: Partial<Verdict>) => madeVerdict({ classification: "human", ...given });

it("the six of the documented example are one group, with their confidences as a range", () => {
  const groups = groupVerdicts(documentedExample().verdicts);
  expect(groups).toHaveLength(1);
  expect(groups[0]?.verdicts.map(({ heuristic }) => heuristic)).toEqual([
    "Majority",
    "Average",
    "AverageExclude10",
    "AverageExclude20",
    "AverageExclude30",
    "TopRelevant",
  ]);
  expect(groups[0]).toMatchObject({
    classification: "human",
    models: ["brokenwand2"],
    confidence: { min: 0.75, max: 0.751_547_685_265_541 },
  });
});

it.each([
  ["another word", human({ models: ["a"] }), madeVerdict({ classification: "artificial", models: ["a"] })],
  ["other models", human({ models: ["a"] }), human({ models: ["b"] })],
  ["more models", human({ models: ["a"] }), human({ models: ["a", "b"] })],
  ["no models against unknown models", human({ models: [] }), human({})],
  ["no answer against an answer", human({}), human({ unknown: true })],
  ["no word against a word", human({}), madeVerdict()],
])("%s is another group", (_, first, second) => {
  expect(groupVerdicts([first, second])).toHaveLength(2);
});

it.each([
  ["another confidence", human({ confidence: 0.6 }), human({ confidence: 0.9 })],
  ["another count", human({ count: 3 }), human({ count: 5 })],
  ["another name", human({ heuristic: "Majority" }), human({ heuristic: "Average" })],
  ["the same models in another order", human({ models: ["a", "b"] }), human({ models: ["b", "a"] })],
  ["models that both do not name", human({}), human({})],
])("%s is the same group", (_, first, second) => {
  expect(groupVerdicts([first, second])).toHaveLength(1);
});

it("groups stand in the order of their first verdict, and no verdict is lost", () => {
  const verdicts = [
    human({ heuristic: "1", models: ["a"] }),
    madeVerdict({ heuristic: "2", classification: "artificial" }),
    human({ heuristic: "3", models: ["a"] }),
    madeVerdict({ heuristic: "4", unknown: true }),
  ];
  const names = groupVerdicts(verdicts).map((group) => group.verdicts.map(({ heuristic }) => heuristic));
  expect(names).toEqual([["1", "3"], ["2"], ["4"]]);
});

it("no verdicts are no groups", () => {
  expect(groupVerdicts([])).toEqual([]);
});
