// The rule: what is drawn is the same whichever way a link names it, and the way of very many models is short.
import { expect, test } from "vitest";
import { hiddenModels, namesOfHidden } from "./drawn-names";

const many = Array.from({ length: 5_000 }, (_, index) => `model ${index}`);
const few = many.slice(0, 64);

test("of a few models those that are off are named, however many", () => {
  expect(namesOfHidden(few, few.slice(1))).toEqual({ hide: few.slice(1), only: [] });
});

test.each([0, 1, 2_500, 4_999, 5_000])("%i of 5,000 off are off again when the link is read", (off) => {
  const hide = many.slice(0, off);
  const names = namesOfHidden(many, hide);
  expect([...hiddenModels(many, names)]).toEqual(hide);
  expect(names.hide.length + names.only.length).toBeLessThanOrEqual(2_500);
});

test("one model drawn alone is one name", () => {
  expect(namesOfHidden(many, many.slice(1))).toEqual({ hide: [], only: ["model 0"] });
});
