// The rule: whoever has a keyboard only does everything, always sees where the focus is, and never loses it.
import { failureSamples, videoSamples } from "../../src/sample/sample-table";
import { type Page, documentedExample, expect, openResult, test } from "../fixture";
import { createWalker, expectFocusOn, findFocus } from "./focus";

const camps = videoSamples["two-camps"].hash;
const dialog = (page: Page) => page.getByRole("dialog");
const below = (page: Page) => page.getByRole("heading", { name: "How to read this" });
const field = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

test("the main job, from the hash to the evidence", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { to, press, unseen } = createWalker(page);
  await page.goto("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  expect((await findFocus(page)).hidden).toEqual([]);
  await page.keyboard.type(documentedExample);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Verdict", exact: true })).toBeVisible();
  await expect(below(page)).toBeVisible();

  await test.step("everything on a result is passed once, in the order in which it is read", async () => {
    const order = [...(await to("button Copy hash")), ...(await to("button Keys ?"))];
    expect(new Set(order).size).toBe(order.length);
    const places = [
      "button Copy hash",
      "button Copy link",
      "button Export",
      "tab Lines",
      "input Threshold",
      "button frame 4 splits most",
      "button Zoom in",
      "switch V011",
      "switch brokenwand2",
      "button Show each heuristic",
      "button Leave out V01",
      "button Show the raw answer",
    ].map((name) => order.indexOf(name));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  await test.step("frames are zoomed, and a button that has come to its end keeps the focus", async () => {
    await to("button Zoom in", "Shift+Tab");
    for (const range of ["2-4", "3-4", "3-4"]) {
      await page.keyboard.press("Enter");
      await expect.poll(() => field(page, "range")).toMatch(/\d-\d/);
      if (range === "3-4") await expectFocusOn(page, /^button Zoom in$/);
    }
    await press("button Show all");
    await expect.poll(() => field(page, "range")).toBeNull();
    await expectFocusOn(page, /^button Zoom in$/);
  });

  await test.step("a frame is chosen, walked and closed", async () => {
    const frame = page.getByRole("region", { name: "Frame", exact: true });
    await press("button frame 4 splits most", "Enter", "Shift+Tab");
    await expect(frame).toContainText("Frame 4 of 5");
    await to("button Next frame");
    for (let pressed = 0; pressed < 3; pressed += 1) await page.keyboard.press("Enter");
    await expect(frame).toContainText("Frame 5 of 5");
    await expectFocusOn(page, /^button Next frame$/);
    await press("button Close frame");
    await expect(frame).toHaveCount(0);
    await expectFocusOn(page, /^(?!nothing)/);
  });

  await test.step("models are switched, drawn alone, and sorted", async () => {
    await press("button Draw none of the models", "Enter", "Shift+Tab");
    await expect(page.getByRole("switch", { checked: true })).toHaveCount(0);
    await expectFocusOn(page, /^button Draw all models$/);
    await page.keyboard.press("Enter");
    await expectFocusOn(page, /^button Draw none of the models$/);
    await press("button mean");
    await expect.poll(() => field(page, "sort")).toBe("-mean");
    await press("switch V01", "Space");
    await expect(page.getByRole("switch", { name: "V01", exact: true })).not.toBeChecked();
    await press("button Draw brokenwand2 alone");
    await expect.poll(() => field(page, "hide")).toBe("V011,V01");
  });

  await test.step("the threshold and the views", async () => {
    await to("input Threshold", "Shift+Tab");
    for (const key of ["ArrowRight", "ArrowRight", "Home", "End", "PageDown"]) await page.keyboard.press(key);
    await expect(page.getByRole("slider", { name: "Threshold" })).toHaveValue("0.9");
    await to("tab Lines", "Shift+Tab");
    await page.keyboard.press("ArrowRight");
    await to("input given");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => field(page, "order")).toBe("mean");
    await to("tab Heatmap", "Shift+Tab");
    await page.keyboard.press("ArrowRight");
    await to("group Scores, scrolls");
  });

  await test.step("heuristics are opened, and a model is left out and put back", async () => {
    await press("button Show each heuristic");
    await expect(page.getByRole("article")).toHaveCount(6);
    await press("button Leave out V01");
    await expect.poll(() => field(page, "without")).toBe("V01");
    await expectFocusOn(page, /^button Put back V01$/);
    await page.keyboard.press("Enter");
    await expectFocusOn(page, /^button Leave out V01$/);
    await press("button Show the raw answer");
    await to(/^button verdicts/);
  });

  await test.step("the link is copied, and the evidence saved", async () => {
    await press("button Copy link", "Enter", "Shift+Tab");
    await expect(page.getByText("Link copied")).toBeVisible();
    await expectFocusOn(page, /^button Copy link$/);
    await press("button Export");
    await expect(dialog(page)).toBeVisible();
    await to("button Close export");
    const saved = page.waitForEvent("download");
    await press("button Save scores per frame as CSV, long");
    await saved;
    await page.keyboard.press("Escape");
    await expectFocusOn(page, /^button Export$/);
  });
  expect(unseen).toEqual([]);
});

test("settings, keys, a key entered and forgotten, a file by its button", async ({ page }) => {
  const { to, press, unseen } = createWalker(page);
  await page.goto("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await press("button Settings", "Enter", "Shift+Tab");
  await expect(dialog(page)).toBeVisible();
  // Around once and no way out: nothing behind the dialog is passed.
  const round = [
    ...(await to("input API key")),
    ...(await to("button Cancel")),
    ...(await to("input API key")),
  ];
  expect(round.filter((name) => /Look up|Open a file|Keys/.test(name))).toEqual([]);
  await page.keyboard.type("a-key-of-mine");
  await press("button Save");
  await expectFocusOn(page, /^button Settings$/);
  await page.keyboard.press("Enter");
  await press("button Forget key");
  await expect(dialog(page).getByRole("button", { name: "Forget key" })).toHaveCount(0);
  await expectFocusOn(page, /^input Remember on this device$/);
  await press("switch Single-letter keys", "Space");
  await page.keyboard.press("Escape");
  await expectFocusOn(page, /^button Settings$/);

  await press("button Keys ?");
  await expectFocusOn(page, /^button Close the list of keys$/);
  await page.keyboard.press("Escape");
  await expectFocusOn(page, /^button Keys \?$/);

  const chooser = page.waitForEvent("filechooser");
  await press("button Open a file", "Enter", "Shift+Tab");
  await (await chooser).setFiles({ name: "empty.mp4", mimeType: "", buffer: Buffer.from("") });
  await expect(dialog(page).getByRole("alert")).toBeVisible();
  await to("button Close");
  await page.keyboard.press("Escape");
  await expectFocusOn(page, /^button Open a file$/);
  expect(unseen).toEqual([]);
});

test("two results are compared, swapped and walked through", async ({ page }) => {
  const { to, press, unseen } = createWalker(page);
  await page.goto("/compare");
  await to("input First hash");
  await page.keyboard.type(documentedExample);
  await to("input Second hash");
  await page.keyboard.type(camps);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Verdicts side by side" })).toBeVisible();
  await expectFocusOn(page, /^(?!nothing)/);
  await press("button Swap", "Enter");
  await expect.poll(() => field(page, "a")).toBe(camps);
  await expectFocusOn(page, /^button Swap$/);
  await to("input By frame number");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => field(page, "align")).toBe("stretch");
  await press("switch V011", "Space");
  await expect.poll(() => field(page, "hide")).toBe("V011");
  await to("button Keys ?");
  await to("link Skip to content", "Shift+Tab").catch(() => undefined);
  expect(unseen).toEqual([]);
});

test("a list is pasted, checked, filtered, sorted and opened", async ({ page }) => {
  const { to, press, unseen } = createWalker(page);
  await page.goto("/triage");
  await to("textarea Hashes");
  await page.keyboard.insertText([documentedExample, camps, failureSamples["not-found"].hash].join(" "));
  await press("button Check");
  await expect(page.getByRole("progressbar", { name: "Hashes checked" })).toHaveAttribute(
    "aria-valuenow",
    "3",
  );
  await expectFocusOn(page, /^h1 /);
  await press(/^button disputed/);
  await press(/^button all/, "Enter", "Shift+Tab");
  await press("button frames");
  await expect.poll(() => field(page, "sort")).toBe("-frames");
  await press(/^button Edit/, "Enter", "Shift+Tab");
  await to("textarea Hashes");
  await to(/^a two-camps/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("two-camps.mp4");
  await expectFocusOn(page, /^main/);
  expect(unseen).toEqual([]);
});

test("the focus stays when what was pressed goes", async ({ page }) => {
  await page.goto(`/video/${failureSamples.silence.hash}`);
  await page.getByRole("button", { name: "Cancel", exact: true }).press("Enter");
  await expect(page.getByRole("button", { name: "Look up again" })).toBeVisible();
  await expectFocusOn(page, /^(main|button Look up again)/);
  await openResult(page, documentedExample, "threshold=7");
  await expect(below(page)).toBeVisible();
  await page.getByRole("button", { name: "Close notice" }).press("Enter");
  await expectFocusOn(page, /^tab Lines/);

  const remove = page.getByRole("button", { name: /^Remove/ });
  await expect(async () => {
    // Whoever leaves before it is kept takes it along.
    await openResult(page, documentedExample);
    await page.goto("/");
    await expect(remove).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await remove.press("Enter");
  await expectFocusOn(page, /^(main|a )/);
});

for (const height of [480, 900])
  test(`thirty-six models: nothing that has the focus is under the head of a table, ${height} px high`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height });
    const { to, unseen } = createWalker(page);
    await openResult(page, videoSamples["thirty-six"].hash, "view=table");
    await expect(below(page)).toBeVisible();
    // Upwards, where the head of the table lies over the rows; then down again.
    await page.getByRole("switch", { name: "model 20" }).focus();
    await to("switch model 11", "Shift+Tab");
    await to("switch model 14");
    expect(unseen).toEqual([]);
  });
