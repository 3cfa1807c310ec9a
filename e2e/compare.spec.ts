// The rule: two results are held against each other in one sentence, one axis and one table; what makes that weak is said
// loudly, one side that fails does not hide the other, and a link opens what its sender saw.
import { failureSamples, generationSamples, videoSamples } from "../src/sample/sample-table";
import {
  artificialScores,
  documentedExample,
  expect,
  openResult,
  type Page,
  percent,
  watchLookUps,
} from "./fixture";
import { test } from "./served-test";

const camps = videoSamples["two-camps"].hash;
const sentence = (page: Page) => page.getByRole("region", { name: "Comparison", exact: true });
const weak = (page: Page) => page.getByRole("region", { name: "This comparison is weak" });
const side = (page: Page, which: "First" | "Second") =>
  page.getByRole("article", { name: `${which} result`, exact: true });
const numbers = (page: Page) => page.getByRole("table", { name: "Models side by side", exact: true });
const row = (page: Page, model: string) =>
  numbers(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: model, exact: true }) });
const panel = (page: Page, model: string) => page.getByRole("figure", { name: new RegExp(`^${model}: `) });

async function openCompared(page: Page, a: string, b: string, query = "") {
  await page.goto(`/compare?a=${a}&b=${b}${query === "" ? "" : `&${query}`}`);
  await expect(sentence(page)).toBeVisible();
}

function mean(scores: readonly (number | undefined)[]) {
  const given = scores.filter((score) => score !== undefined);
  return given.reduce((sum, score) => sum + score, 0) / given.length;
}

test("two hashes are entered, and both verdicts and means stand in one sentence and in the title", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page).toHaveURL(/\/compare$/);
  await expect(page).toHaveTitle("Compare two results · Framewise");
  await page.getByRole("textbox", { name: "First hash" }).fill(`sha256:${documentedExample.toUpperCase()}`);
  await page.getByRole("textbox", { name: "Second hash" }).fill(camps);
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/compare\\?a=${documentedExample}&b=${camps}$`));
  const [a, b] = [await artificialScores(page, documentedExample), await artificialScores(page, camps)];
  const common = [...a.keys()].filter((model) => b.has(model));
  const over = (scores: typeof a) => percent(mean(common.map((model) => mean(scores.get(model) ?? []))));
  const said = `First human, second split between heuristics; mean over the 3 common models ${over(a)} and ${over(b)}.`;
  await expect(sentence(page)).toContainText(said);
  await expect(page).toHaveTitle(
    "First human, second split between heuristics · video.mp4 and two-camps.mp4 · Framewise",
  );
});

test("every number stands in the table, differences second minus first", async ({ page }) => {
  await openCompared(page, documentedExample, camps);
  const [a, b] = [await artificialScores(page, documentedExample), await artificialScores(page, camps)];
  const [first, second] = [mean(a.get("brokenwand2") ?? []), mean(b.get("brokenwand2") ?? [])];
  const points = ((second - first) * 100).toFixed(1).replace("-", "−");
  const cells = row(page, "brokenwand2").getByRole("cell");
  await expect(cells.nth(1)).toHaveText(percent(first));
  await expect(cells.nth(2)).toHaveText(percent(second));
  await expect(cells.nth(3)).toHaveText(`${points} points`);
  await expect(cells.nth(4)).toHaveText("0.080");
  await expect(cells.nth(7)).toHaveText("5");
  await expect(cells.nth(8)).toHaveText("30");
  const only = row(page, "morphing").getByRole("cell");
  await expect(only.nth(1)).toHaveText("–");
  await expect(only.nth(3)).toHaveText("–");

  await numbers(page).getByRole("button", { name: "mean B" }).click();
  await expect(numbers(page).getByRole("columnheader", { name: "mean B" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(numbers(page).getByRole("rowheader").first()).toHaveText("V011");
  await numbers(page).getByRole("button", { name: "mean A" }).click();
  await expect(numbers(page).getByRole("rowheader").nth(2)).toHaveText("brokenwand2");
});

test("what makes it weak is said loudly, and nothing is when nothing does", async ({ page }) => {
  await openCompared(page, documentedExample, camps);
  await expect(weak(page)).toContainText("Only the second has Revelio III");
  await expect(weak(page)).toContainText("The first has 5 frames, the second 30 frames.");
  await openCompared(page, documentedExample, documentedExample);
  await expect(weak(page)).toContainText("Both hashes are the same");
  await expect(row(page, "V01").getByRole("cell").nth(3)).toHaveText("0.0 points");
  await openCompared(page, documentedExample, generationSamples.identifier.hash);
  await expect(weak(page)).toContainText("newer generation");
});

test("verdicts stand side by side, and confidences are compared only for the same word", async ({ page }) => {
  await openCompared(page, documentedExample, camps);
  const verdicts = page.getByRole("table", { name: "Verdicts side by side", exact: true });
  await expect(verdicts.getByRole("row", { name: /^Majority / })).toContainText(
    /human.*artificial.*other word–/,
  );
  await expect(verdicts.getByRole("row", { name: /^TopRelevant / })).toContainText(/same word\+13\.0 points/);
});

test("one drawing per model says both means, and lines end where their frames end", async ({ page }) => {
  await openCompared(page, documentedExample, camps);
  await expect(page.getByRole("figure")).toHaveCount(9);
  await expect(panel(page, "V01")).toHaveAccessibleName(
    /^V01: first mean 98\.8%, second 93\.\d%, difference −4\.\d points$/,
  );
  const extent = () =>
    panel(page, "V01")
      .locator("[data-line]")
      .evaluateAll((paths) => paths.map((path) => path.getBoundingClientRect().width));
  const [short = 0, long = 0] = await extent();
  // 5 of 30 frames: four steps beside twenty-nine.
  expect(short / long).toBeCloseTo(4 / 29, 1);
  await page.getByRole("radio", { name: "Stretched to the same length" }).check();
  await expect(page).toHaveURL(/&align=stretch$/);
  await expect(page.getByRole("main")).toContainText(
    "stretched to the same length: 5 frames beside 30 frames",
  );
  const [stretched = 0, whole = 0] = await extent();
  expect(stretched / whole).toBeCloseTo(1, 1);
});

test("gaps are gaps, and frames by the thousand make no more nodes", async ({ page }) => {
  await openCompared(page, documentedExample, camps);
  // 30 frames with two runs of gaps are three strokes.
  const strokes = await panel(page, "Ardē").locator("[data-line=B]").getAttribute("d");
  expect(strokes?.match(/M/g)).toHaveLength(3);
  const few = await panel(page, "V01").locator("*").count();
  await openCompared(page, documentedExample, videoSamples.dense.hash);
  expect(await panel(page, "V01").locator("*").count()).toBe(few);
});

test("a shared link opens the same alignment, threshold, range and hidden models", async ({ freshPage }) => {
  const page = await freshPage();
  await openCompared(
    page,
    documentedExample,
    camps,
    "hide=V01,morphing&range=3-12&threshold=0.7&align=stretch",
  );
  await expect(page.getByRole("radio", { name: "Stretched to the same length" })).toBeChecked();
  await expect(page.getByRole("slider", { name: "Threshold" })).toHaveValue("0.7");
  await expect(page.getByRole("main")).toContainText("frames 3–12 of 30");
  await expect(page.getByRole("figure")).toHaveCount(7);
  await expect(numbers(page).getByRole("switch", { name: "morphing" })).not.toBeChecked();
  await expect(row(page, "morphing")).toContainText("46.2%");
});

test("hiding, aligning and swapping are undone by Back, one by one", async ({ page }) => {
  await openCompared(page, documentedExample, camps);
  await numbers(page).getByRole("switch", { name: "V01", exact: true }).press("Space");
  await expect(page.getByRole("figure")).toHaveCount(8);
  await page.getByRole("radio", { name: "Stretched to the same length" }).check();
  await page.getByRole("button", { name: "Swap" }).click();
  await expect(page).toHaveURL(new RegExp(`\\?a=${camps}&b=${documentedExample}&hide=V01&align=stretch$`));
  await expect(sentence(page)).toContainText("First split between heuristics, second human");
  await expect(row(page, "brokenwand2").getByRole("cell").nth(3)).toHaveText(/^\+8\.\d points$/);
  await page.goBack();
  await expect(sentence(page)).toContainText("First human, second split between heuristics");
  await expect(page.getByRole("textbox", { name: "First hash" })).toHaveValue(documentedExample);
  await page.goBack();
  await expect(page.getByRole("radio", { name: "By frame number" })).toBeChecked();
  await page.goBack();
  await expect(page.getByRole("figure")).toHaveCount(9);
  await expect(page).toHaveURL(new RegExp(`&b=${camps}$`));
});

test("one side that is not found does not hide the other, and can be asked again", async ({
  page,
  watch,
}) => {
  watch.expectStatus(404);
  const missing = failureSamples["not-found"].hash;
  const asked = watchLookUps(page);
  await page.goto(`/compare?a=${documentedExample}&b=${missing}`);
  await expect(side(page, "First")).toContainText("all 6 heuristics agree");
  await expect(side(page, "Second").getByRole("alert")).toContainText("No result under this hash");
  await side(page, "Second").getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => asked.filter((path) => path.endsWith(missing)).length).toBe(2);
  await side(page, "Second").getByRole("button", { name: "Check the hash" }).click();
  await expect(page.getByRole("textbox", { name: "Second hash" })).toBeFocused();
});

test("one side that is not finished is compared as far as it is, and says so", async ({ page, serve }) => {
  const app = await serve();
  await page.goto(`${app}/compare?a=${documentedExample}&b=${generationSamples.pending.hash}`);
  await expect(side(page, "Second").getByRole("button", { name: "Check now" })).toBeVisible();
  await expect(sentence(page)).toContainText("second not finished");
  await expect(weak(page)).toContainText("The second is not finished.");
});

test("from a result the first hash is there already, and each side leads back to its result", async ({
  page,
}) => {
  await page.goto(`/video/${camps}`);
  await page.getByRole("banner").getByRole("link", { name: "Compare" }).click();
  await expect(page.getByRole("textbox", { name: "First hash" })).toHaveValue(camps);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByRole("textbox", { name: "Second hash" }).fill(documentedExample);
  await page.keyboard.press("Enter");
  await expect(sentence(page)).toBeVisible();
  await side(page, "Second").getByRole("link", { name: "video.mp4" }).click();
  await expect(page).toHaveURL(new RegExp(`/video/${documentedExample}$`));
});

test("what was looked up before is offered, but for what is already chosen", async ({ page }) => {
  for (const hash of [documentedExample, camps]) {
    await openResult(page, hash);
    // Whoever leaves before it is kept takes it along.
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(/ago, kept on this device\./)).toBeVisible({ timeout: 1_000 });
    }).toPass();
  }
  const recent = page.getByRole("region", { name: "Recent look-ups" });
  await expect(async () => {
    await page.goto(`/compare?a=${camps}`);
    await expect(recent.getByRole("button")).toHaveText(["video.mp4"], { timeout: 1_000 });
  }).toPass();
  await recent.getByRole("button", { name: "video.mp4" }).click();
  await expect(page.getByRole("textbox", { name: "Second hash" })).toHaveValue(documentedExample);
  await page.keyboard.press("Enter");
  await expect(sentence(page)).toContainText("First split between heuristics, second human");
});

test("what is no hash stays in its field with a sentence, and nothing is asked", async ({ page }) => {
  const asked = watchLookUps(page);
  await page.goto(`/compare?a=${documentedExample}&b=%3Cscript%3E&align=left&key=secret`);
  await expect(page.getByRole("textbox", { name: "First hash" })).toHaveValue(documentedExample);
  await expect(page.getByRole("textbox", { name: "Second hash" })).toHaveValue("<script>");
  await expect(page.getByRole("alert")).toContainText("There is no hash in that.");
  await expect(page.getByRole("main")).toContainText(
    "This link's align is “left”, which is not frame or stretch.",
  );
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Second hash" })).toBeFocused();
  expect(asked).toEqual([]);
  await page.getByRole("textbox", { name: "Second hash" }).fill(camps);
  await page.keyboard.press("Enter");
  await expect(sentence(page)).toBeVisible();
  expect(page.url()).not.toContain("secret");
});
