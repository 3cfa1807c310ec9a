// The rule: who agrees with whom can be read pair by pair and heuristic by heuristic, each number with its n, by eye, by
// ear and by keyboard; looking at a pair changes the drawing and the address, and no number.
import { videoSamples } from "../src/sample/sample-table";
import { type Page, documentedExample, expect, openResult, test } from "./fixture";

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const matrix = (page: Page) =>
  region(page, "Pairs").getByRole("table", { name: "Model agreement by pair", exact: true });
const cell = (page: Page, name: string | RegExp) => matrix(page).getByRole("button", { name });
const lines = (page: Page) => page.getByRole("figure").locator("path.series");
const hash = (sample: keyof typeof videoSamples) => videoSamples[sample].hash;
const heuristics = (page: Page) => region(page, "Heuristics side by side");

test("the documented example: who agrees with whom, with every number in the cell's name", async ({
  page,
}) => {
  await openResult(page, documentedExample);
  // Means over five frames: V011 0.995825, V01 0.987617, brokenwand2 0.248452, and no two lines cross.
  const names = [
    "V011 and V01: mean difference 0.8 points, same side in 5 of 5 frames",
    "V011 and brokenwand2: mean difference 74.7 points, same side in 0 of 5 frames",
    "V01 and V011: mean difference 0.8 points, same side in 5 of 5 frames",
    "V01 and brokenwand2: mean difference 73.9 points, same side in 0 of 5 frames",
    "brokenwand2 and V011: mean difference 74.7 points, same side in 0 of 5 frames",
    "brokenwand2 and V01: mean difference 73.9 points, same side in 0 of 5 frames",
  ];
  await expect(matrix(page).getByRole("button")).toHaveCount(names.length);
  for (const [place, name] of names.entries())
    await expect(matrix(page).getByRole("button").nth(place)).toHaveAccessibleName(name);
  await expect(cell(page, names[1] ?? "")).toHaveText("74.70 of 5");
  await expect(matrix(page).getByRole("columnheader")).toHaveText(["V011", "V01", "brokenwand2"]);
  await expect(matrix(page).getByRole("rowheader")).toHaveText(["V011", "V01", "brokenwand2"]);
  await expect(region(page, "Pairs")).toContainText("computed here");
  await expect(region(page, "Pairs")).toContainText("n 5 frames");
  await expect(region(page, "Pairs")).toContainText(
    "Two camps: 2 models high (V011 and V01, mean 99.2%), 1 low (brokenwand2, mean 24.8%).",
  );
});

test("the threshold recounts sides and leaves differences alone", async ({ page }) => {
  await openResult(page, documentedExample, "threshold=0.25");
  // brokenwand2: 0.28340, 0.30931, 0.20200, 0.11430, 0.33325; three are at or over 0.25
  await expect(
    cell(page, "V011 and brokenwand2: mean difference 74.7 points, same side in 3 of 5 frames"),
  ).toBeVisible();
  await page.getByRole("slider", { name: "Threshold" }).press("End");
  // At 1 all are under it.
  await expect(
    cell(page, "V011 and brokenwand2: mean difference 74.7 points, same side in 5 of 5 frames"),
  ).toBeVisible();
});

test("a pair is one click away from its two lines, and one more from all", async ({ page }) => {
  await openResult(page, hash("two-camps"));
  await expect(lines(page)).toHaveCount(9);
  const pair = cell(page, /^V01 and brokenwand2: /);
  await pair.click();
  await expect(page.getByRole("figure")).toBeInViewport();
  await expect(page.getByRole("switch", { name: "V01", exact: true })).toBeChecked();
  await expect(page.getByRole("switch", { name: "brokenwand2", exact: true })).toBeChecked();
  await expect(page.getByRole("switch", { checked: true })).toHaveCount(2);
  await expect(lines(page)).toHaveCount(2);
  await expect(pair).toHaveAttribute("aria-pressed", "true");
  await expect
    .poll(() => new URL(page.url()).searchParams.get("hide")?.split(","))
    .toEqual(["V011", "Revelio III", "Ardē", "Revelio IV", "morphing", "Revelio Onboarding I", "lowlight"]);
  await expect(matrix(page).getByRole("button")).toHaveCount(9 * 8);

  await test.step("the link opens the same two", async () => {
    await page.reload();
    await expect(lines(page)).toHaveCount(2);
    await expect(pair).toHaveAttribute("aria-pressed", "true");
  });
  await test.step("once more draws all", async () => {
    await pair.click();
    await expect(lines(page)).toHaveCount(9);
    await expect.poll(() => new URL(page.url()).search).toBe("");
  });
});

test("36 models are one stop for Tab, and arrows walk their pairs", async ({ page }) => {
  await openResult(page, hash("thirty-six"));
  // The ink of all is drawn once; the pair that Tab stops at is there with its name.
  await expect(matrix(page)).toHaveAttribute("aria-rowcount", "37");
  await expect(matrix(page)).toHaveAttribute("aria-colcount", "37");
  await expect(matrix(page).locator("svg path").first()).toBeAttached();
  await expect(matrix(page).locator("button:not([tabindex='-1'])")).toHaveCount(1);
  await region(page, "Pairs").getByRole("radio", { name: "mean difference" }).focus();
  await page.keyboard.press("Tab");
  // The two rows of highest mean that are most alike come first.
  const order = await matrix(page).getByRole("rowheader").allTextContents();
  const at = async (row: number, column: number) =>
    expect(cell(page, new RegExp(`^${order[row]} and ${order[column]}: `))).toBeFocused();
  await at(0, 1);
  await page.keyboard.press("ArrowRight");
  await at(0, 2);
  await page.keyboard.press("ArrowDown");
  await at(1, 2);
  await page.keyboard.press("ArrowLeft");
  // Over the model itself.
  await at(1, 0);
  await page.keyboard.press("End");
  await at(1, 35);
  await page.keyboard.press("Control+End");
  await at(35, 34);
  await page.keyboard.press("ArrowUp");
  await at(33, 34);
  // The arrows did not walk the frames as well.
  expect(new URL(page.url()).searchParams.has("frame")).toBe(false);
  await page.keyboard.press("Enter");
  await expect(lines(page)).toHaveCount(2);
  await expect(matrix(page).locator("button:not([tabindex='-1'])")).toHaveCount(1);
});

test("a press on the ink of 36 models draws the pair under the pointer, and once more draws all", async ({
  page,
}) => {
  await openResult(page, hash("thirty-six"));
  await expect(matrix(page).getByRole("rowheader")).toHaveCount(36);
  const order = await matrix(page).getByRole("rowheader").allTextContents();
  const ink = matrix(page).locator("svg");
  // The third row and the first column, in the middle of their cell.
  const position = { x: 12, y: 62 };
  await ink.hover({ position });
  await expect(region(page, "Pairs")).toContainText(`${order[2]} and ${order[0]}: mean difference`);
  await ink.click({ position });
  await expect(lines(page)).toHaveCount(2);
  await expect(page.getByRole("switch", { name: order[2] ?? "", exact: true })).toBeChecked();
  await expect(page.getByRole("switch", { name: order[0] ?? "", exact: true })).toBeChecked();
  await ink.click({ position });
  await expect(lines(page)).toHaveCount(36);
});

test("agreeing models are no camps, and one frame is enough for pairs", async ({ page }) => {
  await openResult(page, hash("all-human"));
  await expect(matrix(page).getByRole("button")).toHaveCount(5 * 4);
  await expect(region(page, "Pairs")).not.toContainText("camps");
  await openResult(page, hash("one-frame"));
  await expect(region(page, "Pairs")).toContainText("n 1 frame");
  await expect(cell(page, /^V011 and brokenwand2: .* same side in 0 of 1 frame$/)).toBeVisible();
});

test("gaps are counted out: each cell says how many frames it compares", async ({ page }) => {
  await openResult(page, hash("missing-answers"));
  // V011 lacks frame 9; morphing has frame 7 alone, which Ardē has as well
  await expect(cell(page, /^V011 and morphing: .* of 1 frame$/)).toBeVisible();
  await expect(cell(page, /^Ardē and morphing: .* of 1 frame$/)).toBeVisible();
  // V01 lacks 4, 5 and 9 of 12
  await expect(cell(page, /^V011 and V01: .* same side in 9 of 9 frames$/)).toBeVisible();
  await expect(region(page, "Pairs")).toContainText("n 1–9 frames");
});

test("heuristics stand side by side: what they counted, how it differs, who was left out", async ({
  page,
}) => {
  await openResult(page, documentedExample);
  const rows = heuristics(page).getByRole("row");
  await expect(rows).toHaveCount(1 + 6);
  const majority = heuristics(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "Majority" }) });
  await expect(majority.getByRole("cell")).toHaveText([
    "human",
    "75.2%",
    "1 of 3",
    "same models",
    "V011 and V01; both say artificial",
  ]);
  await expect(majority.getByRole("img")).toHaveAccessibleName(
    "counted: brokenwand2 (human); left out: V011 (artificial), V01 (artificial)",
  );
  await expect(heuristics(page)).toContainText("Most common set: brokenwand2, counted by 6 of 6.");

  await test.step("sets that differ show by what", async () => {
    await openResult(page, hash("two-camps"));
    const top = heuristics(page)
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: "TopRelevant" }) });
    await expect(top.getByRole("cell").nth(3)).toHaveText("−V011, −V01, −Revelio III, −Revelio IV, −2 more");
    await expect(top.getByRole("cell").nth(4)).toContainText("5 of 7 say artificial");
  });
});

test("heuristics that name no models say so, and a main verdict is what they are compared with", async ({
  page,
}) => {
  await openResult(page, "de9ca229c5020ac45324cef2fef14d042968ddf7c4711e4bc65f1e91a83672b8");
  await expect(heuristics(page).getByText("main verdict", { exact: true })).toHaveCount(1);
});
