// The rule: nobody who uses the page makes it ask a backend more often than a key is allowed to, so that no "too many
// requests" is ever our own doing. The times are taken where the requests arrive.
import type { Page } from "playwright/test";
import { expect, test } from "./served-test";
import { chooseSettings } from "./settings-steps";
import { mostWithin } from "./vendor-backend";

const hashes = ["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((digit) => digit.repeat(64));
/** A second, less what requests may bunch up on their way on a busy machine. */
const aboutSecondMs = 750;

async function lookUp(page: Page, hash: string) {
  await page.getByRole("searchbox", { name: "Video hash" }).fill(hash);
  await page.keyboard.press("Enter");
}

async function expectResultOf(page: Page, hash: string) {
  await expect(page.getByRole("main")).toContainText(hash);
  await expect(page.getByRole("region", { name: "Verdict", exact: true })).toBeVisible();
}

test("one page that looks up many videos asks at most twice in a second", async ({
  page,
  serve,
  vendorWith,
  watch,
}) => {
  const vendor = await vendorWith({ cors: true, alsoKnows: hashes });
  const app = await serve({ BACKEND_ALLOW: vendor.url });
  watch.expectHost(vendor.host);
  await page.goto(app);
  await chooseSettings(page, { address: vendor.url });

  // Faster than any answer: what is given up before its turn is never asked.
  for (const hash of hashes) await lookUp(page, hash);
  await expectResultOf(page, hashes.at(-1) ?? "");
  const given = vendor.received.length;
  expect(given).toBeLessThan(hashes.length);

  // As fast as the answers come, each a new question.
  const others = hashes.filter((hash) => !vendor.received.some(({ target }) => target.endsWith(hash)));
  for (const hash of others) {
    await lookUp(page, hash);
    await expectResultOf(page, hash);
  }
  expect(vendor.received).toHaveLength(given + others.length);
  expect(vendor.received.map(({ status }) => status)).not.toContain(429);
  expect(mostWithin(vendor.received, aboutSecondMs)).toBeLessThanOrEqual(2);
});

test("many pages that share a server ask at most twice in a second together", async ({
  page,
  context,
  serve,
  vendorWith,
}) => {
  const vendor = await vendorWith({ alsoKnows: hashes });
  const app = await serve({ BACKEND_URL: vendor.url });
  const pages = [page, await context.newPage(), await context.newPage()];
  for (const [round, start] of [0, 3].entries()) {
    await Promise.all(
      pages.map(async (one, index) => {
        const hash = hashes[start + index] ?? "";
        if (round === 0) await one.goto(`${app}/video/${hash}`);
        else await lookUp(one, hash);
        await expectResultOf(one, hash);
      }),
    );
  }
  expect(vendor.received.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(mostWithin(vendor.received, aboutSecondMs)).toBeLessThanOrEqual(2);
});
