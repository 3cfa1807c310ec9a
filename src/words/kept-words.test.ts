// How old a kept answer is stands beside it, in words that never make it older or newer than it is.
import { describe, expect, it } from "vitest";
import { agoText, keptText, listTimeText, refreshFailedText } from "./kept-words";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe("an age", () => {
  it.each([
    [0, "less than a minute ago"],
    [minute - 1, "less than a minute ago"],
    [minute, "1 minute ago"],
    [12 * minute + 59_000, "12 minutes ago"],
    [hour, "1 hour ago"],
    [day - 1, "23 hours ago"],
    [day, "1 day ago"],
    [1_500 * day, "1,500 days ago"],
  ])("of %i ms is said as %s", (ms, text) => {
    expect(agoText(ms)).toBe(text);
  });

  it("stands with where the answer lies; a clock that was set back makes nothing younger than now", () => {
    expect(keptText(12 * minute)).toBe("Fetched 12 minutes ago, kept on this device.");
    expect(keptText(-5 * hour)).toBe("Fetched less than a minute ago, kept on this device.");
  });
});

describe("a time in the list", () => {
  const now = new Date(2026, 10, 22, 7, 30);
  it.each([
    [new Date(2026, 10, 22, 7, 24), "07:24 today"],
    [new Date(2026, 10, 22, 0, 0), "00:00 today"],
    [new Date(2026, 10, 21, 23, 59), "yesterday 23:59"],
    [new Date(2026, 10, 19, 12, 0), "19 Nov"],
    [new Date(2025, 10, 19, 12, 0), "19 Nov 2025"],
  ])("%s is short", (at, text) => {
    expect(listTimeText(at, now)).toBe(text);
  });
});

describe("a refresh that brought nothing", () => {
  it("says why, and what is on the screen", () => {
    expect(refreshFailedText({ kind: "offline" }, "b.example")).toBe(
      "Asked again without success: This device is offline. What is shown is what this device has kept.",
    );
  });

  it("says that the backend has let go of it, and until when it stays", () => {
    expect(refreshFailedText({ kind: "not-found", message: undefined }, "sample backend")).toBe(
      "The sample backend has no result under this hash any more. This one stays on this device until you remove it from the recent look-ups.",
    );
    expect(refreshFailedText({ kind: "not-found", message: undefined }, "b.example")).toMatch(
      /^b\.example has/,
    );
  });
});
