// Whoever pressed something that goes away with what it did goes on from its place: the focus moves to what stands there
// now, and never falls back to the top of the page.

/** No fields: they would open a keyboard on the screen that nobody asked for. */
const goals =
  "a[href], button:not([tabindex='-1']), [type=checkbox], [type=radio], [type=range], [tabindex='0']";

type Place = { readonly around: Element; readonly index: number };

const goalsIn = (around: Element): readonly HTMLElement[] => [...around.querySelectorAll<HTMLElement>(goals)];

/** Looks after the focus in `root` until the returned function is called. */
export function keepFocus(root: HTMLElement): () => void {
  let focused: Element | undefined;
  let page = "";
  /** From the nearest outwards. */
  let places: readonly Place[] = [];

  const isGone = (): boolean => focused?.isConnected === false || focused?.matches(":disabled") === true;

  function onFocus({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return;
    focused = target;
    page = location.pathname;
    places = [];
    for (let at = target.parentElement; at !== null && root.contains(at); at = at.parentElement)
      places = [...places, { around: at, index: Math.max(0, goalsIn(at).indexOf(target)) }];
  }

  function onBlur(): void {
    // An element that is taken away loses the focus before it is gone.
    queueMicrotask(() => {
      if (!isGone() && document.activeElement !== focused) focused = undefined;
    });
  }

  function onChange(): void {
    if (focused === undefined || !isGone()) return;
    const lost = [document.body, focused].includes(document.activeElement ?? document.body);
    focused = undefined;
    if (!lost || page !== location.pathname) return;
    for (const { around, index } of places) {
      const left = around.isConnected ? goalsIn(around) : [];
      // What stood there, or what moved up; else the one before it.
      const next = [...left.slice(index), ...left.slice(0, index).reverse()].find(
        (element) => !element.matches(":disabled"),
      );
      // What is empty for now waits for what will stand in it.
      const place = next ?? (around.isConnected && around.matches("[tabindex]") ? around : undefined);
      if (!(place instanceof HTMLElement)) continue;
      place.focus({ preventScroll: true });
      return;
    }
  }

  const observer = new MutationObserver(onChange);
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  root.addEventListener("focusin", onFocus);
  root.addEventListener("focusout", onBlur);
  return () => {
    observer.disconnect();
    root.removeEventListener("focusin", onFocus);
    root.removeEventListener("focusout", onBlur);
  };
}
