// What Chromium's translator does to a page: each text node is taken away, and what it says in another language stands in
// two <font> elements in its place. What carries translate="no" is left alone, and what was translated before.
import type { Page } from "../fixture";

/** Puts « » around each text, so that it can still be read. Runs in the page. */
export async function translate(page: Page) {
  await page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode())
      if (
        node instanceof Text &&
        !/^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA)$/.test(node.parentElement?.tagName ?? "")
      )
        texts.push(node);
    for (const text of texts) {
      if (text.parentElement?.closest('font, [translate="no"], .notranslate') !== null) continue;
      const font = () => {
        const element = document.createElement("font");
        element.style.verticalAlign = "inherit";
        return element;
      };
      const [outer, inner] = [font(), font()];
      inner.textContent = `«${text.data}»`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });
}

/** Texts that React holds as nodes of their own, beside others or as all that a component is: once they are taken away it
 * changes what nobody sees. Runs in the page. */
export const looseTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const around = node.parentElement?.closest("body *");
      const isHeld = Object.keys(node).some((key) => key.startsWith("__reactFiber"));
      if (around !== null && around !== undefined && (isHeld || around.childNodes.length > 1))
        found.add(`“${node.nodeValue}” in ${around.outerHTML.slice(0, 80)}`);
    }
    return [...found];
  });
