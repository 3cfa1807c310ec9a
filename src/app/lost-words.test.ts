// Whoever follows a broken link is told what is wrong with it, whatever stands in it.
import { expect, it } from "vitest";
import { unknownPageWords, wrongHashWords } from "./other-page";

it("a hash that is too short is told how much is missing", () => {
  const { heading, meaning, steps } = wrongHashWords("ab12");
  expect(heading).toBe("This link holds no hash");
  expect(meaning).not.toBe("");
  expect(steps).toEqual(["check-hash", "start-over"]);
});

it("what was given is shown cut, with nothing invisible in it", () => {
  expect(wrongHashWords(`\u202e${"x".repeat(300)}`).details).toEqual([
    { term: "Given", value: `\\u202e${"x".repeat(199)}…` },
  ]);
  expect(unknownPageWords("/no\u200bwhere").details).toEqual([{ term: "Address", value: "/no\\u200bwhere" }]);
});
