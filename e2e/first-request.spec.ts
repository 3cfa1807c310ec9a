// The rule: a bookmarked result is asked for by the page's first step, not after the code that draws it.
import { documentedExample, expect, holdBack, test, watchLookUps } from "./fixture";

test("a bookmarked result is asked for while the page's own code has not arrived", async ({ page }) => {
  const asked = watchLookUps(page);
  const code = await holdBack(page, "**/assets/page-*.js");
  await page.goto(`/video/${documentedExample}`, { waitUntil: "commit" });
  await expect.poll(() => asked).toEqual([`/backend/api/classification_video/${documentedExample}`]);
  await expect(page.locator("#root")).toBeEmpty();
  code.release();
  await expect(page.getByRole("region", { name: "Verdict", exact: true })).toContainText(/human/i);
  await page.waitForLoadState("networkidle");
  expect(asked).toHaveLength(1);
});

test("the page names in index.html what follows its first step, and nothing waits to be discovered", async ({
  page,
}) => {
  const response = await page.request.get("/");
  const html = await response.text();
  const preloaded = [...html.matchAll(/rel="modulepreload"[^>]*href="([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  expect(preloaded.some((url) => /\/page-[^/]*\.js$/.test(url))).toBe(true);
  expect(preloaded.some((url) => /\/worker-[^/]*\.js$/.test(url))).toBe(true);
});

test("no look-up goes out where the address names no video", async ({ page }) => {
  const asked = watchLookUps(page);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/video/not-a-hash");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(asked).toEqual([]);
});
