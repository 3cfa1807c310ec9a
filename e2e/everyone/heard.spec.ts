// The rule: whoever hears the page knows what it shows, what became of what they did, and hears it once.
import { failureSamples, generationSamples, videoSamples } from "../../src/sample/sample-table";
import { type Page, documentedExample, expect, holdBack, openResult } from "../fixture";
import { test } from "../served-test";
import { listen } from "./hear";

const headline =
  "Human: all 6 heuristics agree, confidence 75.0–75.2%. Every one of them rests on 1 of 3 models, brokenwand2; " +
  "the 2 left out, V011 (99.6%) and V01 (98.8%), say artificial.";
const below = (page: Page) => page.getByRole("heading", { name: "How to read this" });

/** Everything heard until these words are. */
async function hearUntil(hear: () => Promise<readonly string[]>, words: string | RegExp) {
  const all: string[] = [];
  const isThere = (text: string) => (typeof words === "string" ? text === words : words.test(text));
  await expect
    .poll(async () => {
      all.push(...(await hear()));
      return all.some(isThere) ? "heard" : all;
    })
    .toBe("heard");
  return all;
}

test.describe("what is said by itself", () => {
  test("who is asked, then the verdict and what speaks against it, once", async ({ page }) => {
    const hear = await listen(page);
    const answer = await holdBack(page, `**/classification_video/${documentedExample}`);
    await page.goto(`/video/${documentedExample}`);
    expect(await hearUntil(hear, "Asking the sample backend…")).toEqual(["Asking the sample backend…"]);
    answer.release();
    expect(await hearUntil(hear, headline)).toEqual([headline]);
    await expect(below(page)).toBeVisible();
    expect(await hear()).toEqual([]);
  });

  test("a threshold that is dragged says what it comes to, and not every step", async ({ page }) => {
    const hear = await listen(page);
    await page.clock.install();
    /** No hand is slower on a busy machine: between two steps the page's clock goes on by a frame. */
    const pulled = async (steps: number, step: (place: number) => Promise<void>) => {
      await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
      for (let place = 0; place < steps; place += 1) {
        await step(place);
        await page.clock.runFor(16);
      }
      await page.clock.resume();
    };
    const slider = page.getByRole("slider", { name: "Threshold" });
    await openResult(page, documentedExample);
    await hearUntil(hear, headline);
    await slider.focus();
    // The mean of all three is 74.4%: it is passed once.
    await pulled(40, () => page.keyboard.press("ArrowRight"));
    await expect(slider).toHaveValue("0.9");
    expect(await hearUntil(hear, /^All 3, computed here ?human ?74\.4%$/)).toHaveLength(1);

    await openResult(page, videoSamples["two-camps"].hash);
    await hearUntil(hear, /^Heuristics split/);
    const grip = await page.locator(".threshold-grip").boundingBox();
    if (grip === null) throw new Error("there is no grip");
    await page.mouse.move(grip.x + 19, grip.y + 12);
    await page.mouse.down();
    await pulled(30, (place) => page.mouse.move(grip.x + 19, grip.y + 12 - place * 3));
    await page.mouse.up();
    const to = await slider.inputValue();
    const heard = await hearUntil(hear, new RegExp(`at ${to.replace(".", "\\.")}\\.$`));
    // What the models come to, and what the headline comes to.
    expect(heard.length, heard.join("\n")).toBeLessThanOrEqual(2);
  });

  test("frames that are walked say the last one", async ({ page }) => {
    const hear = await listen(page);
    await page.clock.install();
    await openResult(page, documentedExample, "frame=1");
    await expect(below(page)).toBeVisible();
    await expect(page.getByRole("region", { name: "Frame", exact: true })).toBeVisible();
    await hearUntil(hear, "Frame 1 of 5: 2 of 3 models artificial from 0.50, 71.4 points apart.");
    // However busy the machine is, the steps of a hand are as far apart as a held key's.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
    for (let step = 0; step < 3; step += 1) {
      await page.keyboard.press("ArrowRight");
      await page.clock.runFor(100);
    }
    await page.clock.resume();
    const last = "Frame 4 of 5: 2 of 3 models artificial from 0.50, 88.3 points apart.";
    expect((await hearUntil(hear, last)).filter((text) => text.startsWith("Frame"))).toEqual([last]);
    await page.keyboard.press("+");
    await hearUntil(hear, "frames 3–5 of 5");
  });

  test("a failure is said at once, and not again with every try behind it", async ({ page, watch }) => {
    watch.expectStatus(500);
    const hear = await listen(page);
    await page.clock.install();
    await page.goto(`/video/${failureSamples["server-error"].hash}`);
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("The backend failed");
    const tries: string[] = [];
    page.on("response", (response) => {
      if (response.status() === 500) tries.push(response.url());
    });
    while (tries.length < 2) await page.clock.runFor(5_000);
    await expect(page.getByText(/^next try in \d+ s$/)).toBeVisible();
    const said = (await hear()).filter((text) => text.includes("The backend failed"));
    expect(said).toHaveLength(1);
  });

  test("an unfinished analysis says so, and then the verdict", async ({ page, serve }) => {
    const hear = await listen(page);
    const app = await serve();
    await page.goto(`${app}/video/${generationSamples.pending.hash}`);
    await expect(page.getByRole("button", { name: "Check now" })).toBeVisible();
    const verdict = page.getByRole("region", { name: "Verdict", exact: true }).locator("p").first();
    const before = await verdict.innerText();
    await expect.poll(async () => (await hear()).join(" ")).toContain(before);
    const check = page.getByRole("button", { name: "Check now" });
    await expect(async () => {
      if (await check.isVisible()) await check.click({ timeout: 500 });
      await expect(check).toHaveCount(0, { timeout: 500 });
    }).toPass();
    const after = await verdict.innerText();
    expect(after).not.toBe(before);
    await expect.poll(async () => (await hear()).join(" ")).toContain(after);
  });

  test("what was copied and what was checked", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const hear = await listen(page);
    await openResult(page, documentedExample);
    await page.getByRole("button", { name: "Copy link" }).click();
    await hearUntil(hear, "Link copied");
    await page.goto(`/triage#${documentedExample},${videoSamples["one-frame"].hash}`);
    await expect.poll(async () => (await hear()).join(" ")).toContain("All checked.");
  });
});

test.describe("what is found when the page is read", () => {
  /** Level and name of every heading, in their order. */
  const outline = async (page: Page) => {
    const tree = await page.locator("body").ariaSnapshot();
    return [...tree.matchAll(/heading "(.*)" \[level=(\d)\]/g)].map(([, name, level]) => `${level} ${name}`);
  };

  test("a result: its parts by their headings, controls with names and states, tables with heads", async ({
    page,
  }) => {
    await openResult(page, documentedExample, "frame=3&hide=V01&sort=-mean");
    await expect(below(page)).toBeVisible();
    expect(await outline(page)).toEqual([
      "1 video.mp4",
      "2 Scores per frame",
      "3 Disagreement",
      "2 Models",
      "2 Frame 3 of 5",
      "2 Verdicts by heuristic",
      "3 6 of 6 heuristics",
      "2 Robustness",
      "2 Heuristics side by side",
      "2 Pairs",
      "2 How to read this",
      "3 Which way is artificial",
      "3 What a score is",
      "3 What this page cannot tell",
      "3 When models disagree",
      "2 Data notes",
      "2 Elapsed time",
      "2 Raw answer",
    ]);
    await expect(page.getByRole("main")).toMatchAriaSnapshot(`
      - region "Verdict":
        - paragraph: "Human: all 6 heuristics agree, confidence 75.0–75.2%."
        - paragraph: /Every one of them rests on 1 of 3 models/
    `);
    await expect(page.getByRole("region", { name: "Scores per frame" })).toMatchAriaSnapshot(`
      - tablist "Scores per frame":
        - tab "Lines" [selected]
        - tab "Heatmap"
        - tab "Table"
      - slider "Threshold"
      - tabpanel "Lines":
        - figure "Artificial score per frame, 2 models, 5 frames": /^V011.*brokenwand2/
        - region "Disagreement":
          - button "frame 4 splits most"
    `);
    await expect(page.getByRole("table", { name: "Models" })).toMatchAriaSnapshot(`
      - table "Models":
        - rowgroup:
          - row:
            - columnheader "on"
            - columnheader "line"
            - columnheader "name"
            - columnheader "says"
            - columnheader "mean"
            - columnheader "deviation"
            - columnheader "over"
        - rowgroup:
          - row:
            - cell:
              - switch "V011" [checked]
            - cell:
              - button "Draw V011 alone"
            - rowheader "V011"
            - cell "artificial"
            - cell "99.6%"
            - cell "standard deviation 0.003 over 5 frames, steady"
          - row:
            - cell:
              - switch "V01"
    `);
    await expect(page.getByRole("columnheader", { name: "mean", exact: true }).first()).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await expect(page.getByRole("table", { name: "Scores in frame 3" })).toMatchAriaSnapshot(`
      - table:
        - rowgroup:
          - row "model side score against own mean elapsed"
        - rowgroup:
          - row:
            - rowheader "V011"
            - cell "artificial"
            - cell "99.7%"
    `);
  });

  test("a slider says its value once, and nothing stands on the page twice to be heard", async ({ page }) => {
    const hear = await listen(page);
    await openResult(page, documentedExample, "threshold=0.65");
    await expect(page.getByRole("slider", { name: "Threshold" })).toHaveAttribute(
      "aria-valuetext",
      "artificial from 0.65",
    );
    await hearUntil(hear, headline);
    // What was announced is taken away again.
    await expect(page.getByText("Human: all 6 heuristics agree")).toHaveCount(1);
  });

  test("the first page, two results and a list: one heading at the top, then in order", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("list", { name: "Sample videos" }).getByRole("link")).toHaveCount(8);
    expect(await outline(page)).toEqual(["1 See what every model says, frame by frame.", "2 Sample videos"]);
    await page.goto(`/compare?a=${documentedExample}&b=${videoSamples["two-camps"].hash}`);
    await expect(page.getByRole("heading", { name: "Verdicts side by side" })).toBeVisible();
    expect(await outline(page)).toEqual([
      "1 Compare two results",
      "2 This comparison is weak",
      "2 A First: video.mp4",
      "2 B Second: two-camps.mp4",
      "2 Scores on one axis",
      "2 Models side by side",
      "2 Verdicts side by side",
    ]);
    await page.goto(`/triage#${documentedExample}`);
    const columns = page.getByRole("table", { name: "Results" }).getByRole("columnheader");
    await expect(columns.nth(3)).toHaveAccessibleName("disputed");
    await expect(columns.nth(3)).toHaveAttribute("aria-sort", "descending");
    await expect(columns.nth(2)).not.toHaveAttribute("aria-sort", /ascending|descending/);
  });
});
