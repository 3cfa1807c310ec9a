// Nobody forgets what this device keeps without having been told what that is.
import { expect, it } from "vitest";
import { noneShownWords, sureWords } from "./recent-look-ups";

it.each([
  ["forget", 1, "This forgets the look-up and every kept answer on this device. It cannot be undone."],
  [
    "off",
    1_200,
    "Switching this off forgets all 1,200 look-ups and every kept answer on this device. It cannot be undone.",
  ],
] as const)("%s, %i look-ups: %s", (asked, count, words) => {
  expect(sureWords(asked, count)).toBe(words);
});

it("an empty list says why it is empty", () => {
  expect(noneShownWords(3, true)).toBe("No look-up on this device holds that.");
  expect(noneShownWords(0, true)).toBe("All forgotten. The next look-up will stand here.");
  expect(noneShownWords(0, false)).toBe("Nothing is kept on this device.");
});
