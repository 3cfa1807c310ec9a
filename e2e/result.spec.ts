// The rule: a result says what the backend said, what speaks against it, and every number behind both, each exactly
// as the answer has it; what a person hides, selects or moves changes no number that the backend reported.
import { videoSamples } from "../src/sample/sample-table";
import {
  type Locator,
  type Page,
  type Scores,
  artificialScores,
  documentedExample,
  expect,
  openResult,
  percent,
  test,
} from "./fixture";

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const modelRow = (page: Page, model: string) =>
  page
    .getByRole("table", { name: "Models" })
    .getByRole("row")
    .filter({ has: page.getByRole("switch", { name: model, exact: true }) });
const modelSwitch = (page: Page, model: string) => page.getByRole("switch", { name: model, exact: true });
const figure = (page: Page) => page.getByRole("figure", { name: /^Artificial score per frame/ });
const lines = (page: Page) => figure(page).locator("path.series");
const slider = (page: Page) => page.getByRole("slider", { name: "Threshold" });
const scoreTable = (page: Page) =>
  page.getByRole("table", { name: "Artificial score per frame", exact: true });
/** What a screen reader says without being asked. */
const announced = (page: Page, words: string) =>
  page.locator("[role=status], [aria-live=polite]").filter({ hasText: words });
const allModels = (page: Page) => page.getByRole("paragraph").filter({ hasText: /^All 3, computed here/ });
const hash = (sample: keyof typeof videoSamples) => videoSamples[sample].hash;

/** Waits for the axes, after which nothing of the drawing changes by itself. */
async function openDrawn(page: Page, sample: keyof typeof videoSamples, query = "") {
  await openResult(page, hash(sample), query);
  await expect(figure(page).getByText("25%", { exact: true })).toBeVisible();
}

/** Where a model's line is at one of its scores, in the window's pixels; `place` counts the scores from 0. */
async function pointOf(line: Locator, place: number) {
  return line.evaluate((element, at) => {
    const points = [...(element.getAttribute("d") ?? "").matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)];
    const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
    const [, x = "", y = ""] = points.at(at) ?? [];
    const { x: left, y: top } = new DOMPoint(Number(x), Number(y)).matrixTransform(matrix ?? undefined);
    return { x: left, y: top };
  }, place);
}

/** Columns behind the models' of the table of scores. */
const disagreement = ["max − min", "σ between models", "split"];

/** What stands in them, worked out from one frame's scores at 0.50. */
function apart(frame: readonly (number | undefined)[]) {
  const scores = frame.filter((score) => score !== undefined && !Number.isNaN(score)).map(Number);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
  const artificial = scores.filter((score) => score >= 0.5).length;
  const split = `${artificial} to ${scores.length - artificial}`;
  if (scores.length < 2) return ["–", "–", split];
  const spread = (Math.max(...scores) - Math.min(...scores)) * 100;
  return [spread.toFixed(1), Math.sqrt(variance).toFixed(3), split];
}

function over(scores: Scores, threshold: number) {
  return scores.filter((score) => score !== undefined && score >= threshold).length;
}

function runs(scores: Scores) {
  return scores.filter((score, index) => score !== undefined && scores[index - 1] === undefined).length;
}

test("the documented example says its verdict, what it rests on, and who says otherwise", async ({
  page,
}) => {
  await openResult(page, documentedExample);
  await expect(page).toHaveTitle("human, disputed · video.mp4 · Framewise");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("video.mp4");
  await expect(page.getByRole("main")).toContainText(documentedExample);
  await expect(page.getByRole("main")).toContainText(/Fetched .* UTC · sample backend · 3 models · 5 frames/);
  await expect(region(page, "Verdict").getByRole("paragraph")).toHaveText([
    "Human: all 6 heuristics agree, confidence 75.0–75.2%.",
    "Every one of them rests on 1 of 3 models, brokenwand2; " +
      "the 2 left out, V011 (99.6%) and V01 (98.8%), say artificial.",
  ]);
  await expect(region(page, "How to read this")).toContainText("Up is artificial, down is human.");
  await expect(region(page, "How to read this")).toContainText("not the share of the video");
  // The backend reports statistics that its scores give as well.
  await expect(region(page, "Data notes").getByRole("listitem")).toContainText([
    /reported standard deviations and confidences of 3 models equal .* \(population deviation and mean of the winning label, n 5\)/,
  ]);

  await test.step("one row per model, with what it says and how steady it is", async () => {
    const table = page.getByRole("table", { name: "Models" });
    await expect(region(page, "Models").getByRole("table")).toHaveCount(1);
    await expect(table.getByRole("switch")).toHaveCount(3);
    const expected = [
      ["V011", "artificial", "99.6%", "standard deviation 0.003 over 5 frames, steady", "5 of 5 over 0.50"],
      ["V01", "artificial", "98.8%", "standard deviation 0.006 over 5 frames, steady", "5 of 5 over 0.50"],
      ["brokenwand2", "human", "24.8%", "standard deviation 0.080 over 5 frames, varied", "0 of 5 over 0.50"],
    ] as const;
    for (const [model, says, mean, deviation, counted] of expected) {
      const row = modelRow(page, model);
      await expect(modelSwitch(page, model)).toBeChecked();
      await expect(row.getByRole("rowheader")).toHaveText(model);
      await expect(row.getByRole("cell", { name: says, exact: true })).toBeVisible();
      await expect(row.getByRole("cell", { name: mean, exact: true })).toBeVisible();
      await expect(row.getByRole("img", { name: deviation, exact: true })).toBeVisible();
      await expect(row.getByRole("cell", { name: counted, exact: true })).toBeVisible();
    }
    await expect(region(page, "Models")).toContainText("mean computed here");
    await expect(region(page, "Models")).toContainText("All 3, computed here");
  });
  await test.step("equal verdicts are one card that opens to one article per heuristic", async () => {
    const verdicts = region(page, "Verdicts by heuristic");
    await expect(verdicts.getByRole("article")).toHaveCount(1);
    await expect(verdicts.getByRole("article")).toContainText("6 of 6 heuristics");
    await verdicts.getByRole("button", { name: "Show each heuristic" }).click();
    await expect(verdicts.getByRole("article")).toHaveCount(6);
    const confidences = [
      ["Majority", "75.2%"],
      ["Average", "75.2%"],
      ["AverageExclude10", "75.2%"],
      ["AverageExclude20", "75.2%"],
      ["AverageExclude30", "75.2%"],
      ["TopRelevant", "75.0%"],
    ] as const;
    for (const [heuristic, confidence] of confidences) {
      const card = verdicts.getByRole("article", { name: heuristic, exact: true });
      await expect(card).toContainText("human");
      await expect(card).toContainText(confidence);
      await expect(card).toContainText(
        "Rests on 1 of 3 models: brokenwand2. Left out and saying artificial: V011 99.6% and V01 98.8%.",
      );
    }
    await verdicts.getByRole("button", { name: "Group equal ones" }).click();
    await expect(verdicts.getByRole("article")).toHaveCount(1);
  });
});

test("the hash is copied by its button", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openResult(page, documentedExample);
  await page.getByRole("button", { name: "Copy hash" }).click();
  await expect(announced(page, "Copied")).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(documentedExample);
});

test("where the browser withholds the clipboard, the hash is selected and the page says so", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined });
  });
  await openResult(page, documentedExample);
  await page.getByRole("button", { name: "Copy hash" }).click();
  await expect(announced(page, "The text is selected")).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toBe(documentedExample);
});

test("heuristics that contradict each other are told apart", async ({ page }) => {
  await openResult(page, hash("two-camps"));
  await expect(page).toHaveTitle("heuristics split · two-camps.mp4 · Framewise");
  await expect(region(page, "Verdict")).toContainText("Heuristics split: 5 of 6 say artificial");
  const dissenter = page.getByRole("article", { name: "TopRelevant", exact: true });
  await expect(dissenter).toContainText("human");
  await expect(dissenter).toContainText("Rests on 2 of 9 models: brokenwand2 and Ardē.");
  await expect(dissenter).toContainText("Left out and saying artificial: V011");
});

test("a reported statistic that its scores do not give is named with both numbers", async ({ page }) => {
  await page.route(`**/classification_video/${documentedExample}`, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    answer.results.std_deviations.V01 = 0.25;
    await route.fulfill({ response, json: answer });
  });
  await openResult(page, documentedExample);
  await expect(region(page, "Data notes")).toContainText(
    /standard deviation reported for V01 is 0\.25; .* n 5/,
  );
  await expect(
    modelRow(page, "V01").getByRole("img", { name: "standard deviation 0.250 over 5 frames, erratic" }),
  ).toBeVisible();
});

test("where the backend reports no statistics, ours are shown and marked as ours", async ({ page }) => {
  await page.route(`**/classification_video/${documentedExample}`, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    delete answer.results.std_deviations;
    delete answer.results.classification_matrix;
    await route.fulfill({ response, json: answer });
  });
  await openResult(page, documentedExample);
  await expect(region(page, "Models")).toContainText(/says, .*computed here/);
  await expect(region(page, "Models")).not.toContainText("reported");
  await expect(
    modelRow(page, "brokenwand2").getByRole("img", {
      name: "standard deviation 0.080 over 5 frames, varied",
    }),
  ).toBeVisible();
  // What we compute moves with the threshold; nothing here was reported.
  await expect(modelRow(page, "brokenwand2").getByRole("cell", { name: "human", exact: true })).toBeVisible();
  await slider(page).press("Home");
  await expect(modelRow(page, "brokenwand2").getByRole("cell", { name: "artificial" })).toBeVisible();
});

test("the drawing has one line per model through every score", async ({ page }) => {
  await openDrawn(page, "documented");
  await expect(page.getByRole("figure")).toHaveAccessibleName(
    "Artificial score per frame, 3 models, 5 frames",
  );
  await expect(lines(page)).toHaveCount(3);
  const models = [...(await artificialScores(page, documentedExample)).values()];
  for (const [index, scores] of models.entries()) {
    const [first, last] = [
      await pointOf(lines(page).nth(index), 0),
      await pointOf(lines(page).nth(index), -1),
    ];
    expect(first.x).toBeLessThan(last.x);
    // One scale for all lines: equal steps in score are equal steps in pixels, artificial at the top.
    const top = await figure(page).getByText("100%", { exact: true }).boundingBox();
    const bottom = await figure(page).getByText("0%", { exact: true }).boundingBox();
    if (top === null || bottom === null) throw new Error("the axis has no ends");
    const at = (score = 0) => bottom.y + bottom.height / 2 + score * (top.y - bottom.y);
    expect(Math.abs(first.y - at(scores[0]))).toBeLessThan(2);
    expect(Math.abs(last.y - at(scores.at(-1)))).toBeLessThan(2);
  }
});

test("gaps stay gaps: a line is broken wherever a model gave no answer", async ({ page }) => {
  await openDrawn(page, "missing-answers");
  const models = await artificialScores(page, hash("missing-answers"));
  await expect(lines(page)).toHaveCount(models.size);
  for (const [index, [model, scores]] of [...models].entries()) {
    const data = (await lines(page).nth(index).getAttribute("d")) ?? "";
    expect(data.match(/M/g)?.length, `pieces of ${model}'s line`).toBe(runs(scores));
    expect(data.match(/[ML]/g)?.length, `points of ${model}'s line`).toBe(
      scores.filter((score) => score !== undefined).length,
    );
    const dots = (await figure(page).locator("path.series-dots").nth(index).getAttribute("d")) ?? "";
    expect(
      dots.match(/M/g)?.length,
      `a score between two gaps is at least a dot of ${model}`,
    ).toBeGreaterThan(0);
  }
  await expect(region(page, "Data notes")).toContainText("brokenwand2 is missing in frames 4 and 10–12.");
  await expect(region(page, "Data notes")).toContainText("No model has a score in frame 9.");
});

test("the table holds every score as the backend sent it", async ({ page }) => {
  await openResult(page, hash("missing-answers"));
  await page.getByRole("tab", { name: "Table" }).click();
  await expect(page.getByRole("tab", { name: "Table" })).toHaveAttribute("aria-selected", "true");
  const models = await artificialScores(page, hash("missing-answers"));
  await expect(scoreTable(page).getByRole("columnheader")).toHaveText([
    "frame",
    ...models.keys(),
    ...disagreement,
  ]);
  await expect(scoreTable(page).getByRole("rowheader")).toHaveCount(12);
  for (let frame = 1; frame <= 12; frame += 1) {
    const scores = [...models.values()].map((column) => column[frame - 1]);
    const row = scoreTable(page)
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: String(frame), exact: true }) });
    await expect(row.getByRole("cell")).toHaveText([...scores.map(percent), ...apart(scores)]);
    const titles = await row
      .getByRole("cell")
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("title")));
    expect(titles.slice(0, scores.length)).toEqual(
      scores.map((score) => (score === undefined ? "no score" : String(score))),
    );
  }
});

test("a score of 0 is a score, and not what is missing", async ({ page }) => {
  await page.route(`**/classification_video/${documentedExample}`, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    const [first] = answer.results.images;
    first[0].classification = [
      { label: "artificial", score: 0 },
      { label: "human", score: 1 },
    ];
    first.splice(1, 1);
    await route.fulfill({ response, json: answer });
  });
  await openResult(page, documentedExample, "view=table");
  const cells = scoreTable(page).getByRole("row").nth(1).getByRole("cell");
  await expect(cells.first()).toHaveText("0.0%");
  await expect(cells.first()).toHaveAttribute("title", "0");
  // V01 is first named in frame 2 now, so its column is the last one.
  await expect(scoreTable(page).getByRole("columnheader")).toHaveText([
    "frame",
    "V011",
    "brokenwand2",
    "V01",
    ...disagreement,
  ]);
  await expect(cells.nth(2)).toHaveText("–");
  await expect(cells.nth(2)).toHaveAttribute("title", "no score");
  await page.getByRole("tab", { name: "Lines" }).click();
  await expect(lines(page).first()).toHaveAttribute("d", /^M/);
  await expect(modelRow(page, "V01").getByRole("cell", { name: "4 of 4 over 0.50" })).toBeVisible();
});

test("one frame alone has scores, but no deviation", async ({ page }) => {
  await openDrawn(page, "one-frame");
  await expect(page.getByRole("figure")).toHaveAccessibleName(
    "Artificial score per frame, 4 models, 1 frame",
  );
  for (const model of (await artificialScores(page, hash("one-frame"))).keys()) {
    const badge = modelRow(page, model).getByRole("img", { name: /^no standard deviation: 1 frame/ });
    await expect(badge).toContainText("–");
    await expect(badge).toContainText("n 1");
    await expect(badge).not.toContainText("0.000");
  }
  // A line of one point cannot be seen, so each is a dot.
  for (const dots of await figure(page).locator("path.series-dots").all())
    await expect(dots).toHaveAttribute("d", /^M/);
});

test("thirty-six models are all drawn, listed and told apart", async ({ page }) => {
  await openDrawn(page, "thirty-six");
  await expect(page.getByRole("figure")).toHaveAccessibleName(/, 36 models, 30 frames$/);
  await expect(lines(page)).toHaveCount(36);
  await expect(page.getByRole("table", { name: "Models" }).getByRole("switch")).toHaveCount(36);
  const looks = await lines(page).evaluateAll((paths) =>
    paths.map((path) => `${getComputedStyle(path).stroke} ${getComputedStyle(path).strokeDasharray}`),
  );
  expect(new Set(looks).size).toBe(36);
  await expect(region(page, "Verdict")).toContainText("12 of 36 models say human");
});

test("a thousand frames are one table of which only the rows in sight exist", async ({ page }) => {
  await openResult(page, hash("thousand"), "view=table");
  await expect(scoreTable(page)).toHaveAttribute("aria-rowcount", "1001");
  expect(await scoreTable(page).getByRole("row").count()).toBeLessThan(80);
  const models = [...(await artificialScores(page, hash("thousand"))).values()];
  const row = (frame: string) =>
    scoreTable(page)
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: frame, exact: true }) });
  const cells = (frame: number) => {
    const scores = models.map((column) => column[frame - 1]);
    return [...scores.map(percent), ...apart(scores)];
  };
  await expect(row("1").getByRole("cell")).toHaveText(cells(1));

  await page.getByRole("group", { name: "Scores, scrolls" }).focus();
  await page.keyboard.press("End");
  await expect(row("1,000")).toBeInViewport();
  await expect(row("1,000").getByRole("cell")).toHaveText(cells(1_000));
  await expect(row("1,000")).toHaveAttribute("aria-rowindex", "1001");
  expect(await scoreTable(page).getByRole("row").count()).toBeLessThan(80);
});

test("a local edit is in the headline, although every mean says otherwise", async ({ page }) => {
  await openResult(page, hash("local-edit"));
  await expect(page).toHaveTitle("human, disputed · local-edit.mp4 · Framewise");
  await expect(region(page, "Verdict")).toContainText("in frames 12–17 most models say artificial");
});

test("unanimous results say that nothing speaks against them", async ({ page }) => {
  for (const word of ["human", "artificial"] as const) {
    await openResult(page, hash(`all-${word}`));
    await expect(page).toHaveTitle(`${word} · all-${word}.mp4 · Framewise`);
    await expect(region(page, "Verdict")).toContainText(
      new RegExp(`All \\d models say ${word} \\(means .*\\); no score of any frame says otherwise\\.`),
    );
  }
});

test("a switch takes a line out of the drawing and changes no number", async ({ page }) => {
  await openDrawn(page, "documented");
  const numbers = async () => [
    await page.getByRole("table", { name: "Models" }).innerText(),
    await region(page, "Verdict").innerText(),
    await region(page, "Verdicts by heuristic").innerText(),
    await allModels(page).innerText(),
  ];
  const before = await numbers();
  const [kept] = await lines(page).evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));

  await modelSwitch(page, "V01").click();
  await expect(modelSwitch(page, "V01")).not.toBeChecked();
  await expect(lines(page)).toHaveCount(2);
  await expect(page.getByRole("figure")).toHaveAccessibleName(
    "Artificial score per frame, 2 models, 5 frames",
  );
  await expect(lines(page).first()).toHaveAttribute("d", kept ?? "");
  await expect(region(page, "Models")).toContainText("2 of 3 drawn");
  expect(await numbers()).toEqual(before);

  await page.getByRole("tab", { name: "Table" }).click();
  await expect(scoreTable(page).getByRole("columnheader")).toHaveText([
    "frame",
    "V011",
    "brokenwand2",
    ...disagreement,
  ]);
  await page.getByRole("tab", { name: "Lines" }).click();

  await modelSwitch(page, "V01").focus();
  await page.keyboard.press("Space");
  await expect(lines(page)).toHaveCount(3);
});

test("pointing at a model dims the other lines, pointing at a frame ranks its models", async ({ page }) => {
  await openDrawn(page, "documented");
  await test.step("a model in the list", async () => {
    const opacity = (index: number) =>
      lines(page)
        .nth(index)
        .evaluate((line) => Number(getComputedStyle(line.parentElement ?? line).opacity));
    await modelRow(page, "V01").hover();
    await expect.poll(() => opacity(0)).toBeLessThan(0.5);
    expect(await opacity(1)).toBe(1);
    await page.getByRole("heading", { level: 1 }).hover();
    await expect.poll(() => opacity(0)).toBe(1);
    // The same for whoever comes by keyboard.
    await modelSwitch(page, "V011").focus();
    await expect.poll(() => opacity(1)).toBeLessThan(0.5);
    expect(await opacity(0)).toBe(1);
  });
  await test.step("a frame in the drawing, from artificial to human", async () => {
    const scores = [...(await artificialScores(page, documentedExample))];
    const tip = page.locator(".tip");
    await expect(tip).toHaveCount(0);
    for (const frame of [3, 5]) {
      const { x, y } = await pointOf(lines(page).first(), frame - 1);
      await page.mouse.move(x, y + 60);
      const ranked = scores
        .map(([model, column]) => ({ model, score: column[frame - 1] ?? 0 }))
        .toSorted((a, b) => b.score - a.score);
      await expect(tip).toContainText(`Frame ${frame}`);
      await expect(tip).toContainText("2 of 3 artificial");
      await expect(tip.locator(".tip-row")).toHaveText(
        ranked.map(({ model, score }) => `${model}${percent(score)}`),
      );
    }
    await page.getByRole("heading", { level: 1 }).hover();
    await expect(tip).toHaveCount(0);
    await expect(region(page, "Frame")).toHaveCount(0);
  });
});

test("a click selects a frame, arrow keys walk on from it, Escape lets go", async ({ page }) => {
  await openDrawn(page, "documented");
  const scores = [...(await artificialScores(page, documentedExample))];
  const isShown = async (frame: number) => {
    await expect(region(page, "Frame").getByRole("heading")).toHaveText(`Frame ${frame} of 5`);
    const ranked = scores
      .map(([model, column]) => ({ model, score: column[frame - 1] ?? 0 }))
      .toSorted((a, b) => b.score - a.score);
    const table = region(page, "Frame").getByRole("table", { name: `Scores in frame ${frame}` });
    await expect(table.getByRole("rowheader")).toHaveText(ranked.map(({ model }) => model));
    for (const { model, score } of ranked) {
      const cell = table
        .getByRole("row")
        .filter({ has: page.getByRole("rowheader", { name: model, exact: true }) })
        .getByRole("cell", { name: percent(score), exact: true });
      await expect(cell).toHaveAttribute("title", String(score));
    }
    await expect(page).toHaveURL(new RegExp(`frame=${frame}$`));
  };
  await expect(region(page, "Frame")).toHaveCount(0);
  const { x, y } = await pointOf(lines(page).first(), 2);
  await page.mouse.click(x, y + 60);
  await isShown(3);
  await page.keyboard.press("ArrowRight");
  await isShown(4);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await isShown(5);
  await page.keyboard.press("ArrowLeft");
  await isShown(4);
  await region(page, "Frame").getByRole("button", { name: "Previous frame" }).click();
  await isShown(3);
  await page.keyboard.press("Escape");
  await expect(region(page, "Frame")).toHaveCount(0);
  await expect(page).toHaveURL(/\/video\/[0-9a-f]{64}$/);

  // They stay with the slider and the tabs while these have the focus.
  await page.keyboard.press("ArrowRight");
  await slider(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(slider(page)).toHaveValue("0.51");
  await page.getByRole("tab", { name: "Lines" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Heatmap" })).toBeFocused();
  await expect(region(page, "Frame").getByRole("heading")).toHaveText("Frame 1 of 5");
});

test("a row of the table selects its frame as well, hidden models included", async ({ page }) => {
  await openResult(page, hash("missing-answers"), "view=table&hide=V011");
  await scoreTable(page).getByRole("rowheader", { name: "4", exact: true }).click();
  const table = region(page, "Frame").getByRole("table", { name: "Scores in frame 4" });
  await expect(table.getByRole("rowheader")).toHaveCount(6);
  await expect(table.getByRole("rowheader").first()).toHaveText("V011");
  const missing = table
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "V01", exact: true }) });
  await expect(missing).toContainText("no score");
  await expect(missing).toContainText("–");
  await expect(missing).not.toContainText("%");
});

test("the threshold moves what is counted here, and never what the backend reported", async ({ page }) => {
  await openDrawn(page, "documented");
  const scores = await artificialScores(page, documentedExample);
  const means = [...scores.values()].map(
    (column) => column.reduce<number>((sum, score) => sum + (score ?? 0), 0) / 5,
  );
  const meanOfAll = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  const reported = async () => [
    await region(page, "Verdict").innerText(),
    await page.title(),
    // The threshold itself is written at the strip; where it stands near an end there is no room for it.
    ...(await page.getByRole("article").allInnerTexts()).map((text) =>
      text.replaceAll(/\s*\b\d\.\d\d\s*|\s+/g, " "),
    ),
  ];
  const before = await reported();
  await slider(page).focus();
  const steps = [
    ["ArrowRight", 0.51],
    ["Home", 0],
    ["PageUp", 0.1],
    ["ArrowRight", 0.11],
    ["ArrowRight", 0.12],
    ["PageUp", 0.22],
    ["PageUp", 0.32],
    ["End", 1],
    ["PageDown", 0.9],
    ["PageDown", 0.8],
    ["PageDown", 0.7],
  ] as const;
  for (const [key, threshold] of steps) {
    await page.keyboard.press(key);
    await expect(slider(page)).toHaveValue(String(threshold));
    await expect(slider(page)).toHaveAttribute("aria-valuetext", `artificial from ${threshold.toFixed(2)}`);
    for (const [model, column] of scores) {
      const says = model === "brokenwand2" ? "human" : "artificial";
      const counted = `${over(column, threshold)} of 5 over ${threshold.toFixed(2)}`;
      for (const name of [says, counted])
        await expect(modelRow(page, model).getByRole("cell", { name, exact: true })).toBeVisible();
    }
    await expect(allModels(page)).toContainText(
      `${meanOfAll >= threshold ? "artificial" : "human"}${percent(meanOfAll)}`,
    );
    expect(await reported()).toEqual(before);
  }
});

test("the threshold is dragged in the drawing, and stays under the pointer", async ({ page }) => {
  await openDrawn(page, "documented");
  const grip = page.getByTitle("Drag to move the threshold");
  const center = async () => {
    const box = await grip.boundingBox();
    if (box === null) throw new Error("the grip is not on the page");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const start = await center();
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  for (const distance of [-20, -60, -45]) {
    await page.mouse.move(start.x + 8, start.y + distance, { steps: 4 });
    await expect.poll(async () => Math.abs((await center()).y - (start.y + distance))).toBeLessThan(3);
    expect(Number(await slider(page).inputValue())).toBeGreaterThan(0.5);
  }
  await page.mouse.move(start.x, start.y - 2000, { steps: 2 });
  await expect(slider(page)).toHaveValue("1");
  await page.mouse.move(start.x, start.y + 2000, { steps: 2 });
  await expect(slider(page)).toHaveValue("0");
  await page.mouse.move(start.x, start.y + 50, { steps: 2 });
  await expect.poll(async () => Math.abs((await center()).y - (start.y + 50))).toBeLessThan(3);
  await page.mouse.up();
  const left = Number(await slider(page).inputValue());
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(0.5);
  await page.mouse.move(start.x, start.y - 50, { steps: 2 });
  await expect(slider(page)).toHaveValue(String(left));
  await expect(page).toHaveURL(new RegExp(`threshold=${left}$`));
  await expect(region(page, "Frame"), "letting go of the grip selects no frame").toHaveCount(0);
});
