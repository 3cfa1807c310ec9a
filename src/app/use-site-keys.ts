// The characters that work on every page: / goes to the search box, ? lists the keys. Switched off in Settings.

import { focusSearch } from "./site-focus";
import { usePageKeys } from "../ui/use-page-keys";

export function useSiteKeys(letterKeys: boolean, onKeys: () => void): void {
  usePageKeys((key) => {
    if (!letterKeys) return undefined;
    if (key === "/") return focusSearch;
    return key === "?" ? onKeys : undefined;
  });
}
