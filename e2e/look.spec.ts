// The rule: everybody finds their way on every page and can use it, in light and dark, from 320 px on, with a keyboard
// alone, and no page flashes in the wrong theme or moves for those who asked for stillness.
import { AxeBuilder } from "@axe-core/playwright";
import { failureSamples, videoSamples } from "../src/sample/sample-table";
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

/**
 * Dark differs from light in its colours only, and fingers need room on the narrow page. Rows of a table are alike, so
 * the first few speak for all.
 */
async function findBarriers(page: Page, width: number, colorScheme: "light" | "dark") {
  const targetSize = { "target-size": { enabled: width === 390 } };
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ["violations"], rules: targetSize })
    .exclude("tr:nth-child(n + 6)");
  if (colorScheme === "dark") axe.withRules("color-contrast");
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

for (const [what, address, heading, settled] of pages) {
  test(`${what} has its landmarks, fits any width, and is accessible in light and dark`, async ({
    page,
    watch,
  }) => {
    test.slow();
    if (address.includes(notFound)) watch.expectStatus(404);
    await page.goto(address);
    await expect(settled(page)).toBeVisible();

    await test.step("landmarks, one heading, one search box", async () => {
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
    for (const width of [320, 720, 1024, 1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: `${width} px` })
        .toBeLessThanOrEqual(width);
      if (width !== 1440 && width !== 390) continue;
      for (const colorScheme of ["light", "dark"] as const) {
        // Without motion, so that no colour is looked at while it changes.
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        expect(await findBarriers(page, width, colorScheme), `${width} px, ${colorScheme}`).toEqual([]);
      }
    }
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

test("nothing moves for a person who asked for stillness", async ({ page }) => {
  const moving = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          const transitions = transitionDuration
            .split(",")
            .some((duration) => Number.parseFloat(duration) > 0);
          return transitions || animationName !== "none" || scrollBehavior === "smooth";
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
  await page.goto(`/video/${documentedExample}`);
  await expect(axis(page)).toBeVisible();
  expect(await moving(), "there is something to still").not.toEqual([]);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await moving()).toEqual([]);
});

test("the main job is done with the keyboard alone, and the focus is always visible", async ({ page }) => {
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body)
        return { name: "", ring: false, inView: true };
      const role = element.getAttribute("role") ?? element.tagName.toLowerCase();
      const name = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
      const ringed = [element, element.parentElement].some((at) => {
        if (at === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      });
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const inView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      return { name: `${role} ${name}`, ring: ringed, inView };
    });
  const tabTo = async (wanted: string, key = "Tab") => {
    const passed: string[] = [];
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press(key);
      const at = await focused();
      expect(at.ring, `the focus is to be seen on: ${at.name}`).toBe(true);
      expect(at.inView, `the page shows: ${at.name}`).toBe(true);
      passed.push(at.name);
      if (at.name === wanted) return passed;
    }
    throw new Error(`${key} never reached ${wanted}: ${passed.join(", ")}`);
  };

  await page.goto("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  expect((await focused()).ring).toBe(true);
  await page.keyboard.type(documentedExample);
  await page.keyboard.press("Enter");
  await expect(axis(page)).toBeVisible();

  const order = [
    ...(await tabTo("tab Lines")),
    ...(await tabTo("input Threshold")),
    ...(await tabTo("switch V011")),
    ...(await tabTo("switch V01")),
    ...(await tabTo("switch brokenwand2")),
    ...(await tabTo("button Show each heuristic")),
  ];
  expect(order).toContain("button Copy hash");
  expect(new Set(order).size, "nothing is passed twice").toBe(order.length);

  await page.keyboard.press("Enter");
  await expect(page.getByRole("article")).toHaveCount(6);
  await tabTo("switch brokenwand2", "Shift+Tab");
  await page.keyboard.press("Space");
  await expect(page.getByRole("switch", { name: "brokenwand2" })).not.toBeChecked();
  await tabTo("input Threshold", "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("slider", { name: "Threshold" })).toHaveValue("0.51");
  await tabTo("tab Lines", "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Heatmap" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  const table = page.getByRole("tab", { name: "Table" });
  await expect(table).toBeFocused();
  await expect(table).toHaveAttribute("aria-selected", "true");
  expect((await focused()).ring).toBe(true);
  await expect(page.getByRole("group", { name: "Scores, scrolls" })).toBeVisible();
  await tabTo("group Scores, scrolls");

  // A frame is chosen, walked and closed.
  const frame = page.getByRole("region", { name: "Frame", exact: true });
  await tabTo("button Copy hash", "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await expect(frame).toContainText("Frame 1 of 5");
  await tabTo("button Next frame");
  await page.keyboard.press("Enter");
  await expect(frame).toContainText("Frame 2 of 5");
  await tabTo("button Close frame");
  await page.keyboard.press("Enter");
  await expect(frame).toHaveCount(0);
});
