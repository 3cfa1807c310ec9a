// What a screen reader says by itself: the words that change in live regions, in their order. A region that comes with its
// words says nothing, as most readers have it, unless it is an alert.
import type { Page } from "../fixture";

/** Listens from the next page load on; returns what was heard since it was last asked. */
export async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const live = "[role=alert], [role=status], [aria-live=polite], [aria-live=assertive], output";
    const silent = "[aria-hidden=true], [aria-busy=true], [aria-live=off]";
    const known = new WeakMap<Element, string>();
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const textOf = (region: Element): string => (region.textContent ?? "").replace(/\s+/g, " ").trim();
    const hear = (region: Element): void => {
      const text = textOf(region);
      if (known.get(region) === text) return;
      const isNew = !known.has(region);
      known.set(region, text);
      if (text !== "" && (!isNew || region.matches("[role=alert]")) && region.closest(silent) === null)
        heard.push(text);
    };
    const look = (records: readonly MutationRecord[]): void => {
      for (const { target, addedNodes } of records) {
        const around = (target instanceof Element ? target : target.parentElement)?.closest(live);
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const region of [node, ...node.querySelectorAll(live)])
              if (region.matches(live)) hear(region);
        if (around !== null && around !== undefined) hear(around);
      }
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  });
  return () =>
    page.evaluate(() => {
      const heard: unknown = Reflect.get(globalThis, "heard");
      return Array.isArray(heard) ? heard.splice(0).map(String) : [];
    });
}
