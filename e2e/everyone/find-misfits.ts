// What a machine with a ruler finds on a page as it is laid out now: what runs out of the window, what cannot be hit, what
// covers something else, what is cut off, which texts touch. It runs in the page and knows nothing of Framewise.

/** WCAG 2.5.8; drawings and tables may be wider than their box, which then scrolls (1.4.10). */
export function findMisfits(): readonly string[] {
  const target = 24;
  const slack = 1;
  const found: string[] = [];
  /** What is asked of an element again and again; nothing moves while this looks. */
  const once = <Found>(find: (element: Element) => Found): ((element: Element) => Found) => {
    const known = new Map<Element, { readonly found: Found }>();
    return (element) => {
      const answer = known.get(element) ?? { found: find(element) };
      known.set(element, answer);
      return answer.found;
    };
  };
  const styleOf = once((element) => getComputedStyle(element));
  const name = (element: Element): string => {
    const text = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
    const { width, height, x, y } = element.getBoundingClientRect();
    const kind = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
    return `${kind} “${text.slice(0, 40)}” ${Math.round(width)}×${Math.round(height)} at ${Math.round(x)},${Math.round(y)}`;
  };
  const isShown = once((element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  });
  /** Drawn for nobody, as a whole or by an ancestor: it is only read aloud. */
  const isHeardOnly: (element: Element) => boolean = once(
    (element) =>
      styleOf(element).clipPath === "inset(50%)" ||
      (element.parentElement !== null && isHeardOnly(element.parentElement)),
  );
  const isCut = (element: Element): boolean => {
    const x = element.scrollWidth > element.clientWidth + slack && element.clientWidth > 0;
    const y = element.scrollHeight > element.clientHeight + slack && element.clientHeight > 0;
    if (!x && !y) return false;
    const { overflowX, overflowY, textOverflow } = styleOf(element);
    const cuts = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
    // Whole in its title, and in the name that is read aloud.
    const isWholeElsewhere = textOverflow === "ellipsis" && element.closest("[title]") !== null;
    return ((x && cuts(overflowX)) || (y && cuts(overflowY))) && !isWholeElsewhere;
  };
  const scrollerOf: (element: Element) => Element | undefined = once((element) => {
    const around = element.parentElement;
    if (around === null || around === document.body) return undefined;
    const { overflowX } = styleOf(around);
    const scrolls = overflowX === "auto" || overflowX === "scroll";
    return scrolls && around.scrollWidth > around.clientWidth ? around : scrollerOf(around);
  });

  const tooWide = document.documentElement.scrollWidth - innerWidth;
  if (tooWide > 0) found.push(`the page scrolls sideways by ${tooWide} px`);

  // Behind an open dialog nothing can be hit, and nothing need be; a panel lies over the page and can be closed.
  const root = document.querySelector("dialog:modal") ?? document.body;
  const layerOf = (element: Element): Element | null => element.closest(":popover-open");
  const controls = [
    ...root.querySelectorAll(
      "a[href], button, input, select, textarea, summary, [tabindex='0'], [role=slider], [role=tab]",
    ),
  ].filter((element) => isShown(element) && !element.matches('[href="#main"]'));

  for (const control of controls) {
    const { left, right, width, height } = control.getBoundingClientRect();
    if (scrollerOf(control) === undefined && (left < -slack || right > innerWidth + slack))
      found.push(`runs out of the window: ${name(control)}`);
    // A label is hit as well as what it labels; a hit area may be larger than what is drawn.
    const { position, inset } = getComputedStyle(control, "::before");
    const more = position === "absolute" && inset.startsWith("-") ? -2 * Number.parseFloat(inset) : 0;
    const label =
      control instanceof HTMLInputElement ? control.labels?.[0]?.getBoundingClientRect() : undefined;
    const hit = [Math.max(width + more, label?.width ?? 0), Math.max(height + more, label?.height ?? 0)];
    const isInText =
      styleOf(control).display === "inline" &&
      (control.parentElement?.textContent?.trim().length ?? 0) > (control.textContent?.trim().length ?? 0);
    if (hit.some((side) => side < target - 0.5) && !isInText)
      found.push(`too small to hit: ${name(control)}`);
  }

  // What lies under a sticky part is scrolled out from under it.
  const stickyOf: (element: Element) => Element | undefined = once((element) => {
    if (styleOf(element).position === "sticky") return element;
    return element.parentElement === null ? undefined : stickyOf(element.parentElement);
  });
  const boxes = controls.map((control) => ({ control, box: control.getBoundingClientRect() }));
  for (const [index, { control: one, box: a }] of boxes.entries()) {
    for (const { control: other, box: b } of boxes.slice(index + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across <= slack || down <= slack || one.contains(other) || other.contains(one)) continue;
      if (stickyOf(one) !== stickyOf(other) || layerOf(one) !== layerOf(other)) continue;
      found.push(`${name(one)} covers ${name(other)}`);
    }
  }

  for (const element of root.querySelectorAll<HTMLElement>("*")) {
    // What is hidden from assistive technology repeats what stands elsewhere in full.
    if (element.closest("svg, [aria-hidden=true]") !== null || element.textContent?.trim() === "") continue;
    if (isCut(element) && isShown(element) && !isHeardOnly(element)) found.push(`cut off: ${name(element)}`);
    const text = [...element.childNodes].find(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
    );
    if (text === undefined) continue;
    const range = document.createRange();
    range.selectNode(text);
    const { left, right, width } = range.getBoundingClientRect();
    if (width < 2 || (left >= -slack && right <= innerWidth + slack)) continue;
    if (
      isShown(element) &&
      !isHeardOnly(element) &&
      scrollerOf(element) === undefined &&
      !element.matches('[href="#main"]')
    )
      found.push(`text runs out of the window: ${name(element)}`);
  }

  type Sight = readonly [left: number, right: number, top: number, bottom: number];
  /** Through what an element's texts are seen: boxes around it cut them off, and scroll them away. */
  const sightOf: (element: Element) => Sight = once((element) => {
    if (element === document.body || element.parentElement === null)
      return [-Infinity, Infinity, -Infinity, Infinity];
    const [x1, x2, y1, y2] = sightOf(element.parentElement);
    const { overflowX, overflowY, display } = styleOf(element);
    if (
      element instanceof SVGElement ||
      display === "inline" ||
      `${overflowX} ${overflowY}` === "visible visible"
    )
      return [x1, x2, y1, y2];
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [cutsX, cutsY] = [overflowX !== "visible", overflowY !== "visible"];
    return [
      cutsX ? Math.max(x1, left) : x1,
      cutsX ? Math.min(x2, right) : x2,
      cutsY ? Math.max(y1, top) : y1,
      cutsY ? Math.min(y2, bottom) : y2,
    ];
  });
  const inSight = (element: Element, { left, right, top, bottom }: DOMRect): DOMRect | undefined => {
    const [x1, x2, y1, y2] = sightOf(element);
    const [width, height] = [
      Math.min(x2, right) - Math.max(x1, left),
      Math.min(y2, bottom) - Math.max(y1, top),
    ];
    return width > 1 && height > 4
      ? new DOMRect(Math.max(x1, left), Math.max(y1, top), width, height)
      : undefined;
  };
  const isOver: (element: Element) => boolean = once(
    (element) =>
      styleOf(element).position === "absolute" ||
      (element.parentElement !== null && isOver(element.parentElement)),
  );
  /** It lies on a plate of its own, which hides what is under it. */
  const isOnPlate = once((element) => {
    if (element instanceof SVGElement) return element.previousElementSibling instanceof SVGRectElement;
    return styleOf(element).backgroundColor !== "rgba(0, 0, 0, 0)" && isOver(element);
  });
  /** What flows as one text: within it words may stand as they like. */
  const flowOf: (element: Element) => Element = once((element) => {
    const around = element.parentElement;
    const isInline = (one: Element): boolean => styleOf(one).display.startsWith("inline");
    // A part of a box that stands in a line stands in that line.
    return around !== null && (isInline(element) || isInline(around)) ? flowOf(around) : element;
  });
  const texts: { readonly element: Element; readonly flow: Element; readonly box: DOMRect }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (
      element === null ||
      node.textContent?.trim() === "" ||
      element.closest('[href="#main"], option') !== null
    )
      continue;
    if (!isShown(element) || isHeardOnly(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const seen = box.width < 1 ? undefined : inSight(element, box);
      // From the top of the capitals to the line that they stand on: what is above and below belongs to the face.
      if (seen !== undefined)
        texts.push({
          element,
          flow: flowOf(element),
          box: new DOMRect(seen.x, seen.y + seen.height * 0.22, seen.width, seen.height * 0.55),
        });
    }
  }
  texts.sort((one, other) => one.box.top - other.box.top);
  const leastGap = 2;
  for (const [index, { element: one, flow, box: a }] of texts.entries()) {
    for (const { element: other, flow: otherFlow, box: b } of texts.slice(index + 1)) {
      if (b.top > a.bottom - slack) break;
      if (Math.max(a.left, b.left) - Math.min(a.right, b.right) >= leastGap) continue;
      if (flow === otherFlow || one === other || isOnPlate(one) !== isOnPlate(other)) continue;
      if (stickyOf(one) !== stickyOf(other) || layerOf(one) !== layerOf(other)) continue;
      found.push(`${name(one)} touches ${name(other)}`);
    }
  }

  // A name that is cut has no room left: neither beside it, nor, where it is short, on a page of some width.
  const drawn = [...root.querySelectorAll("svg, img, input, button")].filter(isShown);
  const things = [...texts, ...drawn.map((element) => ({ element, box: element.getBoundingClientRect() }))];
  const shortName = 16;
  const widePage = 720;
  for (const element of root.querySelectorAll<HTMLElement>("*")) {
    const more = element.scrollWidth - element.clientWidth;
    if (more <= slack || element.clientWidth === 0 || styleOf(element).textOverflow !== "ellipsis") continue;
    if (!isShown(element) || isHeardOnly(element) || element.matches("input, textarea")) continue;
    const box = element.getBoundingClientRect();
    const beside = things.flatMap(({ element: other, box: { left, top, bottom } }) =>
      !element.contains(other) && left >= box.right - slack && top < box.bottom && bottom > box.top
        ? left
        : [],
    );
    const around = element.parentElement ?? document.body;
    const edge = around.getBoundingClientRect().right - Number.parseFloat(styleOf(around).paddingRight);
    const room = Math.min(edge, ...beside) - box.right;
    const isShort = (element.textContent?.trim().length ?? 0) <= shortName && innerWidth >= widePage;
    if (isShort || room > more + 8) found.push(`cut although it has room: ${name(element)}`);
  }
  return [...new Set(found)];
}
