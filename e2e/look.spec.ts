// The rule: everybody finds their way on every page, and no page flashes in the wrong theme. Who must not be kept out of it
// stands in everyone/.
import { failureSamples, videoSamples } from "../src/sample/sample-table";
import { axeIn } from "./everyone/axe";
import { type Locator, type Page, documentedExample, expect, test } from "./fixture";

const axis = (page: Page) => page.getByRole("figure").getByText("25%", { exact: true });
const alert = (page: Page) => page.getByRole("alert");
const notFound = failureSamples["not-found"].hash;
const silence = failureSamples.silence.hash;
const list = (page: Page) => page.getByRole("list", { name: "Sample videos" }).getByRole("listitem").first();

/** Pages, their headings, and what is on them once nothing more will change. */
const pages: readonly (readonly [string, string, string, (page: Page) => Locator])[] = [
  ["the first page", "/", "See what every model says, frame by frame.", list],
  // With a notice above it.
  ["a result", `/video/${documentedExample}?threshold=7`, "video.mp4", axis],
  [
    "a result with a frame, as a table",
    `/video/${documentedExample}?view=table&frame=3`,
    "video.mp4",
    (page) => page.getByRole("region", { name: "Frame", exact: true }),
  ],
  ["thirty-six models", `/video/${videoSamples["thirty-six"].hash}`, "thirty-six.mp4", axis],
  ["a failure", `/video/${notFound}`, "No result under this hash", alert],
  [
    "a running look-up",
    `/video/${silence}`,
    silence,
    (page) => page.getByRole("button", { name: "Cancel", exact: true }),
  ],
  ["a link without a hash", "/video/nothing", "This link holds no hash", alert],
  ["an address that leads nowhere", "/no/such/page", "There is no page here", alert],
];

for (const [what, address, heading, settled] of pages) {
  test(`${what} has its landmarks, one heading and one search box`, async ({ page, watch }) => {
    if (address.includes(notFound)) watch.expectStatus(404);
    await page.goto(address);
    await expect(settled(page)).toBeVisible();

    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page.getByRole("searchbox")).toHaveCount(1);
    await expect(page.getByRole("searchbox", { name: "Video hash", exact: true })).toBeVisible();
    for (const button of ["Look up", "Settings"])
      await expect(page.getByRole("button", { name: button, exact: true })).toHaveCount(1);
    for (const landmark of ["banner", "main", "contentinfo"] as const)
      await expect(page.getByRole(landmark)).toHaveCount(1);
    await expect(page.getByRole("contentinfo")).toContainText("sample backend");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
}

test.describe("the theme", () => {
  /** What the theme is before anything is painted: when the document is parsed, and not changed after. */
  const firstTheme = (page: Page) =>
    page.evaluate(() => {
      const first: unknown = Reflect.get(globalThis, "firstTheme");
      return first;
    });
  const shown = (page: Page) =>
    page.evaluate(() => {
      const { colorScheme } = getComputedStyle(document.documentElement);
      return colorScheme.includes(" ") ? "as the system has it" : colorScheme;
    });
  const background = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      document.addEventListener("DOMContentLoaded", () => {
        Object.assign(globalThis, { firstTheme: document.documentElement.dataset["theme"] ?? "none" });
      });
    });
  });

  for (const system of ["light", "dark"] as const) {
    const other = system === "light" ? "dark" : "light";
    test(`follows a ${system} system, is switched by a button, and stays switched without a flash`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: system });
      await page.goto("/");
      expect(await firstTheme(page)).toBe("none");
      expect(await shown(page)).toBe("as the system has it");
      const before = await background(page);

      await page.getByRole("button", { name: "Switch between light and dark" }).click();
      await expect(page.locator("html")).toHaveAttribute("data-theme", other);
      expect(await shown(page)).toBe(other);
      expect(await background(page)).not.toBe(before);

      await page.reload();
      expect(await firstTheme(page), "painted before the page's own code runs").toBe(other);
      await expect(list(page)).toBeVisible();
      expect(await shown(page)).toBe(other);

      await page.getByRole("button", { name: "Switch between light and dark" }).click();
      await expect(page.locator("html")).toHaveAttribute("data-theme", system);
      expect(await background(page)).toBe(before);
      await page.goto(`/video/${documentedExample}`);
      expect(await firstTheme(page)).toBe(system);
    });
  }

  test("a browser that withholds its storage still switches, for this page", async ({ page }) => {
    await page.addInitScript(() => {
      for (const storage of ["localStorage", "sessionStorage"])
        Object.defineProperty(globalThis, storage, {
          get: () => {
            throw new DOMException("blocked", "SecurityError");
          },
        });
    });
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/");
    await page.getByRole("button", { name: "Switch between light and dark" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  });
});

test.describe("where the system asks for more contrast", () => {
  for (const colorScheme of ["light", "dark"] as const)
    for (const [what, address, , settled] of pages)
      test(`text of ${what} stands out 7:1, in ${colorScheme}`, async ({ page, watch }) => {
        if (address.includes(notFound)) watch.expectStatus(404);
        await page.emulateMedia({ colorScheme, contrast: "more", reducedMotion: "reduce" });
        await page.goto(address);
        await expect(settled(page)).toBeVisible();
        const { violations } = await axeIn(page).withRules("color-contrast-enhanced").analyze();
        const found = violations.flatMap(({ nodes }) =>
          nodes.map(({ html, failureSummary }) => [html, failureSummary]),
        );
        expect(found).toEqual([]);
      });

  test("rules and dimmed lines are stronger than without", async ({ page }) => {
    await page.goto(`/video/${documentedExample}`);
    await expect(axis(page)).toBeVisible();
    await page
      .getByRole("table", { name: "Models" })
      .getByRole("rowheader", { name: "V01", exact: true })
      .hover();
    const dimmed = page.locator(".plot g.dimmed").first();
    const look = async () => ({
      line: Number(await dimmed.evaluate((line) => getComputedStyle(line).opacity)),
      rule: await page
        .locator("section.section")
        .first()
        .evaluate((section) => getComputedStyle(section).getPropertyValue("--rule")),
    });
    const before = await look();
    await page.emulateMedia({ contrast: "more" });
    const after = await look();
    expect(before.line).toBeLessThan(0.5);
    expect(after.line).toBeGreaterThan(0.6);
    expect(after.rule).not.toBe(before.rule);
  });
});
