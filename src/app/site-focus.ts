// Where the focus goes on any page, and the keys that work on all of them.

import { useEffect, useRef } from "react";
import type { AddressStore } from "../address/address-store";
import { usePageKeys } from "../ui/use-page-keys";

/** The fragment of the address may hold a list, so it is left as it is. */
export function skipToContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#main")?.focus();
}

export function focusSearch(): void {
  document.querySelector<HTMLInputElement>("input[type=search]")?.focus();
}

/**
 * Another page begins at its top, with the focus on it; Back and Forward find the page where it was.
 * @param place what tells one page from another
 */
export function useArrival(place: string, store: AddressStore): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    if (store.cameFromHistory()) return;
    scrollTo({ top: 0 });
    if (place !== "home") document.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
  }, [place, store]);
}

/** `/` goes to the search box, `?` lists the keys; Settings can switch them off. */
export function useSiteKeys(letterKeys: boolean, onKeys: () => void): void {
  usePageKeys((key) => {
    if (!letterKeys) return undefined;
    if (key === "/") return focusSearch;
    return key === "?" ? onKeys : undefined;
  });
}
