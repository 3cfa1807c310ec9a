// `j` and `k` walk the rows from anywhere on the page. Silent where letter keys are switched off.

import { usePageKeys } from "../../ui/use-page-keys";

export function useRowKeys(letterKeys: boolean, onMove: (step: number) => void): void {
  usePageKeys((key) => {
    if (!letterKeys || (key !== "j" && key !== "k")) return undefined;
    return () => onMove(key === "j" ? 1 : -1);
  });
}
