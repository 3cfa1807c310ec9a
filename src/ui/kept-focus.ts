// Whoever pressed something that goes away with what it did goes on from its place: the focus moves to what stands there
// now, and never falls back to the top of the page.

import { useEffect, useLayoutEffect, useRef } from "react";

/** No fields: they would open a keyboard on the screen that nobody asked for. */
const goals =
  "a[href], button:not([tabindex='-1']), [type=checkbox], [type=radio], [type=range], [tabindex='0']";

type Place = { readonly around: Element; readonly index: number };

const goalsIn = (around: Element): readonly HTMLElement[] => [...around.querySelectorAll<HTMLElement>(goals)];

/** What another page takes away is not missed: it says itself where it begins. */
export function useKeptFocus(page: string): void {
  const keeper = useRef<FocusKeeper>(undefined);
  const before = useRef(page);
  useEffect(() => {
    keeper.current = keepFocus(document.body);
    return keeper.current.end;
  }, []);
  useLayoutEffect(() => {
    if (before.current === page) return;
    before.current = page;
    keeper.current?.forget();
  }, [page]);
}

type FocusKeeper = {
  readonly end: () => void;
  readonly forget: () => void;
};

export function keepFocus(root: HTMLElement): FocusKeeper {
  let focused: Element | undefined;
  /** From the nearest outwards. */
  let places: readonly Place[] = [];

  const isGone = (): boolean => focused?.isConnected === false || focused?.matches(":disabled") === true;

  function onFocus({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return;
    focused = target;
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
    if (!lost) return;
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
  return {
    end: () => {
      observer.disconnect();
      root.removeEventListener("focusin", onFocus);
      root.removeEventListener("focusout", onBlur);
    },
    forget: () => {
      focused = undefined;
    },
  };
}
