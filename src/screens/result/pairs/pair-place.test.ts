// Every pair can be reached by arrow keys, and no key leaves the matrix or rests on a model with itself.
import { describe, expect, it } from "vitest";
import { firstPlace, movePlace, type PairPlace } from "./pair-place";

const press = (key: string, [row, column]: readonly [number, number], ctrlKey = false) => {
  const next = movePlace({ key, ctrlKey }, { row, column }, 4);
  return next && [next.row, next.column];
};

describe("in a matrix of four models", () => {
  it.each([
    ["ArrowRight", [0, 1], [0, 2]],
    ["ArrowLeft", [0, 2], [0, 1]],
    ["ArrowDown", [0, 1], [2, 1]],
    ["ArrowUp", [2, 1], [0, 1]],
    ["ArrowRight", [2, 1], [2, 3]],
    ["Home", [0, 3], [0, 1]],
    ["Home", [2, 3], [2, 0]],
    ["End", [3, 0], [3, 2]],
    ["End", [1, 0], [1, 3]],
  ] as const)("%s leads from %j to %j", (key, from, to) => {
    expect(press(key, from)).toEqual(to);
  });

  it.each([
    ["ArrowRight", [0, 3]],
    ["ArrowRight", [3, 2]],
    ["ArrowLeft", [0, 1]],
    ["ArrowUp", [1, 0]],
    ["ArrowDown", [2, 3]],
    ["a", [0, 1]],
  ] as const)("%s leads nowhere from %j", (key, from) => {
    expect(press(key, from)).toBeUndefined();
  });

  it("Control with Home and End leads to the first and the last pair", () => {
    expect(press("Home", [2, 3], true)).toEqual([0, 1]);
    expect(press("End", [0, 1], true)).toEqual([3, 2]);
    expect(press("ArrowRight", [0, 1], true)).toBeUndefined();
  });
});

// Two models have one pair, and are at it.
it.each([3, 4, 7])("of %i models every cell is reached from the first", (size) => {
  const reached = new Map([["0 1", firstPlace]]);
  const waiting: PairPlace[] = [firstPlace];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (const key of ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End"]) {
      const next = movePlace({ key, ctrlKey: false }, place, size);
      const name = `${next?.row} ${next?.column}`;
      if (next === undefined || reached.has(name)) continue;
      reached.set(name, next);
      waiting.push(next);
    }
  }
  expect(reached.size).toBe(size * (size - 1));
});
