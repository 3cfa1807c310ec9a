// Where the focus of the keyboard is, and whether a person sees it there.
import { type Page, expect } from "../fixture";

export type Stop = {
  /** Role or element, and name: "button Copy hash". */
  readonly name: string;
  /** Why it cannot be seen; empty when it can. */
  readonly hidden: readonly string[];
};

/** WCAG 2.4.7 and 2.4.11: a ring of at least 2 px, in the window, and not under a sticky part. */
export function findFocus(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body)
      return { name: "nothing", hidden: [] };
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const label = element.closest("label") ?? (isField ? element.labels?.[0] : undefined);
    const words = isField ? label?.textContent : element.textContent || label?.textContent;
    const text = element.getAttribute("aria-label") ?? words?.trim();
    const name = `${element.getAttribute("role") ?? element.tagName.toLowerCase()} ${text ?? ""}`.trim();
    // What is framed is the box, its field as a whole, or the label of what is drawn small.
    const ringed = [element, element.parentElement, element.nextElementSibling, label].some((at) => {
      if (!(at instanceof HTMLElement)) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
      const isDrawn = outlineStyle !== "none" && !outlineColor.endsWith(", 0)");
      return isDrawn && Number.parseFloat(outlineWidth) >= 2;
    });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const inWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    // Of what is larger than the window, the part in it.
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const hit = document.elementFromPoint(x, y);
    const isUnder = hit === null || !(element.contains(hit) || label?.contains(hit) || hit.contains(element));
    const under = hit === null ? "nothing" : hit.outerHTML.slice(0, 60);
    return {
      name: name.slice(0, 80),
      hidden: [
        ...(ringed ? [] : ["no ring"]),
        ...(inWindow ? [] : ["outside of the window"]),
        ...(inWindow && isUnder ? [`under ${under}`] : []),
      ],
    };
  });
}

/**
 * Somebody who has a keyboard only: presses Tab until the focus stands where it is wanted, and keeps what could not be seen
 * on the way.
 */
export function createWalker(page: Page, most = 90) {
  const unseen: string[] = [];
  async function look(): Promise<string> {
    const { name, hidden } = await findFocus(page);
    unseen.push(...hidden.map((why) => `${name}: ${why}`));
    return name;
  }
  /** Returns everything that was passed, the wanted last. */
  async function to(wanted: string | RegExp, key = "Tab"): Promise<readonly string[]> {
    const passed: string[] = [];
    while (passed.length < most) {
      await page.keyboard.press(key);
      const name = await look();
      passed.push(name);
      if (typeof wanted === "string" ? name === wanted : wanted.test(name)) return passed;
    }
    throw new Error(`${key} never reached ${String(wanted)}: ${passed.join(", ")}`);
  }
  /** Goes to it and presses it. */
  async function press(wanted: string | RegExp, key = "Enter", by = "Tab"): Promise<void> {
    await to(wanted, by);
    await page.keyboard.press(key);
  }
  return { to, press, unseen };
}

/** Who pressed something goes on from there, or from what took its place. */
export async function expectFocusOn(page: Page, wanted: RegExp): Promise<void> {
  await expect.poll(async () => (await findFocus(page)).name).toMatch(wanted);
}
