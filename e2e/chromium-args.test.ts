// The rule: what we switch off in Chromium comes on top of what Playwright switches off, of which nothing is lost.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright";
import { afterAll, expect, test } from "vitest";
import { chromiumArgs } from "./chromium-args";

const folder = mkdtempSync(path.join(tmpdir(), "framewise-args-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The features of each list, in the order in which Chromium is given them. */
async function listsGiven(args: readonly string[]) {
  const [program, told] = [path.join(folder, "chromium"), path.join(folder, "told")];
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > "${told}"\nexit 1\n`, { mode: 0o755 });
  // It writes down what it is given, and is no browser.
  await chromium.launch({ executablePath: program, args: [...args] }).catch(() => undefined);
  const lists = readFileSync(told, "utf8").matchAll(/^--disable-features=(.*)$/gm);
  return [...lists].map(([, features = ""]) => features.split(","));
}

test.skipIf(process.platform === "win32")(
  "the last list, the only one that counts, holds the first",
  async () => {
    const [own = [], last = [], ...more] = await listsGiven(chromiumArgs);
    expect(own.length).toBeGreaterThan(5);
    expect(last).toEqual(expect.arrayContaining(own));
    expect(last).toContain("SpareRendererForSitePerProcess");
    expect(more).toEqual([]);
  },
);
