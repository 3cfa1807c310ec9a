// The rule: a page that the browser translates keeps its numbers right and stands, whatever is done on it afterwards.
import { videoSamples } from "../../src/sample/sample-table";
import { documentedExample, expect, openResult, type Page, test } from "../fixture";
import { translate } from "./translate";

/** Nothing of the page fell over. */
const stands = async (page: Page) => {
  await expect(page.getByText(/could not be (?:drawn|loaded)|went wrong/)).toHaveCount(0);
};

const models = (page: Page) => page.getByRole("table", { name: "Models" });
const rowOf = (page: Page, model: string) => models(page).getByRole("row").filter({ hasText: model });

test("on a translated result numbers follow the threshold, and every part goes on", async ({ page }) => {
  await openResult(page, documentedExample, "frame=3");
  await expect(page.getByRole("heading", { name: "How to read this" })).toBeAttached();
  await expect(page.getByRole("region", { name: "Frame", exact: true })).toBeVisible();
  await translate(page);
  // Names, hashes, numbers and the backend's two words are left alone; the rest is translated.
  await expect(page.getByText("«Copy link»")).toBeVisible();
  await expect(page.getByText(documentedExample, { exact: true }).first()).toBeVisible();
  await expect(models(page).getByText("brokenwand2", { exact: true })).toBeVisible();
  await expect(models(page).getByText("99.6%", { exact: true })).toBeVisible();
  await expect(models(page).getByText("human", { exact: true })).toBeVisible();

  const slider = page.getByRole("slider", { name: "Threshold" });
  await slider.fill("0.9");
  await expect(rowOf(page, "V011")).toContainText("5 of 5 over 0.90");
  await slider.fill("0.2");
  await expect(rowOf(page, "brokenwand2")).toContainText("4 of 5 over 0.20");
  const robustness = page.getByRole("region", { name: /What the outcome rests on|Robustness/i });
  await expect(robustness).toContainText("at 0.20");
  await translate(page);

  for (const step of ["Heatmap", "Table", "Lines"]) {
    await page.getByRole("tab", { name: step }).click();
    await expect(page.getByRole("tab", { name: step })).toHaveAttribute("aria-selected", "true");
    await translate(page);
    await stands(page);
  }
  await models(page).getByRole("button", { name: /mean/ }).click();
  await page.keyboard.press("Escape");
  for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft"]) {
    await page.getByRole("figure").focus();
    await page.keyboard.press(key);
    await translate(page);
  }
  await page.getByRole("switch", { name: "V01", exact: true }).click();
  await expect(page).toHaveURL(/hide=V01/);
  await translate(page);
  await slider.fill("0.5");
  await expect(rowOf(page, "brokenwand2")).toContainText("0 of 5 over 0.50");
  await stands(page);

  await page.getByRole("link", { name: "Triage" }).click();
  await expect(page.getByRole("textbox", { name: "Hashes" })).toBeVisible();
  await translate(page);
  await page.goBack();
  await expect(rowOf(page, "brokenwand2")).toContainText("0 of 5");
  await stands(page);
});

test("a translated list goes on: sorted, chosen, opened and left again", async ({ page }) => {
  const hashes = [documentedExample, videoSamples["two-camps"].hash, videoSamples["all-human"].hash];
  await page.goto("/triage");
  await translate(page);
  await page.getByRole("textbox", { name: "Hashes" }).fill(hashes.join("\n"));
  await expect(page.getByText("3 hashes found")).toBeVisible();
  await translate(page);
  await page.getByRole("button", { name: "Check" }).click();
  const results = page.getByRole("table", { name: "Results" });
  await expect(results.getByRole("row")).toHaveCount(4);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2 of 3");
  await translate(page);
  await page.getByRole("slider", { name: "Threshold" }).fill("0.99");
  await translate(page);
  await results.getByRole("button", { name: /disagreement/ }).click();
  await page
    .getByRole("group", { name: "Filter" })
    .getByRole("button", { name: /disputed/ })
    .click();
  await translate(page);
  await page.getByRole("slider", { name: "Threshold" }).fill("0.5");
  await expect(results.getByRole("row")).toHaveCount(3);
  await results.getByRole("link").first().click();
  await expect(page.getByRole("region", { name: "Verdict", exact: true })).toBeVisible();
  await translate(page);
  await page.goBack();
  await expect(results.getByRole("row")).toHaveCount(3);
  await stands(page);
});

test("a translated comparison, first page and Settings go on", async ({ page }) => {
  await page.goto(`/compare?a=${documentedExample}&b=${videoSamples["two-camps"].hash}`);
  await expect(page.getByRole("heading", { name: "Verdicts side by side" })).toBeVisible();
  await translate(page);
  await page.getByRole("slider", { name: "Threshold" }).fill("0.8");
  await translate(page);
  await expect(page.getByText("at 0.50")).toHaveCount(0);
  await page.getByRole("radio", { name: /stretch/i }).check();
  await translate(page);
  await stands(page);
  await page
    .getByRole("link", { name: /Framewise/ })
    .first()
    .click();
  await expect(page.getByRole("region", { name: "Recent look-ups" })).toBeVisible();
  await translate(page);
  await page.getByRole("button", { name: "Settings" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await translate(page);
  await dialog.getByRole("button", { name: /Test connection/ }).click();
  await expect(dialog.getByRole("status")).toContainText("sample backend");
  await translate(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await page.getByRole("searchbox").fill("abc");
  await page.getByRole("searchbox").press("Enter");
  await expect(page.getByRole("alert")).toBeVisible();
  await translate(page);
  await page.getByRole("searchbox").fill(documentedExample);
  await page.getByRole("searchbox").press("Enter");
  await expect(rowOf(page, "V011")).toContainText("99.6%");
  await stands(page);
});
