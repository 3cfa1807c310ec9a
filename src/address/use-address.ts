// The address store for React: what the page reads from it, and links that stay inside the page.

import { createContext, use, useSyncExternalStore, type MouseEvent } from "react";
import { printAddress, type Address, type ParsedAddress } from "./address";
import type { AddressStore } from "./address-store";

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
