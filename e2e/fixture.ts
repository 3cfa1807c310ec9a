// The `test` of every end-to-end test: like Playwright's, and at its end it fails on anything that must never
// happen while a person uses the app. What a test provokes on purpose it announces: `watch.expectStatus(404)`.
import { type BrowserContext, type Page, test as base, expect } from "playwright/test";
import { type Watch, watchFaults } from "./watch-faults";

export { expect };
export type { APIResponse, Locator, Page } from "playwright/test";

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
  // A hundred thousand frames take their time on a busy machine.
  await expect(page.getByRole("region", { name: "Verdict", exact: true })).toBeVisible({ timeout: 120_000 });
}

/** One score per frame, undefined where the model gave none. */
export type Scores = readonly (number | undefined)[];

type Payload = {
  readonly results: {
    readonly images: readonly (readonly {
      readonly model: string;
      readonly classification: readonly { readonly label: string; readonly score: number }[];
    }[])[];
  };
};

/** The artificial scores of a result by model, as the backend sends them: read here by no code of the page. */
export async function artificialScores(page: Page, hash: string): Promise<ReadonlyMap<string, Scores>> {
  const response = await page.request.get(`/backend/api/classification_video/${hash}`);
  const { results }: Payload = await response.json();
  const models = new Set(results.images.flatMap((frame) => frame.map(({ model }) => model)));
  const scoreOf = (frame: Payload["results"]["images"][number], model: string) =>
    frame.find((answer) => answer.model === model)?.classification.find(({ label }) => label === "artificial")
      ?.score;
  return new Map(
    [...models].map((model) => [model, results.images.map((frame) => scoreOf(frame, model))] as const),
  );
}

/** As the product writes scores: percent with one decimal, "–" for none. */
export function percent(score: number | undefined): string {
  return score === undefined ? "–" : `${(score * 100).toFixed(1)}%`;
}

/** The look-ups that went out from now on, wherever on the page they come from: the address of each. */
export function watchLookUps(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes("/api/classification")) asked.push(pathname);
  });
  return asked;
}

/** Holds back every request for matching files until `release` is called. */
export async function holdBack(page: Page, files: string) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(files, async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}
