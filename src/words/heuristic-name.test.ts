// A heuristic is called as it was received, and one without a name is called the same everywhere.
import { expect, it } from "vitest";
import { heuristicName } from "./heuristic-name";

it.each([
  ["Majority", "Majority"],
  ["", "(empty name)"],
  ["a\u202eb", String.raw`a\u202eb`],
  [undefined, "a heuristic without a name"],
])("%j is called %s", (heuristic, name) => {
  expect(heuristicName(heuristic)).toBe(name);
});
