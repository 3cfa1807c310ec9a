// The list of keys and the keys are one: whatever it lists does something, and whatever does something is in it.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { anywhereKeys, characterKeyWords, resultKeys } from "./keys-dialog";

/** Where keys are listened to, outside of fields and boxes of their own. */
const listeners = ["app/site-focus.ts", "screens/result/result-keys.ts"].map((file) =>
  readFileSync(new URL(`../${file}`, import.meta.url), "utf8"),
);

/** What is printed on the key, as the browser names it. */
const browserNames: ReadonlyMap<string, string> = new Map([
  ["←", "ArrowLeft"],
  ["→", "ArrowRight"],
  ["Shift ←", "ArrowLeft"],
  ["Shift →", "ArrowRight"],
  ["Esc", "Escape"],
  ["−", "-"],
]);

const listed = [...anywhereKeys, ...resultKeys].flatMap(({ keys }) =>
  keys.includes("…") ? [] : keys.map((key) => browserNames.get(key) ?? key),
);

/** Keys that a listener compares with or looks up, as they stand in its source. */
const heard = listeners.flatMap((source) => [
  ...[...source.matchAll(/key (?:===|!==) "([^"]+)"/g)].map(([, key]) => key),
  ...[...source.matchAll(/^ {2}\["(.)", "/gm)].map(([, key]) => key),
]);

describe("the list of keys", () => {
  it("holds no key that nobody listens to", () => {
    expect(missingFrom(listed, heard)).toEqual(new Set());
  });

  it("lacks no key that somebody listens to", () => {
    // = is + without Shift on most keyboards.
    expect(missingFrom(heard, [...listed, "="])).toEqual(new Set());
  });

  it("holds the digits that switch models", () => {
    expect(resultKeys.find(({ keys }) => keys.includes("…"))?.keys).toEqual(["1", "…", "9"]);
    expect(listeners.some((source) => source.includes("/^[1-9]$/"))).toBe(true);
  });

  it("gives every key one meaning", () => {
    const keys = [...anywhereKeys, ...resultKeys].flatMap((entry) => entry.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("marks what Settings switch off: single characters, and nothing else", () => {
    for (const { keys, isCharacter } of [...anywhereKeys, ...resultKeys])
      expect(isCharacter).toBe(keys.every((key) => /^[^←→]$/.test(key)));
  });

  it("says whether single characters work now", () => {
    expect(characterKeyWords(true)).toContain("can be switched off in Settings");
    expect(characterKeyWords(false)).toBe(
      "Single characters are switched off in Settings; arrows and Escape work.",
    );
  });
});

function missingFrom(some: readonly (string | undefined)[], others: readonly (string | undefined)[]) {
  return new Set(some.filter((key) => !others.includes(key)));
}
