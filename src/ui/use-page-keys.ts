// Keys that work anywhere on a page. Silent where the element that has the focus needs them itself (WCAG 2.1.4).

import { useEffect, useEffectEvent } from "react";
import { pressedKey } from "./pressed-key";

/** @param actionOf what a key does, as `pressedKey` has it; undefined leaves it to the browser */
export function usePageKeys(actionOf: (key: string, event: KeyboardEvent) => (() => void) | undefined): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = pressedKey(event);
    const act = key === undefined || ownsKeys(event.target) ? undefined : actionOf(key, event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

function ownsKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  const own = "textarea, select, dialog, [role=tab], [role=slider], input:not([role=switch])";
  return target.closest(own) !== null;
}
