// The rule: where the models disagree can be seen, heard and walked by keyboard, every number equals what the scores give
// by hand, and whatever moves on the screen, no number of the backend's does.
import { videoSamples } from "../src/sample/sample-table";
import { type Page, documentedExample, expect, openResult, test } from "./fixture";
import { openSettings, save } from "./settings-steps";

const hash = (sample: keyof typeof videoSamples) => videoSamples[sample].hash;
const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const lane = (page: Page) => region(page, "Disagreement");
const figure = (page: Page) => page.getByRole("figure");
const lines = (page: Page) => figure(page).locator("path.series");
const cells = (page: Page, colour: string) => figure(page).locator(`g > path.heat-${colour}`);
const rowNames = (page: Page) => figure(page).locator(".heat-name");
const slider = (page: Page) => page.getByRole("slider", { name: "Threshold" });
const modelTable = (page: Page) => page.getByRole("table", { name: "Models", exact: true });
const modelNames = (page: Page) => modelTable(page).getByRole("rowheader");
const modelRow = (page: Page, model: string) =>
  modelTable(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: model, exact: true }) });
const search = (page: Page) => new URL(page.url()).searchParams;

async function openHeatmap(page: Page, video: string, query = "") {
  await openResult(page, video, `view=heatmap${query === "" ? "" : `&${query}`}`);
  await expect(rowNames(page).first()).toBeVisible();
}

/** Where the column of a frame is in the heatmap of the documented example, in the row of its first model. */
async function columnOf(page: Page, frame: number) {
  const box = await figure(page).locator(".heat-gaps").locator("..").boundingBox();
  const names = await rowNames(page).first().boundingBox();
  if (box === null || names === null) throw new Error("there is no heatmap");
  const grid = await figure(page)
    .locator(".heat-grid")
    .evaluate((path) => {
      const [, left = "0", right = "0"] =
        /^M([\d.]+) [\d.]+H([\d.]+)/.exec(path.getAttribute("d") ?? "") ?? [];
      return { left: Number(left), right: Number(right) };
    });
  const plot = await figure(page).locator(".plot").boundingBox();
  const step = (grid.right - grid.left) / 5;
  return { x: (plot?.x ?? 0) + grid.left + (frame - 0.5) * step, y: names.y + names.height / 2 };
}

test.describe("the lane", () => {
  test("of the documented example names frame 4, by how much and how the models split", async ({ page }) => {
    await openResult(page, documentedExample);
    // Frame 4: 0.99746 − 0.11430 = 0.88316; 0.99746 and 0.98990 are at or over 0.5
    await expect(lane(page)).toContainText(
      "Frame 4 splits the models most: 88.3 points apart, 2 of 3 artificial from 0.50, over 3 models.",
    );
    await expect(lane(page)).toContainText("88.3 points apart");
    await expect(lane(page)).toContainText("2 to 1 at 0.50");
    await expect(lane(page)).toContainText("max − min, computed here");

    await lane(page).getByRole("button", { name: "frame 4 splits most" }).click();
    await expect(region(page, "Frame").getByRole("heading")).toHaveText("Frame 4 of 5");
    await expect(page).toHaveURL(/frame=4$/);
    await page.goBack();
    await expect(region(page, "Frame")).toHaveCount(0);
  });

  test("is walked from the most contested frame down by n, back by p, in every view and while zoomed", async ({
    page,
  }) => {
    // max − min: 1 0.7138, 2 0.6804, 3 0.7951, 4 0.8832, 5 0.6644
    const order = [4, 3, 1, 2, 5];
    const heading = region(page, "Frame").getByRole("heading");
    for (const query of ["", "view=heatmap", "view=table", "range=1-2"]) {
      await openResult(page, documentedExample, query);
      await expect(lane(page)).toBeVisible();
      for (const frame of order) {
        await page.keyboard.press("n");
        await expect(heading, query).toHaveText(`Frame ${frame} of 5`);
      }
      await page.keyboard.press("n");
      await expect(heading, "behind the last there is none").toHaveText("Frame 5 of 5");
      await page.keyboard.press("p");
      await expect(heading).toHaveText("Frame 2 of 5");
      await page.keyboard.press("p");
      await expect(heading).toHaveText("Frame 1 of 5");
      if (query.startsWith("range"))
        await expect.poll(() => search(page).get("range"), "the frames in sight follow").toBe("1-2");
    }
  });

  test("counts without the models that a link leaves out, and so does the mean over all", async ({
    page,
  }) => {
    await openResult(page, documentedExample, "without=V01");
    await expect(modelNames(page)).toHaveText(["V011", "V01left out below", "brokenwand2"]);
    // (0.99583 + 0.24845) / 2 = 0.62214
    await expect(region(page, "Models").getByRole("paragraph")).toHaveText(
      /^All 2, 1 left out, computed here\s*artificial\s*62\.2%$/,
    );
    await expect(lane(page)).toContainText("88.3 points apart, 1 of 2 artificial from 0.50, over 2 models.");
    await expect(lines(page), "it is drawn all the same").toHaveCount(3);

    await openResult(page, documentedExample, "without=V01,V011");
    await expect(lane(page)).toContainText(
      "No frame has scores of two models, so there is nothing to compare.",
    );

    await openResult(page, documentedExample, "without=nobody");
    await expect(
      page.getByText("This link leaves out nobody, which the result does not have."),
    ).toBeVisible();
    await expect(region(page, "Models").getByRole("paragraph")).toContainText("All 3, computed here");
  });

  test("has its numbers in the table, which move with the threshold where they must", async ({ page }) => {
    await openResult(page, documentedExample, "view=table");
    const table = page.getByRole("table", { name: "Artificial score per frame", exact: true });
    const row = table.getByRole("row").nth(4);
    await expect(row.getByRole("cell").last()).toHaveText("2 to 1");
    const before = await row.getByRole("cell").allTextContents();
    // V011, V01, brokenwand2, then what the lane shows: mean 0.70056, deviation √(0.51588 / 3) = 0.415
    expect(before.slice(0, 4)).toEqual(["99.7%", "99.0%", "11.4%", "88.3"]);
    expect(before).toContain("2 to 1");
    await slider(page).fill("0.1");
    await expect(row.getByRole("cell").last()).toHaveText("3 to 0");
    expect((await row.getByRole("cell").allTextContents()).slice(0, -1)).toEqual(before.slice(0, -1));
  });
});

test.describe("the heatmap", () => {
  test("is the same figure: name, selected frame, click, drag, tooltip, hidden models", async ({ page }) => {
    await openResult(page, documentedExample, "frame=2");
    await page.getByRole("tab", { name: "Heatmap" }).click();
    await expect(page).toHaveURL(/view=heatmap/);
    await expect(figure(page)).toHaveAccessibleName("Artificial score per frame, 3 models, 5 frames");
    await expect(rowNames(page)).toHaveText(["V011", "V01", "brokenwand2"]);
    await expect(figure(page).locator(".cursor-number")).toHaveText("2");

    const four = await columnOf(page, 4);
    await page.mouse.move(four.x, four.y);
    const tip = page.locator(".tip");
    await expect(tip).toContainText("Frame 4");
    await expect(tip).toContainText("2 of 3 artificial");
    await expect(tip.locator(".tip-row")).toHaveText(["V01199.7%", "V0199.0%", "brokenwand211.4%"]);
    await page.mouse.click(four.x, four.y);
    await expect(region(page, "Frame").getByRole("heading")).toHaveText("Frame 4 of 5");
    await page.getByRole("tab", { name: "Lines" }).click();
    await expect(figure(page).locator(".cursor-number")).toHaveText("4");
    await page.getByRole("tab", { name: "Heatmap" }).click();

    await page.getByRole("switch", { name: "V01", exact: true }).click();
    await expect(rowNames(page)).toHaveText(["V011", "brokenwand2"]);
    await expect(figure(page)).toHaveAccessibleName(/, 2 models, 5 frames$/);

    const [two, three] = [await columnOf(page, 2), await columnOf(page, 3)];
    await page.mouse.move(two.x, two.y);
    await page.mouse.down();
    await page.mouse.move(three.x, three.y, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/range=2-3/);
    await expect(region(page, "Frame").getByRole("heading"), "a drag selects none").toHaveText(
      "Frame 4 of 5",
    );
  });

  test("orders its rows as asked, in the address, and says when models fall into camps", async ({ page }) => {
    await openHeatmap(page, documentedExample);
    await expect(figure(page)).toContainText(
      "Two camps: 2 models high (V011 and V01, mean 99.2%), 1 low (brokenwand2, mean 24.8%).",
    );
    // Deviations 0.003, 0.006, 0.080: largest first
    await page.getByRole("radio", { name: "deviation", exact: true }).check();
    await expect(rowNames(page)).toHaveText(["brokenwand2", "V01", "V011"]);
    await expect(page).toHaveURL(/order=deviation/);
    await page.reload();
    await expect(rowNames(page)).toHaveText(["brokenwand2", "V01", "V011"]);
    // Means 0.9958, 0.9876, 0.2485: highest first
    await page.getByRole("radio", { name: "mean", exact: true }).check();
    await expect(rowNames(page)).toHaveText(["V011", "V01", "brokenwand2"]);
    await expect(page).toHaveURL(/order=mean/);
    await page.getByRole("radio", { name: "likeness", exact: true }).check();
    await expect(rowNames(page)).toHaveCount(3);
    await expect(figure(page).locator(".heat-camp")).toHaveText([/^2 high\s*99\.2%$/, /^1 low\s*24\.8%$/]);
    await page.getByRole("radio", { name: "given", exact: true }).check();
    await expect(page).not.toHaveURL(/order/);
  });

  test("changes hue with the threshold, in the cells and in the legend, and no reported word", async ({
    page,
  }) => {
    await openHeatmap(page, documentedExample);
    // brokenwand2: 0.283, 0.309, 0.202, 0.114, 0.333
    for (const colour of ["artificial-9", "human-3", "human-2", "human-1"])
      await expect(cells(page, colour)).toHaveCount(1);
    const verdict = await region(page, "Verdict").innerText();
    await slider(page).fill("0.25");
    for (const colour of ["artificial-9", "artificial-3", "artificial-2", "human-2", "human-1"])
      await expect(cells(page, colour)).toHaveCount(1);
    await expect(cells(page, "human-3")).toHaveCount(0);
    // Ten steps of 11 px: a quarter of 110
    await expect(figure(page).locator(".heat-cut")).toHaveAttribute("x1", "27.5");
    await slider(page).fill("1");
    await expect(cells(page, "human-9")).toHaveCount(1);
    await expect(cells(page, "artificial-9")).toHaveCount(0);
    await expect(modelRow(page, "V011")).toContainText("artificial");
    expect(await region(page, "Verdict").innerText()).toBe(verdict);
  });

  test("keeps its colours where a person forces others, and nothing lies over them", async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await openHeatmap(page, documentedExample, "frame=2");
    const seen = await figure(page).evaluate((element) => {
      const cell = element.querySelector("path.heat-artificial-9");
      const layer = element.querySelector(".plot-layer svg");
      return {
        cell: cell === null ? "" : getComputedStyle(cell).forcedColorAdjust,
        over: layer === null ? "" : getComputedStyle(layer).backgroundColor,
      };
    });
    expect(seen).toEqual({ cell: "none", over: "rgba(0, 0, 0, 0)" });
  });

  test("whose code does not arrive leaves the rest and can be asked for again", async ({ page, watch }) => {
    watch.expectNetworkError("ERR_FAILED");
    await page.route("**/assets/heatmap-*.js", (route) => route.abort());
    await openResult(page, documentedExample);
    await page.getByRole("tab", { name: "Heatmap" }).click();
    await expect(page.getByRole("alert")).toContainText("A part of this page could not be loaded.");
    await expect(region(page, "Verdict")).toContainText("Human: all 6 heuristics agree");
    await expect(lane(page)).toContainText("88.3 points apart");
    await page.unroute("**/assets/heatmap-*.js");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(rowNames(page)).toHaveCount(3);
  });

  test("of 8 models over 100,000 frames takes as many nodes as over 1,000", async ({ page }) => {
    test.slow();
    const nodesOf = async (sample: "thousand" | "very-dense") => {
      await openHeatmap(page, hash(sample));
      await expect(figure(page)).toContainText("share a column");
      await expect(lane(page).locator(".lane-bars")).toHaveAttribute("d", /^M/);
      const count = (element: Element) => element.querySelectorAll("*").length;
      return [await figure(page).evaluate(count), await lane(page).evaluate(count)];
    };
    const [few = 0, fewInLane = 0] = await nodesOf("thousand");
    const [many = 0, manyInLane = 0] = await nodesOf("very-dense");
    expect(many).toBeLessThanOrEqual(250);
    // A frame's number on the axis takes one node, and both have a dozen or so.
    expect(Math.abs(many - few)).toBeLessThanOrEqual(20);
    expect(Math.abs(manyInLane - fewInLane)).toBeLessThanOrEqual(4);
  });
});

test.describe("the list of models", () => {
  const header = (page: Page, name: string) =>
    modelTable(page).getByRole("columnheader", { name: new RegExp(`^${name}`) });

  test("is sorted by every column, in the address, and Back and reload keep it", async ({ page }) => {
    await openResult(page, documentedExample);
    const given = ["V011", "V01", "brokenwand2"];
    const sorts = [
      ["name", "ascending", "model", ["brokenwand2", "V01", "V011"]],
      ["says", "ascending", "classification", given],
      ["mean", "descending", "-mean", given],
      ["deviation", "descending", "-deviation", ["brokenwand2", "V01", "V011"]],
      ["over", "descending", "-over", given],
    ] as const;
    for (const [name, way, field, order] of sorts) {
      await header(page, name).getByRole("button").click();
      await expect(header(page, name)).toHaveAttribute("aria-sort", way);
      await expect(modelNames(page)).toHaveText([...order]);
      await expect.poll(() => search(page).get("sort")).toBe(field);
      await expect(modelTable(page).locator("th[aria-sort=none]")).toHaveCount(sorts.length - 1);
    }
    await header(page, "mean").getByRole("button").click();
    await header(page, "mean").getByRole("button").click();
    await expect(header(page, "mean")).toHaveAttribute("aria-sort", "ascending");
    await expect(modelNames(page)).toHaveText(["brokenwand2", "V01", "V011"]);
    await expect(page).toHaveURL(/sort=mean$/);
    await page.reload();
    await expect(modelNames(page)).toHaveText(["brokenwand2", "V01", "V011"]);
    await page.getByRole("tab", { name: "Table" }).click();
    await page.goBack();
    await expect(modelNames(page)).toHaveText(["brokenwand2", "V01", "V011"]);
    await header(page, "mean").getByRole("button").click();
    await expect(header(page, "mean")).toHaveAttribute("aria-sort", "none");
    await expect(modelNames(page)).toHaveText(given);
    await expect(page).not.toHaveURL(/sort/);
  });

  test("finds models by name, and remembers nothing of it", async ({ page }) => {
    await openResult(page, hash("two-camps"));
    const find = page.getByRole("textbox", { name: "Find a model" });
    await find.fill("REVELIO");
    await expect(modelNames(page)).toHaveText([/^Revelio III/, /^Revelio IV/, /^Revelio Onboarding I/]);
    await expect(lines(page), "finding draws as before").toHaveCount(9);
    await find.fill("(.*");
    await expect(page.getByText("No model’s name holds “(.*”.")).toBeVisible();
    expect(new URL(page.url()).search).toBe("");
    await find.fill("");
    await expect(modelNames(page)).toHaveCount(9);
  });

  test("switches all or none, and draws one alone by its line or with Shift", async ({ page }) => {
    await openResult(page, hash("two-camps"));
    await expect(lines(page)).toHaveCount(9);
    await page.getByRole("button", { name: "Draw none of the models" }).click();
    await expect(lines(page)).toHaveCount(0);
    await expect(region(page, "Models")).toContainText("0 of 9 drawn");
    await page.getByRole("button", { name: "Draw all models" }).click();
    await expect(lines(page)).toHaveCount(9);
    await page.getByRole("button", { name: "Draw lowlight alone" }).click();
    await expect(lines(page)).toHaveCount(1);
    await expect(page.getByRole("switch", { checked: true })).toHaveAccessibleName("lowlight");
    await page.getByRole("button", { name: "Draw lowlight alone" }).click();
    await expect(lines(page)).toHaveCount(9);
    await page.getByRole("switch", { name: "V01", exact: true }).click({ modifiers: ["Shift"] });
    await expect(lines(page)).toHaveCount(1);
    await expect(page.getByRole("switch", { checked: true })).toHaveAccessibleName("V01");
    await expect(page.getByRole("switch", { name: "V01", exact: true })).toBeChecked();
  });

  test("shows the mean and one deviation to either side of the model that is pointed at", async ({
    page,
  }) => {
    await openResult(page, documentedExample);
    await expect(lines(page)).toHaveCount(3);
    await modelRow(page, "brokenwand2").getByRole("rowheader").hover();
    await expect(figure(page).locator("rect.band")).toHaveCount(1);
    await expect(figure(page).locator(".band-text")).toHaveText("mean 24.8% ± 0.080 · n 5");
    await page.getByRole("heading", { level: 1 }).hover();
    await expect(figure(page).locator("rect.band")).toHaveCount(0);
  });
});

test.describe("the keys", () => {
  const chosenTab = (page: Page) => page.getByRole("tab", { selected: true });
  const keysDialog = (page: Page) => page.getByRole("dialog", { name: "Keys" });

  test("change the view, switch models and open their list, from which Escape leads back", async ({
    page,
  }) => {
    await openResult(page, documentedExample);
    await expect(lines(page)).toHaveCount(3);
    for (const [key, tab] of [
      ["h", "Heatmap"],
      ["t", "Table"],
      ["l", "Lines"],
    ] as const) {
      await page.keyboard.press(key);
      await expect(chosenTab(page)).toHaveText(tab);
    }
    await page.keyboard.press("2");
    await expect(page.getByRole("switch", { name: "V01", exact: true })).not.toBeChecked();
    await page.keyboard.press("2");
    await expect(page.getByRole("switch", { name: "V01", exact: true })).toBeChecked();
    await page.keyboard.press("9");
    await expect(page.getByRole("switch", { checked: true })).toHaveCount(3);

    const settings = page.getByRole("button", { name: "Settings", exact: true });
    await settings.focus();
    await page.keyboard.press("?");
    await expect(keysDialog(page)).toContainText("Lines, heatmap, table");
    await page.keyboard.press("h");
    await page.keyboard.press("Escape");
    await expect(keysDialog(page)).toHaveCount(0);
    await expect(settings).toBeFocused();
    await expect(chosenTab(page), "no key works behind the list").toHaveText("Lines");
  });

  test("mean the same on other layouts and with Caps Lock, and nothing while something is composed", async ({
    page,
  }) => {
    await openResult(page, hash("two-camps"));
    await expect(lines(page)).toHaveCount(9);
    const press = (key: string, code: string, more: KeyboardEventInit = {}) =>
      page.locator("body").dispatchEvent("keydown", { key, code, bubbles: true, ...more });
    await press("H", "KeyH");
    await expect(chosenTab(page)).toHaveText("Heatmap");
    await press("е", "KeyT");
    await expect(chosenTab(page)).toHaveText("Table");
    for (const more of [{ isComposing: true }, { keyCode: 229 }, { altKey: true }])
      await press("l", "KeyL", more);
    await expect(chosenTab(page)).toHaveText("Table");
    await press("l", "KeyP");
    await expect(chosenTab(page)).toHaveText("Lines");
    // AZERTY without Shift and with it.
    await press("-", "Digit6");
    await press("2", "Digit2", { shiftKey: true });
    await press("!", "Digit3", { shiftKey: true });
    await expect(page.getByRole("switch", { checked: true })).toHaveCount(7);
    await expect(page).toHaveURL(/hide=/);
    await expect(page).not.toHaveURL(/range=/);
    await press("?", "KeyM", { shiftKey: true });
    await expect(keysDialog(page)).toContainText("Lines, heatmap, table");
  });

  test("are silent in fields, at the slider and on the tabs", async ({ page }) => {
    await openResult(page, hash("two-camps"));
    await expect(lines(page)).toHaveCount(9);
    for (const at of [
      page.getByRole("searchbox"),
      page.getByRole("textbox", { name: "Find a model" }),
      slider(page),
      chosenTab(page),
    ]) {
      await at.focus();
      for (const key of ["h", "t", "n", "p", "1", "?", "0"]) await page.keyboard.press(key);
    }
    await expect(page.getByRole("textbox", { name: "Find a model" })).toHaveValue("htnp1?0");
    await page.getByRole("textbox", { name: "Find a model" }).fill("");
    await expect(keysDialog(page)).toHaveCount(0);
    await expect(chosenTab(page)).toHaveText("Lines");
    await expect(page.getByRole("switch", { checked: true })).toHaveCount(9);
    await expect(region(page, "Frame")).toHaveCount(0);
  });

  test("do nothing once they are switched off, but arrows do", async ({ page }) => {
    await openResult(page, documentedExample);
    const dialog = await openSettings(page);
    await dialog.getByRole("switch", { name: "Single-letter keys" }).setChecked(false);
    await save(dialog);
    for (const key of ["h", "t", "n", "1", "?", "+"]) await page.keyboard.press(key);
    await expect(keysDialog(page)).toHaveCount(0);
    await expect(chosenTab(page)).toHaveText("Lines");
    await expect(page.getByRole("switch", { checked: true })).toHaveCount(3);
    await page.keyboard.press("ArrowRight");
    await expect(region(page, "Frame").getByRole("heading")).toHaveText("Frame 1 of 5");
  });
});
