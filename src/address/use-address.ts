// The address store for React: what the page reads from it, and links that stay inside the page.

import {
  createContext,
  startTransition,
  use,
  useEffect,
  useState,
  useSyncExternalStore,
  type MouseEvent,
} from "react";
import { printAddress, type Address, type ParsedAddress } from "./address";
import type { AddressStore } from "./address-store";
import { differsByMoving } from "./video-view";

const StoreContext = createContext<AddressStore | undefined>(undefined);

export const AddressProvider = StoreContext.Provider;

/** @throws outside an AddressProvider */
export function useAddressStore(): AddressStore {
  const store = use(StoreContext);
  if (store === undefined) throw new Error("The address is used outside its provider.");
  return store;
}

export function useAddress(): ParsedAddress {
  const store = useAddressStore();
  return useSyncExternalStore(store.subscribe, store.current);
}

/**
 * The address for what need not keep pace with a hand. Another page and every choice are there at once; a threshold, a
 * frame or a range that moves is followed as soon as there is time, so that the drawing never waits for the rest.
 */
export function useFollowedAddress(): ParsedAddress {
  const store = useAddressStore();
  const [followed, setFollowed] = useState(store.current);
  useEffect(() => {
    let last: ParsedAddress | undefined;
    const follow = (): void => {
      const next = store.current();
      if (last !== undefined && isMove(last, next)) startTransition(() => setFollowed(next));
      else setFollowed(next);
      last = next;
    };
    follow();
    return store.subscribe(follow);
  }, [store]);
  return followed;
}

function isMove(before: ParsedAddress, after: ParsedAddress): boolean {
  const [a, b] = [before.address, after.address];
  return a.page === "video" && b.page === "video" && a.hash === b.hash && differsByMoving(a.view, b.view);
}

export type LinkProps = {
  readonly href: string;
  readonly onClick: (event: MouseEvent<HTMLAnchorElement>) => void;
};

/** Makes the attributes of a link: a plain click stays in the page, every other kind is the browser's. */
export function useLinks(): (address: Address) => LinkProps {
  const store = useAddressStore();
  return (address) => ({
    href: printAddress(address, store.base),
    onClick: (event) => {
      const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (!plain || event.defaultPrevented) return;
      event.preventDefault();
      store.push(address);
    },
  });
}
