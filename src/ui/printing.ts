// Whether the page is on its way to paper, where nothing scrolls and nothing can be pressed: lists draw all they have, and
// drawings are as wide as a sheet.

import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** CSS pixels that A4 and Letter both have between their margins; the stylesheet gives the page the same width. */
export const paperWidth = 680;

/** More rows are a book that nobody meant to print; the exports have them all. */
export const mostPrintedRows = 2_000;

let isPrinting = false;
const listeners = new Set<() => void>();

export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting);
}

function subscribe(listener: () => void): () => void {
  followPrinting();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A second call adds nothing: the browser knows each listener once. */
function followPrinting(): void {
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  matchMedia("print").addEventListener("change", follow);
}

const begin = (): void => tell(true);
const end = (): void => tell(false);
const follow = ({ matches }: MediaQueryListEvent): void => tell(matches);

/** Draws what changes before it returns: paper does not wait. */
function tell(now: boolean): void {
  if (now === isPrinting) return;
  isPrinting = now;
  flushSync(() => listeners.forEach((listener) => listener()));
}
