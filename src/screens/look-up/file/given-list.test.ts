// The rule: a list reaches the form of Triage whether it is there already or comes later, and only until it is taken.
import { expect, it, vi } from "vitest";
import { givenList } from "./given-list";

it("the last one that was given is there until it is taken, and whoever listens hears of both", () => {
  const hear = vi.fn();
  const stop = givenList.subscribe(hear);
  const [first, second] = ["a.txt", "b.csv"].map((source) => ({ kind: "text" as const, text: "", source }));
  if (first !== undefined) givenList.give(first);
  if (second !== undefined) givenList.give(second);
  expect(givenList.current()).toBe(second);
  givenList.clear();
  expect(givenList.current()).toBeUndefined();
  expect(hear).toHaveBeenCalledTimes(3);
  stop();
  if (first !== undefined) givenList.give(first);
  expect(hear).toHaveBeenCalledTimes(3);
  givenList.clear();
});
