// Another page begins at its top, with the focus on it; Back and Forward find the page where it was.

import { useEffect, useRef } from "react";
import type { AddressStore } from "../address/address-store";

/** @param place what tells one page from another */
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
