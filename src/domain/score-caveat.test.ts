// What is not a probability is known by its exact name, with a reason and a source; no other model is suspected.
import { describe, expect, it } from "vitest";
import { scoreCaveat, scoreCaveats } from "./score-caveat";

describe("every entry", () => {
  it.each(scoreCaveats)("$model says why and who says so, and is found by its name", (caveat) => {
    expect(caveat.reason.trim()).not.toBe("");
    expect(caveat.reason).not.toMatch(/[.!]$/);
    expect(caveat.source).toMatch(/\w+ \w+/);
    expect(scoreCaveat(caveat.model)).toBe(caveat);
  });

  it("stands there once", () => {
    const names = scoreCaveats.map(({ model }) => model.normalize("NFC"));
    expect(new Set(names).size).toBe(names.length);
  });
});

it("Ardē is an area share, however its accent is encoded", () => {
  expect(scoreCaveat("Ard\u0113")?.kind).toBe("not-probability");
  expect(scoreCaveat("Arde\u0304")?.kind).toBe("not-probability");
});

it("morphing needs a face", () => {
  expect(scoreCaveat("morphing")?.kind).toBe("conditional");
});

it.each(["Arde", "ardē", "Ardē ", "Ardē 2", "Morphing", "morphing2", "", "__proto__", "constructor"])(
  "%j is another model",
  (name) => {
    expect(scoreCaveat(name)).toBeUndefined();
  },
);
