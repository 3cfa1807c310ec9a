// The `test` of every end-to-end test: like Playwright's, and at its end it fails on anything that must never
// happen while a person uses the app. What a test provokes on purpose it announces: `watch.expectStatus(404)`.
import { type BrowserContext, type Page, test as base, expect } from "playwright/test";
import { type Watch, watchFaults } from "./watch-faults";

export { expect };

/** The example of the backend's documentation, the first sample of the embedded sample backend. */
export const documentedExample = "ee9ac46c6eb0e7bcce54c4167a168cefe6f92feb4fb282687fbbbcf9dd37ba58";

type Fixtures = {
  readonly watch: Watch;
  /** A page in a browser that has never been here: nothing stored, nothing cached. Watched like `page`. */
  readonly freshPage: () => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  watch: [
    async ({ context, baseURL }, runTest) => {
      const watch = await watchFaults(context, origin(baseURL));
      await runTest(watch);
      expect(await watch.faults(), "nothing may go wrong behind the page").toEqual([]);
    },
    { auto: true },
  ],
  freshPage: async ({ browser, baseURL, contextOptions }, runTest) => {
    const opened: { readonly context: BrowserContext; readonly watch: Watch }[] = [];
    await runTest(async () => {
      const context = await browser.newContext({ ...contextOptions, ...(baseURL ? { baseURL } : {}) });
      opened.push({ context, watch: await watchFaults(context, origin(baseURL)) });
      return context.newPage();
    });
    for (const { context, watch } of opened) {
      const faults = await watch.faults();
      await context.close();
      expect(faults, "nothing may go wrong behind a fresh page").toEqual([]);
    }
  },
});

function origin(baseURL: string | undefined) {
  if (baseURL === undefined) throw new Error("the Playwright configuration names no baseURL");
  return new URL(baseURL).origin;
}

/**
 * Opens one result and waits until its verdict can be read.
 * `query` is written as in a link, without the question mark: `openResult(page, hash, "view=table&threshold=0.65")`.
 */
export async function openResult(page: Page, hash: string, query = "") {
  await page.goto(`/video/${hash}${query === "" ? "" : `?${query}`}`);
  await expect(page.getByRole("region", { name: "Verdict", exact: true })).toBeVisible();
}
