// Nobody takes a saved file for the backend's answer of now, and nobody takes a changed one for a whole one.
import { describe, expect, it } from "vitest";
import { plainText } from "./phrase";
import { evidenceFaultWords, savedFileWords } from "./saved-words";

const known = { appVersion: "0.1.0", backendOrigin: undefined };

describe("a result from a file", () => {
  it.each([
    [known, true, "Its answer is the one that was saved: its SHA-256 fits."],
    [known, false, "Its answer was changed after it was saved: its SHA-256 does not fit."],
    [known, undefined, "Whether its answer is still the one that was saved cannot be checked here."],
    [
      undefined,
      undefined,
      "It is a plain answer: it does not say when it was fetched, or from which backend.",
    ],
  ])("says what can be told of it", (from, digestFits, end) => {
    const text = plainText(savedFileWords({ fileName: "a.html", known: from, digestFits }));
    expect(text).toMatch(/^This is a saved file, a\.html\. /);
    expect(text.endsWith(end)).toBe(true);
  });
});

describe("a file that is not opened", () => {
  it.each([
    [
      { kind: "too-large", bytes: 500_000_000 } as const,
      "“a.html” has 500 MB, more than a browser can open at once.",
    ],
    [
      { kind: "not-ours", isPage: true } as const,
      "“a.html” is a web page, but not one that Framewise saved. Nothing of it was run.",
    ],
    [
      { kind: "damaged" } as const,
      "“a.html” was saved by Framewise, but is cut off or damaged inside. Another copy of it may be whole.",
    ],
  ])("says why: %j", (fault, words) => {
    expect(evidenceFaultWords(fault, "a.html")).toBe(words);
  });

  it("is named without what its name hides", () => {
    expect(evidenceFaultWords({ kind: "no-hash" }, "a\u202egnp.html")).toContain("“a\\u202egnp.html”");
  });
});
