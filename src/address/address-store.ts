// The address bar as state. The state changes at once; the bar follows at most every 300 ms, because Chrome drops
// history calls beyond about 200 in 10 seconds. Discrete choices are pushed, so that Back undoes them. Safari refuses calls
// beyond 100 in 30 seconds: the state must never wait for the bar, which follows as soon as it may.

import { parseAddress, printAddress, type Address, type ParsedAddress } from "./address";

/** 33 writes in 10 seconds at most: far within the limit, and too short for a person to copy an old link. */
const writeIntervalMs = 300;
/** Between tries while the browser refuses. */
const refusedIntervalMs = 3_000;

export type AddressStore = {
  readonly base: string;
  readonly current: () => ParsedAddress;
  readonly subscribe: (listener: () => void) => () => void;
  /** A new entry in the history; the same address as now makes none. */
  readonly push: (address: Address) => void;
  /** Changes the present entry. */
  readonly replace: (address: Address) => void;
  /** Writes what is still waiting: before a link is copied, before the page goes away. */
  readonly flush: () => void;
  /** The whole address of what is shown now, written to the bar first. */
  readonly link: () => string;
  /** The present address was reached by Back or Forward. */
  readonly cameFromHistory: () => boolean;
  /** Loads the page anew, as the browser's own button does. */
  readonly reload: () => void;
};

/**
 * @param target the window, or a stand-in with the same three members
 * @param base path under which the product is served, with a slash at both ends
 */
export function createAddressStore(
  target: Pick<Window, "history" | "location" | "addEventListener">,
  base: string,
): AddressStore {
  const listeners = new Set<() => void>();
  /** Triage's is its list; any other's was in the link and is left as it stands. */
  let fragment = "";
  let parsed = readBar();
  let fromHistory = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastWrite = Number.NEGATIVE_INFINITY;

  function readBar(): ParsedAddress {
    const url = new URL(target.location.href);
    const read = parseAddress(url, base);
    fragment = read.address.page === "triage" ? "" : url.hash;
    return read;
  }

  function change(next: ParsedAddress): void {
    parsed = next;
    for (const listener of listeners) listener();
  }

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    const text = printed();
    try {
      if (text !== barText()) target.history.replaceState(null, "", text);
    } catch {
      timer = setTimeout(write, refusedIntervalMs);
    }
    // Counted from the end of the write, which may be slow itself.
    lastWrite = performance.now();
  }

  function printed(): string {
    return printAddress(parsed.address, base) + fragment;
  }

  function barText(): string {
    const { pathname, search, hash } = target.location;
    return pathname + search + hash;
  }

  function flush(): void {
    if (timer !== undefined) write();
  }

  function replace(address: Address): void {
    change({ address, ignored: [] });
    timer ??= setTimeout(write, Math.max(0, lastWrite + writeIntervalMs - performance.now()));
  }

  function push(address: Address): void {
    fromHistory = false;
    flush();
    const text = printAddress(address, base);
    if (text !== printAddress(parsed.address, base)) fragment = "";
    try {
      if (text + fragment !== barText()) target.history.pushState(null, "", text);
    } catch {
      // The choice stands without an entry of its own.
      timer ??= setTimeout(write, refusedIntervalMs);
    }
    change({ address, ignored: [] });
  }

  target.addEventListener("popstate", () => {
    fromHistory = true;
    clearTimeout(timer);
    timer = undefined;
    change(readBar());
  });
  target.addEventListener("pagehide", flush);

  return {
    base,
    current: () => parsed,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    push,
    replace,
    flush,
    link: () => {
      flush();
      // What the bar could not take is in the link nevertheless.
      return timer === undefined ? target.location.href : new URL(printed(), target.location.href).href;
    },
    cameFromHistory: () => fromHistory,
    reload: () => {
      flush();
      target.location.reload();
    },
  };
}
