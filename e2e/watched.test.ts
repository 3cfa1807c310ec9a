// The rule: no page of any end-to-end test goes unwatched. A test that is not made by the fixture, or opens a browser of its
// own, would prove nothing about violations of the policy and requests elsewhere.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const folder = fileURLToPath(new URL(".", import.meta.url));
const specs = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".spec.ts"))
  .map((file) => [file.replaceAll("\\", "/"), readFileSync(`${folder}/${file}`, "utf8")] as const);

/** What may go without the fixture, and why. */
const exceptions: Readonly<Record<string, string>> = {
  "harness.spec.ts": "it holds the watch itself to what it promises",
  "evidence.spec.ts": "a saved file has no origin: its test writes down every request and every word itself",
};

function count(text: string, part: RegExp): number {
  return [...text.matchAll(part)].length;
}

/** What of a test escapes the watch. */
function unwatched(text: string): readonly string[] {
  const bareTest = /import \{[^}]*\btest\b[^}]*\} from "playwright\/test"/.test(text);
  const opened = count(text, /\.(?:newContext|launchPersistentContext)\(/g);
  return [
    ...(bareTest ? ["a test without the fixture"] : []),
    ...(opened > count(text, /\bwatchFaults\(/g) ? ["a browser of its own without a watch"] : []),
  ];
}

describe("every end-to-end test", () => {
  test.each(specs)("%s is watched", (file, text) => {
    const found = unwatched(text);
    expect(found.length > 0).toBe(file in exceptions);
  });

  test("is really read", () => {
    expect(specs.length).toBeGreaterThan(20);
  });
});

describe("the rule fires", () => {
  test.each([
    ['import { type Page, test } from "playwright/test";', "a test without the fixture"],
    ["const context = await browser.newContext();", "a browser of its own without a watch"],
  ])("%s", (text, told) => {
    expect(unwatched(text)).toEqual([told]);
  });

  test("and leaves types alone, and what is watched", () => {
    expect(
      unwatched('import type { Page } from "playwright/test"; import { test } from "./fixture";'),
    ).toEqual([]);
    expect(unwatched("browser.newContext(); await watchFaults(context, origin);")).toEqual([]);
  });
});
