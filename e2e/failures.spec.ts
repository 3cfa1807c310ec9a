// The rule: whatever goes wrong with a look-up has its own words, says what they mean, and offers a next step that works;
// it goes out again by itself exactly where that can help. The alert is there with the first failing answer.
import type { Locator, Page } from "playwright/test";
import { type FailureSample, failureSamples, videoSamples } from "../src/sample/sample-table";
import { documentedExample, openResult } from "./fixture";
import { expect, test } from "./served-test";
import { chooseSettings } from "./settings-steps";

/** Longer than any wait between two tries. */
const longWaitMs = 11 * 60_000;

function alertOf(page: Page): Locator {
  return page.getByRole("main").getByRole("alert");
}

function countdownOf(page: Page): Locator {
  return page.getByRole("progressbar", { name: "Until the next try" });
}

function stepOf(page: Page, name: string): Locator {
  return page.getByRole("main").getByRole("button", { name, exact: true });
}

async function expectVerdict(page: Page): Promise<void> {
  await expect(page.getByRole("region", { name: "Verdict", exact: true })).toBeVisible();
}

/** Look-ups of this browser from now on; they are made by a worker of the page. */
function countLookUps(page: Page): () => number {
  let count = 0;
  page.context().on("request", (request) => {
    if (request.url().includes("/api/classification_video/")) count += 1;
  });
  return () => count;
}

type Held = {
  /** How many have gone out so far. */
  readonly asked: () => number;
  readonly letGo: () => void;
};

/** Holds every look-up until it is let go, so that no wait of a test races with one of the page. */
async function holdLookUps(page: Page): Promise<Held> {
  let asked = 0;
  const waiting: (() => void)[] = [];
  await page.context().route("**/api/classification_video/*", async (route) => {
    asked += 1;
    await new Promise<void>((resolve) => waiting.push(resolve));
    await route.continue();
  });
  return { asked: () => asked, letGo: () => waiting.shift()?.() };
}

/** The seconds that the countdown says from now on, each once. */
async function listenToCountdown(page: Page): Promise<() => Promise<readonly number[]>> {
  const said = await page.evaluateHandle(() => {
    const seconds: number[] = [];
    const listen = () => {
      const found = /next try in (\d+) s/.exec(document.querySelector("main")?.innerText ?? "")?.[1];
      if (found !== undefined && seconds.at(-1) !== Number(found)) seconds.push(Number(found));
    };
    new MutationObserver(listen).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return seconds;
  });
  return () => said.jsonValue();
}

async function lookUp(page: Page, hash: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Video hash" }).fill(hash);
  await page.keyboard.press("Enter");
}

type Told = {
  readonly sample: FailureSample;
  readonly status?: number;
  readonly error?: string;
  readonly heading: string;
  readonly what: RegExp;
  readonly meaning: RegExp;
  /** Facts under the words. */
  readonly details?: RegExp;
  readonly step: "Change the key" | "Check the hash" | "Try again";
};

/** A key of this tab, because without one the backend may want a key before it says anything else. */
async function openWithKey(page: Page, hash: string): Promise<void> {
  await page.goto("/");
  await chooseSettings(page, { key: "key-of-one-user-3f2a" });
  await lookUp(page, hash);
}

async function expectTold(page: Page, { sample, heading, what, meaning, details }: Told): Promise<void> {
  const alert = alertOf(page);
  await expect(alert.getByRole("heading", { level: 1 })).toHaveText(heading);
  await expect(alert).toContainText(what);
  await expect(alert).toContainText(meaning);
  await expect(page).toHaveTitle(new RegExp(`^${heading} · `));
  await expect(page.getByRole("main")).toContainText(failureSamples[sample].hash);
  if (details !== undefined) await expect(page.getByRole("main")).toContainText(details);
}

/** The button does what it says. */
async function expectStepWorks(page: Page, step: Told["step"], lookUps: () => number): Promise<void> {
  const before = lookUps();
  await stepOf(page, step).click();
  if (step === "Check the hash")
    await expect(page.getByRole("searchbox", { name: "Video hash" })).toBeFocused();
  if (step === "Change the key") await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
  if (step === "Try again") await expect.poll(lookUps).toBe(before + 1);
}

const final: readonly Told[] = [
  {
    sample: "no-key",
    status: 401,
    heading: "The backend wants a key",
    what: /went out without an API key/,
    meaning: /Enter yours in Settings/,
    details: /Answer\s*401/,
    step: "Change the key",
  },
  {
    sample: "key-refused",
    status: 401,
    heading: "The backend refused the key",
    what: /wrong, expired, or not allowed/,
    meaning: /sent to this backend only/,
    details: /401 “Invalid API key.”/,
    step: "Change the key",
  },
  {
    sample: "key-forbidden",
    status: 403,
    heading: "The backend refused the key",
    what: /not allowed to read this video/,
    meaning: /sent to this backend only/,
    details: /403 “This API key may not read this video.”/,
    step: "Change the key",
  },
  {
    sample: "not-found",
    status: 404,
    heading: "No result under this hash",
    what: /The backend that was asked, the sample backend, does not know this video/,
    meaning: /belongs to another backend: a link may come from one/,
    details: /404 “Not found.”/,
    step: "Check the hash",
  },
  {
    sample: "invalid",
    status: 422,
    heading: "The backend did not accept the hash",
    what: /calls it invalid/,
    meaning: /Asking again will not change the answer/,
    details:
      /The hash must be the SHA-256 of a video\. The hash must belong to this account\.\s*account\s*The account has no video models\./,
    step: "Check the hash",
  },
  {
    sample: "html-page",
    status: 200,
    heading: "Something in between answered",
    what: /a log-in, a block or a check/,
    meaning: /nothing about the key or the video/,
    details: /Answer\s*200 “Sign in”/,
    step: "Try again",
  },
  {
    sample: "empty-body",
    status: 200,
    heading: "The answer is empty",
    what: /without a word/,
    meaning: /swallowed the answer/,
    details: /Answer\s*200/,
    step: "Try again",
  },
  {
    sample: "no-content",
    status: 204,
    heading: "The answer is empty",
    what: /without a word/,
    meaning: /may not have finished/,
    details: /Answer\s*204/,
    step: "Try again",
  },
  {
    sample: "not-a-result",
    status: 200,
    heading: "The answer is not a result",
    what: /nothing in it can be shown as a classification/,
    meaning: /changed its format/,
    details: /results\.images/,
    step: "Try again",
  },
  {
    sample: "json-null",
    status: 200,
    heading: "The answer is not a result",
    what: /nothing in it can be shown as a classification/,
    meaning: /changed its format/,
    details: /Found\s*null/,
    step: "Try again",
  },
];

test.describe("asked once, because asking again by itself would not help", () => {
  for (const told of final) {
    test(`${told.sample}: ${told.heading}`, async ({ page, watch }) => {
      if (told.status !== undefined && told.status >= 400) watch.expectStatus(told.status);
      const lookUps = countLookUps(page);
      await page.clock.install();
      const { hash } = failureSamples[told.sample];
      if (told.sample.startsWith("key-")) await openWithKey(page, hash);
      else await page.goto(`/video/${hash}`);
      await expectTold(page, told);
      await expect(countdownOf(page)).toHaveCount(0);
      await page.clock.fastForward(longWaitMs);
      await page.clock.fastForward(longWaitMs);
      await expect(alertOf(page)).toContainText(told.heading);
      expect(lookUps()).toBe(1);
      await expectStepWorks(page, told.step, lookUps);
    });
  }
});

const passing: readonly Told[] = [
  {
    sample: "server-error",
    status: 500,
    heading: "The backend failed",
    what: /something broke on its side/,
    meaning: /says nothing about the video/,
    details: /500 “Server Error”/,
    step: "Try again",
  },
  {
    sample: "unavailable",
    status: 503,
    heading: "The backend failed",
    what: /something broke on its side/,
    meaning: /often passes within minutes/,
    details: /503 “Service Unavailable”/,
    step: "Try again",
  },
  {
    sample: "html-error",
    status: 502,
    heading: "The backend failed",
    what: /something broke on its side/,
    meaning: /says nothing about the video/,
    step: "Try again",
  },
  {
    sample: "truncated",
    heading: "The answer stops in the middle",
    what: /a part of the result and then stopped/,
    meaning: /nothing of it is shown/,
    details: /Received\s*[\d,]+ bytes/,
    step: "Try again",
  },
  {
    sample: "reset",
    error: "ERR_INCOMPLETE_CHUNKED_ENCODING",
    heading: "The connection broke",
    what: /cut while the result was on its way/,
    meaning: /nothing of it is shown/,
    details: /Received\s*[\d,]+ bytes/,
    step: "Try again",
  },
];

test.describe("told with the first failing answer, and tried again behind the words", () => {
  for (const told of passing) {
    test(`${told.sample}: ${told.heading}`, async ({ page, watch }) => {
      if (told.status !== undefined) watch.expectStatus(told.status);
      if (told.error !== undefined) watch.expectNetworkError(told.error);
      await page.clock.install();
      const { asked, letGo } = await holdLookUps(page);
      await page.goto(`/video/${failureSamples[told.sample].hash}`);
      await expect.poll(asked).toBe(1);
      letGo();
      await expectTold(page, told);
      await expect(stepOf(page, "Try now")).toBeEnabled();
      await page.clock.fastForward(longWaitMs);
      await expect.poll(asked).toBe(2);
      await expect(countdownOf(page)).toBeVisible();
      await expect(page.getByText("asking again", { exact: true })).toBeVisible();
      await expect(alertOf(page)).toContainText(told.heading);
      letGo();
      await expect(page.getByText(/^next try in/)).toBeVisible();
      await page.clock.fastForward(longWaitMs);
      await expect.poll(asked).toBe(3);
    });
  }

  test("five times, then only when asked, and five times again", async ({ page, watch }) => {
    watch.expectStatus(500);
    await page.clock.install();
    const { asked, letGo } = await holdLookUps(page);
    await page.goto(`/video/${failureSamples["server-error"].hash}`);
    for (let tries = 1; tries <= 5; tries += 1) {
      await expect.poll(asked).toBe(tries);
      letGo();
      // Not before the answer is there: a clock that is set forward earlier leaves the whole wait to come.
      await expect(page.getByText(/^next try in/)).toBeVisible();
      await expect(countdownOf(page)).toBeVisible();
      if (tries === 1) await stepOf(page, "Try now").click();
      else await page.clock.fastForward(longWaitMs);
    }
    await expect.poll(asked).toBe(6);
    letGo();
    await expect(countdownOf(page)).toHaveCount(0);
    await page.clock.fastForward(longWaitMs);
    await page.clock.fastForward(longWaitMs);
    expect(asked()).toBe(6);
    await stepOf(page, "Try again").click();
    await expect.poll(asked).toBe(7);
  });
});

test.describe("too many requests", () => {
  for (const { sample, wait, refused } of [
    { sample: "wait-seconds", wait: /Wait\s*given by the backend/, refused: 1 },
    { sample: "wait-date", wait: /Wait\s*given by the backend/, refused: 1 },
    { sample: "wait-unsaid", wait: /Wait\s*not given by the backend/, refused: 2 },
  ] as const) {
    test(`${sample}: it counts down and goes on by itself to the result`, async ({ page, serve, watch }) => {
      watch.expectStatus(429);
      const app = await serve();
      const statuses: number[] = [];
      page.context().on("response", (response) => {
        if (response.url().includes("/api/classification_video/")) statuses.push(response.status());
      });
      const { asked, letGo } = await holdLookUps(page);
      await page.goto(`${app}/video/${failureSamples[sample].hash}`);
      const said = await listenToCountdown(page);
      await expect.poll(asked).toBe(1);
      letGo();
      const alert = alertOf(page);
      await expect(alert.getByRole("heading", { level: 1 })).toHaveText("The backend asks us to wait");
      await expect(alert).toContainText("This key has used up its requests for now.");
      await expect(alert).toContainText("Nothing is lost");
      await expect(page.getByRole("main")).toContainText("429 “Too Many Attempts.”");
      await expect(page.getByRole("main")).toContainText(wait);
      await expect(stepOf(page, "Try now")).toBeEnabled();
      for (let tries = 1; tries <= refused; tries += 1) {
        await expect.poll(asked).toBe(tries + 1);
        letGo();
      }
      await expectVerdict(page);
      await expect(alert).toHaveCount(0);
      // As often as the backend's wait asked for, and not once more.
      expect(statuses).toEqual([...Array.from({ length: refused }, () => 429), 200]);
      const seconds = await said();
      expect(seconds.some((left, index) => left < (seconds[index - 1] ?? 0))).toBe(true);
    });
  }
});

test.describe("a redirect", () => {
  const { hash } = failureSamples.redirect;

  test("of the backend is told, and never followed", async ({ page, serve, vendorWith, watch }) => {
    const vendor = await vendorWith({ cors: true, broken: { [hash]: 302 } });
    const app = await serve({ BACKEND_ALLOW: vendor.url });
    watch.expectHost(vendor.host);
    await page.clock.install();
    await page.goto(app);
    await chooseSettings(page, { address: vendor.url });
    await lookUp(page, hash);
    const alert = alertOf(page);
    await expect(alert.getByRole("heading", { level: 1 })).toHaveText("The backend points elsewhere");
    await expect(alert).toContainText("this page does not follow one");
    await expect(alert).toContainText("A key must not travel to an address that nobody chose.");
    await page.clock.fastForward(longWaitMs);
    await expect(countdownOf(page)).toHaveCount(0);
    expect(vendor.received.map(({ status }) => status)).toEqual([302]);
    await stepOf(page, "Try again").click();
    await expect.poll(() => vendor.received.map(({ status }) => status)).toEqual([302, 302]);
  });

  test("behind our server is told, and never followed", async ({ page, context }) => {
    const asked: string[] = [];
    context.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`/video/${hash}`);
    await expect(alertOf(page)).toBeVisible();
    await expect(alertOf(page).getByRole("heading", { level: 1 })).toHaveText("The backend points elsewhere");
    await expect(page.getByRole("main")).toContainText("The backend's redirect is not followed.");
    expect(asked).not.toContain("/login");
  });
});

test("a slow answer is waited for, can be cancelled, and is no failure", async ({ page }) => {
  const lookUps = countLookUps(page);
  await page.goto(`/video/${failureSamples.slow.hash}`);
  await expect(page.getByRole("status").filter({ hasText: "Asking the sample backend" })).toBeVisible();
  await stepOf(page, "Cancel").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look-up cancelled");
  await stepOf(page, "Look up again").click();
  await expectVerdict(page);
  await expect(alertOf(page)).toHaveCount(0);
  expect(lookUps()).toBe(2);
});

test("a key that is entered in the next step leads to the result", async ({ page, watch }) => {
  watch.expectStatus(401);
  await page.goto(`/video/${failureSamples["no-key"].hash}`);
  await stepOf(page, "Change the key").click();
  const dialog = page.getByRole("dialog", { name: "Settings" });
  await dialog.getByLabel("API key").fill("any-key");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expectVerdict(page);
});

test("a backend that the server cannot reach is told apart from one that the browser cannot reach", async ({
  page,
  serve,
  vendorWith,
  watch,
}) => {
  watch.expectStatus(502);
  const gone = await vendorWith();
  await gone.close();
  const app = await serve({ BACKEND_URL: gone.url });
  const lookUps = countLookUps(page);
  await page.goto(`${app}/video/${documentedExample}`);
  const alert = alertOf(page);
  await expect(alert.getByRole("heading", { level: 1 })).toHaveText("The backend cannot be reached");
  await expect(alert).toContainText(`The server of this page got no answer from ${gone.host}.`);
  await expect(alert).toContainText("its address may be wrong");
  await expect(page.getByRole("main")).toContainText("could not be reached (ECONNREFUSED)");
  await expect(countdownOf(page)).toBeVisible();
  await expect.poll(lookUps).toBeGreaterThan(1);
  await stepOf(page, "Use another backend").click();
  await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
});

test("offline is told as such, and the look-up goes out by itself once the device is back", async ({
  page,
  context,
  watch,
}) => {
  watch.expectNetworkError("ERR_INTERNET_DISCONNECTED");
  await openResult(page, videoSamples["all-human"].hash);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await lookUp(page, documentedExample);
  const alert = alertOf(page);
  await expect(alert.getByRole("heading", { level: 1 })).toHaveText("This device is offline");
  await expect(alert).toContainText("There is no network connection.");
  await expect(alert).toContainText("goes out by itself as soon as the device is back online");
  await expect(countdownOf(page)).toHaveCount(0);
  const lookUps = countLookUps(page);
  await expectStepWorks(page, "Try again", lookUps);
  await expect(alert).toContainText("This device is offline");
  await context.setOffline(false);
  await expectVerdict(page);
  await expect(page.getByRole("main")).toContainText(documentedExample);
});
