// The `test` of the browsers that are driven from outside: one browser for a file, and for each test a person of its own,
// on an origin where nobody has been before. At its end it fails on whatever went wrong behind the page.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "playwright/test";
import type { Driver, Started } from "./driver";
import { startFirefox } from "./firefox";
import { type Person, createPerson } from "./person";
import { faultsName, serveWatched } from "./watched-app";
import { startWebKit } from "./webkit";

export { expect };

const starts = { firefox: startFirefox, webkit: startWebKit };

type OfFile = {
  readonly browserToDrive: keyof typeof starts;
  /** Where the browser saves, and where tests lay files for it. */
  readonly folder: string;
  readonly driven: Started;
};
type OfTest = {
  readonly driver: Driver;
  readonly person: Person;
  /** The lines of the console that this test provokes, by words in them. */
  readonly expectConsole: (...words: readonly string[]) => void;
  /** Takes the server away: nobody answers at the app's address any more. */
  readonly goOffline: () => Promise<void>;
  readonly loseScript: (name: string) => () => void;
};
type Served = { readonly served: Awaited<ReturnType<typeof serveWatched>>; readonly expectedWords: string[] };

export const test = base.extend<OfTest & Served, OfFile>({
  browserToDrive: ["firefox", { option: true, scope: "worker" }],
  folder: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, runTests) => {
      const folder = mkdtempSync(path.join(tmpdir(), "framewise-driven-"));
      await runTests(folder);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: "worker" },
  ],
  driven: [
    async ({ browserToDrive, folder }, runTests) => {
      const started = await starts[browserToDrive](folder);
      const said = "missing" in started ? `Not run: ${browserToDrive}, ${started.missing}` : started.name;
      process.stdout.write(`${said}\n`);
      await runTests(started);
      if (!("missing" in started)) await started.close();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  driver: async ({ driven }, runTest, testInfo) => {
    if ("missing" in driven) {
      testInfo.skip(true, driven.missing);
      return;
    }
    await runTest(driven);
  },
  // oxlint-disable-next-line no-empty-pattern
  expectedWords: async ({}, runTest) => runTest([]),
  expectConsole: async ({ expectedWords }, runTest) => {
    await runTest((...words) => void expectedWords.push(...words));
  },
  // oxlint-disable-next-line no-empty-pattern
  served: async ({}, runTest) => {
    const served = await serveWatched();
    await runTest(served);
    await served.close();
  },
  goOffline: async ({ served }, runTest) => runTest(served.close),
  loseScript: async ({ served }, runTest) => runTest(served.loseScript),
  // The driver first: where there is none, the test ends there, skipped.
  person: async ({ driver, served, expectedWords }, runTest) => {
    const person = createPerson(driver, served.origin);
    await person.resize(1440, 1000);
    await runTest(person);
    const faults = JSON.parse(
      String(await person.run(`return sessionStorage.getItem("${faultsName}") ?? "[]"`)),
    );
    const unexpected = [...faults].filter(
      (fault) => !expectedWords.some((words) => String(fault).includes(words)),
    );
    expect(unexpected, "nothing may go wrong behind the page").toEqual([]);
    await person.leave();
  },
});
