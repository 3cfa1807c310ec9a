// The rule: what our recomputation hangs on is said, marked as ours, and equals what the scores give by hand; leaving a
// model out of it stands in the address and changes no number that the backend reported.
import { videoSamples } from "../src/sample/sample-table";
import { type Page, documentedExample, expect, openResult, test } from "./fixture";

const robustness = (page: Page) => page.getByRole("region", { name: "Robustness", exact: true });
const rows = (page: Page) => robustness(page).getByRole("table").getByRole("row");
const row = (page: Page, name: string) =>
  rows(page).filter({ has: page.getByRole("rowheader", { name, exact: true }) });
const button = (page: Page, name: string) => robustness(page).getByRole("button", { name, exact: true });

test("the documented example is artificial by mean whoever is taken away, and the backend says human", async ({
  page,
}) => {
  await openResult(page, documentedExample);
  await expect(robustness(page).getByRole("heading")).toHaveText("Robustness");
  await expect(robustness(page)).toContainText("our recomputation, not the backend's");
  await expect(robustness(page).getByRole("paragraph")).toHaveText([
    "The mean of all 3 models over 5 frames is 74.4%: artificial at every threshold up to 0.744. " +
      "No single model's removal changes that at 0.50. The backend reports human: it counted brokenwand2 alone.",
    "The frames carry the mean's outcome throughout: no run of fewer than half of the 5 decides it.",
    "By majority, 2 of 3 models, it is artificial at every threshold up to 0.988. " +
      "Leaving out either V011 or V01 would make it a tie.",
    /^Frames are an order, not a time/,
  ]);
  // Means: V011 0.9958, V01 0.9876, brokenwand2 0.2485. All: 2.2319 / 3 = 0.7440. Without V011 1.2361 / 2 = 0.6180,
  // without V01 1.2443 / 2 = 0.6221, without brokenwand2 1.9834 / 2 = 0.9917.
  for (const [name, mean, byMean, votes, byMajority] of [
    ["all 3 models", "74.4%", "artificial", "2 of 3", "artificial"],
    ["without V011", "61.8%", "artificial", "1 of 2", "tiechanges"],
    ["without V01", "62.2%", "artificial", "1 of 2", "tiechanges"],
    ["without brokenwand2", "99.2%", "artificial", "2 of 2", "artificial"],
  ] as const) {
    const cells = row(page, name).getByRole("cell");
    await expect(cells.nth(1)).toHaveText(`${mean}${byMean}`);
    await expect(cells.nth(2)).toHaveText(`${votes}${byMajority}`);
  }
  const stands = row(page, "stands at").getByRole("cell");
  await expect(stands.nth(1)).toHaveText("every threshold up to 0.744");
  await expect(stands.nth(2)).toHaveText("every threshold up to 0.988");
});

test("the threshold moves our outcome and not the backend's", async ({ page }) => {
  await openResult(page, documentedExample, "threshold=0.7");
  await expect(row(page, "without V011").getByRole("cell").nth(1)).toHaveText("61.8%humanflips");
  await expect(row(page, "without V01").getByRole("cell").nth(1)).toHaveText("62.2%humanflips");
  await expect(row(page, "without brokenwand2").getByRole("cell").nth(1)).toHaveText("99.2%artificial");
  await expect(robustness(page)).toContainText(
    "Leaving out either V011 (then 61.8%) or V01 (then 62.2%) would make it human at 0.70.",
  );
  await page.getByRole("slider", { name: "Threshold" }).press("End");
  await expect(robustness(page)).toContainText("human at every threshold above 0.744");
  await expect(page.getByRole("region", { name: "Verdict", exact: true })).toContainText(
    "Human: all 6 heuristics agree",
  );
});

test("a model is left out with one click and put back with another, by keyboard too", async ({ page }) => {
  await openResult(page, documentedExample);
  await button(page, "Leave out brokenwand2").click();
  await expect(page).toHaveURL(/\?without=brokenwand2$/);
  await expect(button(page, "Put back brokenwand2"), "the focus stays").toBeFocused();
  // (0.9958 + 0.9876) / 2 = 0.9917
  await expect(row(page, "2 of 3 models").getByRole("cell").nth(1)).toHaveText("99.2%artificial");
  await expect(robustness(page)).toContainText(
    "The mean of 2 of 3 models, without brokenwand2, over 5 frames is 99.2%",
  );
  await expect(row(page, "brokenwand2").getByRole("cell").first()).toHaveText(
    "left out · its own mean 24.8% over 5 frames",
  );
  // What is drawn and what the backend says stays.
  await expect(page.getByRole("switch", { name: "brokenwand2", exact: true })).toBeChecked();
  await expect(page.getByRole("region", { name: "Verdict", exact: true })).toContainText(
    "Every one of them rests on 1 of 3 models, brokenwand2",
  );
  await page.keyboard.press("Enter");
  await expect(row(page, "all 3 models").getByRole("cell").nth(1)).toHaveText("74.4%artificial");
  await expect(page).not.toHaveURL(/without/);
  await page.goBack();
  await expect(row(page, "2 of 3 models")).toBeVisible();
});

test("a link that leaves models out opens so, and all can be left out and put back", async ({ page }) => {
  await openResult(page, documentedExample, "without=V011,V01");
  await expect(robustness(page)).toContainText(
    "The only one counted of 3 models, brokenwand2, has a mean of 24.8% over 5 frames: human at every threshold above 0.248.",
  );
  await expect(robustness(page)).not.toContainText("The backend reports");
  await button(page, "Leave out brokenwand2").click();
  await expect(robustness(page)).toContainText("Every model is left out: there is nothing to recompute.");
  await button(page, "Put all 3 back").click();
  await expect(row(page, "all 3 models")).toBeVisible();
  await expect(robustness(page), "the focus does not fall off the page").toBeFocused();
  await expect(page).not.toHaveURL(/without/);
});

test("scores of another kind say why, and are left out with one click", async ({ page }) => {
  await openResult(page, videoSamples["two-camps"].hash);
  const caveats = robustness(page).getByRole("list", { name: "Scores of another kind" });
  await expect(caveats.getByRole("listitem")).toHaveCount(2);
  await expect(caveats).toContainText("Ardē gives the share of the picture's area, not a probability.");
  await expect(caveats).toContainText("morphing needs a face: without one it gives false positives.");
  await expect(row(page, "without Ardē not a probability")).toBeVisible();
  await expect(robustness(page)).toContainText("The mean of all 9 models over 30 frames is 58.7%");
  await button(page, "Leave out of recomputations: Ardē").click();
  await expect(button(page, "Put back: Ardē")).toBeFocused();
  await expect(page).toHaveURL(/\?without=Ard%C4%93$/);
  // (9 × 0.587 − 0.077) / 8 = 0.65
  await expect(robustness(page)).toContainText(
    "The mean of 8 of 9 models, without Ardē, over 30 frames is 65.0%",
  );
});

test("of many models those nearest to a change are shown, and all on demand", async ({ page }) => {
  await openResult(page, videoSamples["thirty-six"].hash);
  await expect(robustness(page)).toContainText("The mean of all 36 models");
  // heading, outcome, range, and six models
  await expect(rows(page)).toHaveCount(3 + 6);
  await button(page, "Show all 36").click();
  await expect(rows(page)).toHaveCount(3 + 36);
  await expect(button(page, "Show those nearest to a change")).toHaveAttribute("aria-expanded", "true");
});

test("one frame says that there is no part of it", async ({ page }) => {
  await openResult(page, videoSamples["one-frame"].hash);
  await expect(robustness(page)).toContainText("The mean of all 4 models over 1 frame is");
  await expect(robustness(page)).toContainText(
    "With 1 frame there is no part of the video that could carry the mean.",
  );
});

test("a hundred thousand frames keep up with the threshold", async ({ page }) => {
  test.slow();
  await openResult(page, videoSamples["very-dense"].hash);
  await expect(robustness(page)).toContainText("The mean of all 8 models over 100,000 frames", {
    timeout: 120_000,
  });
  await page.getByRole("slider", { name: "Threshold" }).press("Home");
  await expect(robustness(page)).toContainText("majority at 0.00");
});
