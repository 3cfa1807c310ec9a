// Camps are one sentence: how many models, how high against each other, their mean, and who when they are few.
import { expect, it } from "vitest";
import { campsOf, type Camps } from "../analysis/camps";
import { documentedExample } from "../analysis/documented-example-for-test";
import { campWords } from "./camp-words";
import { plainText } from "./phrase";

function camps(...given: Camps["camps"]): Camps {
  return { camps: given, inside: 0.1, between: 0.6 };
}

const names = ["V011", "V01", "a", "b", "c", "Ardē\u202e"];

it("the documented example", () => {
  const { table } = documentedExample();
  const found = campsOf(table);
  expect(found && plainText(campWords(found, table.models))).toBe(
    "Two camps: 2 models high (V011 and V01, mean 99.2%), 1 low (brokenwand2, mean 24.8%).",
  );
});

it("many are counted, few are named, and a name is made visible", () => {
  const found = camps(
    { models: [0, 1, 2, 3], mean: 0.91, level: "high" },
    { models: [5], mean: 0.082, level: "low" },
  );
  expect(plainText(campWords(found, names))).toBe(
    "Two camps: 4 models high (mean 91.0%), 1 low (Ardē\\u202e, mean 8.2%).",
  );
});

it("three", () => {
  const found = camps(
    { models: [0], mean: 0.9, level: "high" },
    { models: [1], mean: 0.5, level: "between" },
    { models: [2, 3], mean: 0.1, level: "low" },
  );
  expect(plainText(campWords(found, names))).toBe(
    "Three camps: 1 model high (V011, mean 90.0%), 1 between (V01, mean 50.0%), 2 low (a and b, mean 10.0%).",
  );
});
