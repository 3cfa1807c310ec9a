// The rule: nobody is kept out. Every page, state and dialog is free of what a machine can find (axe, WCAG 2.2 AA), in
// light, dark and forced colours, from 320 px on, with text spaced out, with everything large enough to hit, and still.
import { expect, test } from "../fixture";
import { findBarriersIn, findMisfitsIn, wearOwnFace, wearWidestFace } from "./barriers";
import { tours } from "./states";

test("what is wrong is found", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("list", { name: "Sample videos" })).toBeVisible();
  await page.evaluate(() => {
    const add = (name: string, style: string, tag = "button") => {
      const element = document.createElement(tag);
      element.textContent = name;
      element.setAttribute("class", name.replaceAll(" ", "-"));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`.${name.replaceAll(" ", "-")} { position: absolute; left: 0; ${style} }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      document.body.append(element);
    };
    add("small", "top: 300px; width: 20px; height: 30px; overflow: clip visible");
    add("under", "top: 400px; width: 90px; height: 40px");
    add("over", "top: 420px; width: 90px; height: 40px");
    add("outside", "top: 500px; left: 1400px; width: 90px; height: 40px");
    add("cut off words", "top: 560px; width: 30px; overflow: hidden; white-space: nowrap", "p");
    add("moving", "top: 600px", "i");
    document.querySelector<HTMLElement>(".moving")?.style.setProperty("transition", "top 1s", "important");
    add("pale", "top: 640px; color: #eee; background: #fff", "p");
    // As they stood side by side in the list of models, and at the ends of the lines.
    add("a long number", "top: 680px; width: 60px; white-space: nowrap", "p");
    add("beside it", "top: 680px; left: 60px", "p");
    add("brokenwand2", "top: 720px; width: 40px; overflow: hidden; text-overflow: ellipsis", "b");
  });
  const found = (await findBarriersIn(page, false)).join("\n");
  for (const fault of [
    "light: color-contrast: .pale",
    'without motion: moves: <i class="moving"',
    "1440 px: the page scrolls sideways by 50 px",
    "1440 px: runs out of the window: button.outside",
    "1440 px: too small to hit: button.small",
    "1440 px: button.under “under” 90×40 at 0,400 covers button.over",
    "320 px, forced colours: cut off: p.cut-off-words",
    "1440 px: p.a-long-number “a long number” 60×20 at 0,680 touches p.beside-it",
    "1440 px: cut although it has room: b.brokenwand2",
  ])
    expect(found).toContain(fault);
});

for (const { name, expects, states } of tours) {
  test(`no barrier: ${name}`, async ({ page, watch }) => {
    test.slow();
    expects?.(watch);
    await wearOwnFace(page);
    for (const { name: state, reach, brief = false } of states) {
      await test.step(state, async () => {
        await reach(page);
        expect.soft(await findBarriersIn(page, brief), state).toEqual([]);
      });
    }
  });
}

// Pages whose columns stand close, and the dialogs.
const closeTours = new Set([
  "the first page and its dialogs",
  "a result, in each of its views",
  "results of other sizes",
  "Compare",
  "Triage",
]);

for (const { name, expects, states } of tours.filter((tour) => closeTours.has(tour.name))) {
  test(`all fits in the widest face, too: ${name}`, async ({ page, watch }) => {
    test.slow();
    expects?.(watch);
    await wearWidestFace(page);
    for (const { name: state, reach } of states) {
      await test.step(state, async () => {
        await reach(page);
        expect.soft(await findMisfitsIn(page), state).toEqual([]);
      });
    }
  });
}

test("the widest face is as wide as it is said to be", async ({ page }) => {
  await wearOwnFace(page);
  const widthOf = async () => {
    await page.goto("/");
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toBeVisible();
    return heading.evaluate(async (element) => {
      await document.fonts.ready;
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()].reduce((sum, { width }) => sum + width, 0);
    });
  };
  const own = await widthOf();
  await wearWidestFace(page);
  expect((await widthOf()) / own).toBeGreaterThan(1.15);
});
