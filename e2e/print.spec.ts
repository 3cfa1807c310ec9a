// The rule: what is printed is whole. Every row, every whole name, in light colours, nothing to press; by the keys for
// printing as the report, by the browser's own command as the page. The PDFs' own text is searched.
import { extractText, getDocumentProxy } from "unpdf";
import { videoSamples } from "../src/sample/sample-table";
import { documentedExample, expect, openResult, type Page, test } from "./fixture";

const formats = ["A4", "Letter"] as const;
const long = `Revelio ${"Onboarding ".repeat(26)}End`;

type Printed = { readonly text: string; readonly sheets: readonly string[] };

/** What is on paper, without the spaces and line ends that a layout puts between letters. */
async function printed(page: Page, format: (typeof formats)[number]): Promise<Printed> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const sheets = (await extractText(pdf, { mergePages: false })).text.map(packed);
  return { text: sheets.join(""), sheets };
}

const packed = (text: string) => text.normalize().replaceAll(/\s+/g, "");

/** What ends beyond the sheet's edge, or is broken inside a word of a table's head, in the layout of paper. */
async function beyondTheEdge(page: Page, root: string) {
  await page.emulateMedia({ media: "print" });
  const found: string[] = [];
  // A4 between usual margins, and Letter to its edges.
  for (const width of [688, 816]) {
    await page.setViewportSize({ width, height: 1000 });
    found.push(
      ...(await page.locator(root).evaluate((root) => {
        const sheet = root.getBoundingClientRect();
        return [...root.querySelectorAll("*")]
          .filter((element) => {
            const { right, left, width, height } = element.getBoundingClientRect();
            const isCut = element.matches("th") && element.scrollWidth > element.clientWidth;
            return width > 0 && height > 0 && (right > sheet.right + 1 || left < sheet.left - 1 || isCut);
          })
          .map((element) => element.outerHTML.slice(0, 120));
      })),
    );
  }
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

/** Gives some models of an answer other names before the page gets it. */
async function renamed(page: Page, names: Readonly<Record<string, string>>) {
  await page.route("**/api/classification_video/*", async (route) => {
    const response = await route.fetch();
    let body = await response.text();
    for (const [from, to] of Object.entries(names)) body = body.replaceAll(`"${from}"`, JSON.stringify(to));
    await route.fulfill({ response, body });
  });
}

async function report(page: Page) {
  await page.evaluate(() => {
    addEventListener("afterprint", (event) => event.isTrusted && event.stopImmediatePropagation(), true);
    Object.defineProperty(window, "print", { value: () => document.body.setAttribute("data-printed", "") });
  });
  await page.keyboard.press("Control+p");
  await expect(page.locator("body[data-printed]")).toBeAttached();
}

async function modelNames(page: Page): Promise<readonly string[]> {
  const switches = page.getByRole("table", { name: "Models" }).getByRole("switch");
  await expect(switches).toHaveCount(36);
  return switches.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
}

test("a report cuts nothing: names of 300 characters, the headline, every number", async ({ page }) => {
  await renamed(page, { brokenwand2: long, "video.mp4": `${"holiday-".repeat(36)}end.mp4` });
  await openResult(page, documentedExample);
  const verdict = await page.getByRole("region", { name: "Verdict", exact: true }).innerText();
  await report(page);
  for (const format of formats) {
    const { text } = await printed(page, format);
    for (const whole of [
      long,
      `${"holiday-".repeat(36)}end.mp4`,
      verdict,
      documentedExample,
      "99.6%",
      "24.8%",
      "33.3%",
    ])
      expect(text).toContain(packed(whole));
  }
  expect(await beyondTheEdge(page, ".report")).toEqual([]);
});

test("a report of 36 models holds each of them whole", async ({ page }) => {
  await openResult(page, videoSamples["thirty-six"].hash);
  const names = await modelNames(page);
  await report(page);
  for (const format of formats) {
    const { text } = await printed(page, format);
    for (const name of names) expect(text).toContain(packed(name));
  }
  expect(await beyondTheEdge(page, ".report")).toEqual([]);
});

for (const view of ["lines", "heatmap", "table"]) {
  test(`the browser prints a result of 36 models whole, as ${view}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await renamed(page, { "Revelio III": long });
    await openResult(page, videoSamples["thirty-six"].hash, `view=${view}`);
    await expect(page.getByRole("region", { name: "How to read this" })).toBeAttached();
    const names = await modelNames(page);
    expect(names).toContain(long);
    for (const format of formats) {
      const { text } = await printed(page, format);
      for (const name of names) expect(text).toContain(packed(name));
      expect(text).not.toContain("Copylink");
      expect(text).not.toContain("Findamodel");
    }
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("row", { name: /without/ })).toHaveCount(36);
    if (view === "table")
      await expect(page.getByRole("rowheader", { name: "30", exact: true })).toHaveCount(6);
    const [ink, ground] = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    expect(ground).toBe("rgb(255, 255, 255)");
    expect(ink).toMatch(/rgb\((?:[0-5]?\d), /);
    expect(await beyondTheEdge(page, "main")).toEqual([]);
    await page.emulateMedia({ media: "screen" });
    await expect(page.getByRole("row", { name: /without/ })).toHaveCount(6);
  });
}

test("the browser prints nine models whole, and numbers what has no room beside a line", async ({ page }) => {
  await renamed(page, { "Revelio III": long });
  await openResult(page, videoSamples["two-camps"].hash, "frame=3");
  await expect(page.getByRole("region", { name: "How to read this" })).toBeAttached();
  for (const format of formats) {
    const { text } = await printed(page, format);
    expect(text).toContain("RevelioOnboardingI");
    expect(text).toContain("85.30of25");
    expect(text).toContain("Numbersnamethemodelsofthelist.");
    expect(text).not.toContain("Linktothisframe");
  }
  expect(await beyondTheEdge(page, "main")).toEqual([]);
});

test("the browser prints every row of a list", async ({ page }) => {
  const hashes = [
    documentedExample,
    videoSamples["two-camps"].hash,
    ...Array.from({ length: 58 }, (_, place) => (place + 256).toString(16).padStart(64, "0")),
  ];
  await page.goto(`/triage#${hashes.join(",")}`);
  await expect(page.getByRole("progressbar", { name: "Hashes checked" })).toHaveAttribute(
    "aria-valuenow",
    "60",
  );
  for (const format of formats) {
    const { text, sheets } = await printed(page, format);
    for (const hash of hashes) expect(text).toContain(hash);
    expect(text).toContain("two-camps.mp4");
    const withRows = sheets.filter((sheet) => sheet.includes("notfound"));
    for (const sheet of withRows) expect(sheet).toContain("confidenceheuristic");
    expect(sheets.length).toBeLessThanOrEqual(4);
  }
  expect(await beyondTheEdge(page, "main")).toEqual([]);
});

test("the browser prints a comparison whole, and no drawing lies over another", async ({ page }) => {
  await renamed(page, { "Revelio IV": long });
  await page.goto(`/compare?a=${documentedExample}&b=${videoSamples["two-camps"].hash}`);
  await expect(page.getByRole("heading", { name: "Verdicts side by side" })).toBeVisible();
  for (const format of formats) {
    const { text } = await printed(page, format);
    for (const whole of [
      long,
      "brokenwand2",
      documentedExample,
      videoSamples["two-camps"].hash,
      "+13.0points",
    ])
      expect(text).toContain(packed(whole));
  }
  expect(await beyondTheEdge(page, "main")).toEqual([]);
  await page.emulateMedia({ media: "print" });
  const panels = await page
    .getByRole("figure")
    .locator("> svg")
    .evaluateAll((all) =>
      all.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
  for (const [place, a] of panels.entries())
    for (const b of panels.slice(place + 1))
      expect(a.right > b.left && b.right > a.left && a.bottom > b.top && b.bottom > a.top).toBe(false);
});
