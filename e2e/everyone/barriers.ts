// What keeps somebody out of a page, found by machine in every look that a person can ask for: light, dark, the system's
// own few colours, zoomed until 320 px are left, with more space in the text, without motion, and for its translator.
import type { Page } from "../fixture";
import { axeIn } from "./axe";
import { findMisfits } from "./find-misfits";
import { looseTexts } from "./translate";

/** What axe looks for by itself: WCAG up to AA and good practice, but no sizes, which a ruler measures at every width. */
async function axeFinds(page: Page, only?: string): Promise<readonly string[]> {
  // Rows of a table are alike, so the first few speak for all.
  const axe = axeIn(page).exclude("tr:nth-child(n + 6)");
  if (only !== undefined) axe.withRules(only);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = "" }) =>
        `${id}: ${target.join(" ")} (${failureSummary.split("\n")[1]?.trim()})`,
    ),
  );
}

/** Two frames later, so that drawings have measured themselves in the face that they are set in. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });

/** The page's own face from the first paint on, however slow this machine is. */
export async function wearOwnFace(page: Page) {
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => document.documentElement.classList.add("own-faces"));
  });
}

/**
 * Text as wide as any ordinary machine sets it: DejaVu's and Verdana's is wider than ours by 15%, bold by 22%. It is our own
 * face made as wide, so that no machine need have another.
 */
export async function wearWidestFace(page: Page) {
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const own = rules.find((rule) => rule.cssText.includes("hyperlegible-next-latin-wght"))?.cssText;
      const [file = ""] = /url\([^)]*\)/.exec(own ?? "") ?? [];
      const face = (weights: string, size: string) =>
        `@font-face { font-family: Widest; font-weight: ${weights}; size-adjust: ${size}; src: ${file} }`;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `${face("100 549", "115%")} ${face("550 900", "122%")} :root { --sans: Widest, sans-serif !important }`,
      );
      document.adoptedStyleSheets = [sheet];
    });
  });
}

/** What stays wrong: axes follow a drawing that has become narrower a moment later. */
async function misfits(page: Page): Promise<readonly string[]> {
  let found: readonly string[] = [];
  for (let look = 0; look < 20; look++) {
    found = await page.evaluate(findMisfits);
    if (found.length === 0) break;
    await settled(page);
  }
  return found;
}

/** WCAG 1.4.12, word for word; a sheet of the document's own, which no security policy asks about. */
async function spaceText(page: Page, on: boolean) {
  await page.evaluate((on) => {
    if (!on) {
      document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
      return;
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, on);
}

/** Whatever would move. */
const moving = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const isSlow = transitionDuration.split(",").some((duration) => Number.parseFloat(duration) > 0);
        return isSlow || animationName !== "none" || scrollBehavior === "smooth";
      })
      .map((element) => `moves: ${element.outerHTML.slice(0, 80)}`),
  );

/** @param brief its colours and kinds of controls are those of another state */
export async function findBarriersIn(page: Page, brief: boolean): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (name: string, find: () => Promise<readonly string[]>) => {
    await settled(page);
    for (const barrier of await find()) found.push(`${name}: ${barrier}`);
  };
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" });
  await look("light", () => axeFinds(page));
  await look("translated", () => looseTexts(page));
  if (!brief) {
    await look("without motion", () => moving(page));
    await page.emulateMedia({ colorScheme: "dark" });
    await look("dark", () => axeFinds(page, "color-contrast"));
    await look("1440 px", () => misfits(page));
    await page.emulateMedia({ colorScheme: "light" });
    for (const width of [1024, 720, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await look(`${width} px`, () => misfits(page));
    }
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await look("320 px", () => misfits(page));
  await spaceText(page, true);
  await look("320 px, text spaced out", () => misfits(page));
  await spaceText(page, false);
  await page.emulateMedia({ forcedColors: "active" });
  await look("320 px, forced colours", () => misfits(page));
  await page.emulateMedia({ forcedColors: "none" });
  await page.setViewportSize({ width: 1440, height: 900 });
  await settled(page);
  return found;
}

/** What a ruler alone finds, at every width that the page is laid out for. */
export async function findMisfitsIn(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of [1440, 1024, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    for (const misfit of await misfits(page)) found.push(`${width} px: ${misfit}`);
  }
  await spaceText(page, true);
  await settled(page);
  for (const misfit of await misfits(page)) found.push(`320 px, text spaced out: ${misfit}`);
  await spaceText(page, false);
  await page.setViewportSize({ width: 1440, height: 900 });
  await settled(page);
  return found;
}
