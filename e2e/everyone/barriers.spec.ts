// The rule: nobody is kept out. Every page, state and dialog is free of what a machine can find (axe, WCAG 2.2 AA), in
// light, dark and forced colours, from 320 px on, with text spaced out, with everything large enough to hit, and still.
import { expect, test } from "../fixture";
import { findBarriersIn } from "./barriers";
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
  ])
    expect(found).toContain(fault);
});

for (const { name, expects, states } of tours) {
  test(`no barrier: ${name}`, async ({ page, watch }) => {
    test.slow();
    expects?.(watch);
    for (const { name: state, reach, brief = false } of states) {
      await test.step(state, async () => {
        await reach(page);
        expect.soft(await findBarriersIn(page, brief), state).toEqual([]);
      });
    }
  });
}
