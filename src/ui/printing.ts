// Whether the page is on its way to paper, where nothing scrolls and nothing can be pressed: lists draw all they have, and
// drawings are as wide as a sheet.

import { useSyncExternalStore } from "react";

/** CSS pixels that A4 and Letter both have between their margins; the stylesheet gives the page the same width. */
export const paperWidth = 680;

/** More rows are a book that nobody meant to print; the exports have them all. */
export const mostPrintedRows = 2_000;

let isPrinting = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting);
}

/** @param atOnce draws what changes before it returns: paper does not wait */
export function followPrinting(atOnce: (change: () => void) => void): void {
  const tell = (now: boolean): void => {
    if (now === isPrinting) return;
    isPrinting = now;
    atOnce(() => listeners.forEach((listener) => listener()));
  };
  addEventListener("beforeprint", () => tell(true));
  addEventListener("afterprint", () => tell(false));
  matchMedia("print").addEventListener("change", ({ matches }) => tell(matches));
}
