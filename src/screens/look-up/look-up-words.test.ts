// Whoever waits knows for what, and whether anything goes on without them.
import { expect, it } from "vitest";
import { pendingWords } from "./look-up-words";
import { plainText } from "../../words/phrase";

it("an unfinished result says what goes on by itself", () => {
  expect(plainText(pendingWords("new", true, undefined))).toBe(
    "The backend is still analysing this video (status new). This page asks again by itself; you can leave it open or come back.",
  );
});

it("a status that nobody knows is shown, and so is a check that failed", () => {
  expect(plainText(pendingWords("que\u200bued", false, "The backend failed"))).toBe(
    "The backend gives no result yet (status que\\u200bued). This page no longer asks by itself. The last check failed: The backend failed. What is shown is from before.",
  );
});
