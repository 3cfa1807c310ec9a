// What leaves the page can be used without it: copied, saved, opened again, with the same numbers and nothing that runs.
import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { parse } from "csv-parse/sync";
import { artificialScores, documentedExample, expect, openResult, type Page, test } from "./fixture";

/** Presses a button of the export panel and gives what was saved. */
async function saved(page: Page, button: string) {
  const exporting = page.getByRole("dialog", { name: "Export" });
  if (!(await exporting.isVisible())) await page.getByRole("button", { name: "Export", exact: true }).click();
  const download = page.waitForEvent("download");
  await exporting.getByRole("button", { name: button }).click();
  const file = await download;
  return {
    name: file.suggestedFilename(),
    path: await file.path(),
    bytes: await readFile(await file.path()),
  };
}

test.describe("copying", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("a link leads to what is seen at that moment", async ({ page }) => {
    await openResult(page, documentedExample, "hide=V01");
    await page.getByRole("slider", { name: "Threshold" }).fill("0.65");
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(page.getByText("Link copied")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).search).toBe("?hide=V01&threshold=0.65");
  });

  test("a summary is Markdown for tickets and rich text for mails, with the headline's own words", async ({
    page,
  }) => {
    await openResult(page, documentedExample);
    const verdict = await page
      .getByRole("region", { name: "Verdict", exact: true })
      .locator("p")
      .first()
      .innerText();
    await page.getByRole("button", { name: "Copy summary" }).click();
    await expect(page.getByText("Summary copied")).toBeVisible();
    const [text, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const part = async (type: string) => (await item?.getType(type))?.text() ?? "";
      return [await part("text/plain"), await part("text/html")];
    });
    expect(text).toContain(`**${verdict}**`);
    expect(text).toContain("| `brokenwand2` | human | 24.8% | 0.080 | 5 | 0 of 5 |");
    expect(text).toContain(documentedExample);
    expect(html).toContain(verdict);
    expect(html).toContain("<td");
  });
});

test("a picture that cannot be copied is saved, with a word on why", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await openResult(page, documentedExample);
  const { name } = await saved(page, "Copy the picture");
  expect(name).toBe("framewise-video.mp4-ee9ac46c-lines-2x.png");
  await expect(page.getByText("does not let the page copy pictures here")).toBeVisible();
});

test("where the browser withholds the clipboard, the text is there to be copied by hand", async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await openResult(page, documentedExample, "frame=3");
  await page.getByRole("button", { name: "Copy link" }).click();
  const box = page.getByRole("dialog", { name: "Link" }).getByRole("textbox");
  await expect(box).toHaveValue(page.url());
  await expect(box).toBeFocused();
  expect(await box.evaluate((area: HTMLTextAreaElement) => area.selectionEnd)).toBe(page.url().length);
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
});

test.describe("exporting", () => {
  test("scores read back to the same numbers, wide and long", async ({ page }) => {
    await openResult(page, documentedExample);
    const truth = await artificialScores(page, documentedExample);
    const wide = await saved(page, "Save scores per frame as CSV, wide");
    expect(wide.name).toBe("framewise-video.mp4-ee9ac46c-scores.csv");
    const rows: Record<string, string>[] = parse(wide.bytes, { bom: true, columns: true });
    for (const [model, scores] of truth) {
      expect(rows.map((row) => Number(row[model]))).toEqual(scores);
    }
    const long = await saved(page, "Save scores per frame as CSV, long");
    const cells: string[][] = parse(long.bytes, { bom: true });
    expect(cells[0]).toEqual(["frame", "model", "score", "elapsed"]);
    expect(cells).toHaveLength(1 + 3 * 5);
  });

  test("verdicts and statistics are tables", async ({ page }) => {
    await openResult(page, documentedExample);
    const verdicts: string[][] = parse((await saved(page, "Save verdicts as CSV")).bytes, { bom: true });
    expect(verdicts.map((row) => row[3])).toEqual([
      "heuristic",
      "Majority",
      "Average",
      "AverageExclude10",
      "AverageExclude20",
      "AverageExclude30",
      "TopRelevant",
    ]);
    const statistics: string[][] = parse((await saved(page, "Save statistics as CSV")).bytes, { bom: true });
    expect(statistics.map((row) => row[0])).toEqual(["model", "V011", "V01", "brokenwand2"]);
    await expect(page.getByRole("dialog", { name: "Export" }).getByRole("status")).toHaveText(
      "Saved as framewise-video.mp4-ee9ac46c-statistics.csv.",
    );
  });

  test("the raw answer is saved byte for byte", async ({ page }) => {
    await openResult(page, documentedExample);
    const response = await page.request.get(`/backend/api/classification_video/${documentedExample}`);
    const { bytes } = await saved(page, "Save the raw answer as JSON");
    expect(bytes.equals(await response.body())).toBe(true);
  });

  test("a picture is saved as SVG with its text and as PNG in three sizes", async ({ page, freshPage }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await openResult(page, documentedExample, "frame=4&hide=V01");
    const svg = await saved(page, "Save the picture as SVG");
    expect(svg.name).toBe("framewise-video.mp4-ee9ac46c-lines.svg");
    const text = svg.bytes.toString("utf8");
    expect(text).toContain("Not drawn: V01 (98.8%)");
    expect(text).toContain(documentedExample);
    // Another browser's XML parser reads it, and its ground is white whatever the theme.
    const other = await freshPage();
    const parsed = await other.evaluate((xml) => {
      const { documentElement: root } = new DOMParser().parseFromString(xml, "image/svg+xml");
      return [
        root.nodeName,
        root.querySelector("rect")?.getAttribute("fill"),
        Number(root.getAttribute("height")),
      ];
    }, text);
    expect(parsed.slice(0, 2)).toEqual(["svg", "#ffffff"]);
    for (const scale of [1, 2, 4]) {
      const { bytes } = await saved(page, `Save the picture as PNG, ${scale}×`);
      // Width and height stand in the first chunk, big-endian.
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
        1200 * scale,
        Number(parsed[2]) * scale,
      ]);
    }
  });

  test("the picture is of the view: the heatmap where the heatmap is shown", async ({ page }) => {
    await openResult(page, documentedExample, "view=heatmap&threshold=0.65");
    const { name, bytes } = await saved(page, "Save the picture as SVG");
    expect(name).toBe("framewise-video.mp4-ee9ac46c-heatmap.svg");
    expect(bytes.toString("utf8")).toContain("100 artificial");
  });

  test("goes by keyboard, closes with Escape, and has no barrier", async ({ page }) => {
    await openResult(page, documentedExample);
    const button = page.getByRole("button", { name: "Export", exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog", { name: "Export" });
    await expect(panel).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Close export" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(button).toBeFocused();
  });

  test("opens and closes with its button, and fits a phone", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openResult(page, documentedExample);
    const button = page.getByRole("button", { name: "Export", exact: true });
    const panel = page.getByRole("dialog", { name: "Export" });
    await button.click();
    await expect(panel).toBeVisible();
    const box = await panel.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    await button.click();
    await expect(panel).toBeHidden();
  });
});
