// The characters that work on every page: / goes to the search box, ? lists the keys. Silent where a key has a meaning of
// its own, and switched off in Settings.

import { useEffect } from "react";
import { ownsKeys } from "./owns-keys";
import { focusSearch } from "./site-focus";

export function useSiteKeys(letterKeys: boolean, onKeys: () => void): void {
  useEffect(() => {
    if (!letterKeys) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || ownsKeys(event.target)) return;
      if (event.key !== "/" && event.key !== "?") return;
      event.preventDefault();
      if (event.key === "/") focusSearch();
      else onKeys();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [letterKeys, onKeys]);
}
