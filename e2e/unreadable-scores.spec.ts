// The rule: a number that is not believed is never drawn, and the first screenful says why; what did not come from the backend
// is not kept as its word.
import { readFileSync } from "node:fs";
import { type Page, documentedExample, expect, test } from "./fixture";

const sample = (name: string) =>
  readFileSync(new URL(`../src/api/payload/samples/array-frames/${name}.json`, import.meta.url), "utf8");

async function openAnswer(page: Page, body: string, query = "") {
  await page.route("**/classification_video/*", (route) =>
    route.fulfill({ contentType: "application/json", body }),
  );
  await page.goto(`/video/${documentedExample}${query}`);
}

const verdict = (page: Page) => page.getByRole("region", { name: "Verdict", exact: true });

for (const view of ["lines", "heatmap", "table"])
  test(`percentages everywhere are said in the headline and in the drawing's place, as ${view}`, async ({
    page,
  }) => {
    await openAnswer(page, sample("percentages-everywhere"), `?view=${view}`);
    await expect(verdict(page)).toContainText("percentages");
    const scores = page.getByRole("region", { name: "Scores per frame" });
    await expect(scores).toContainText("percentages");
    await expect(scores.locator("path.series")).toHaveCount(0);
    await expect(scores.getByText("Disagreement", { exact: true })).toHaveCount(0);
    await expect(page.getByRole("main")).not.toContainText(/\d{4}\.\d%/);
  });

test("a model that a verdict spells otherwise is noted, with both spellings", async ({ page }) => {
  await openAnswer(page, sample("name-in-another-spelling"));
  const { verdicts, results } = JSON.parse(sample("name-in-another-spelling"));
  const named = new Set<string>(verdicts.flatMap(({ models }: { models: readonly string[] }) => models));
  const heard = new Set<string>(results.images.flat().map(({ model }: { model: string }) => model));
  const odd = [...named].find((name) => !heard.has(name)) ?? "";
  expect(odd).not.toBe("");
  await expect(verdict(page)).toContainText(odd);
  await expect(page.getByRole("region", { name: "Data notes" })).toContainText(odd);
});

test("a page of something else leaves nothing among the recent look-ups", async ({ page, watch }) => {
  watch.expectStatus(404);
  await page.route("**/classification_video/*", (route) =>
    route.fulfill({ status: 404, contentType: "text/html", body: "<title>404</title><h1>nginx</h1>" }),
  );
  await page.goto(`/video/${documentedExample}`);
  await expect(page.getByRole("alert")).toContainText("This address does not look like the backend");
  await page.getByRole("link", { name: "Framewise" }).click();
  await expect(page.getByRole("list", { name: "Sample videos" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Recent look-ups" })).toHaveCount(0);
});
