// `j` and `k` walk the rows from anywhere on the page. Silent in fields and where letter keys are switched off.

import { useEffect, useEffectEvent } from "react";
import { ownsKeys } from "./owns-keys";

export function useRowKeys(letterKeys: boolean, onMove: (step: number) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || ownsKeys(event.target)) return;
    if (event.key !== "j" && event.key !== "k") return;
    event.preventDefault();
    onMove(event.key === "j" ? 1 : -1);
  });
  useEffect(() => {
    if (!letterKeys) return undefined;
    const listener = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, [letterKeys]);
}
