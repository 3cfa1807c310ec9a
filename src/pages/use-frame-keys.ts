// ← and → walk the frames from anywhere on the page, Escape lets go. Silent where a key has a meaning of its own:
// in fields, sliders, tabs and boxes that scroll.

import { useEffect, useEffectEvent } from "react";
import { ownsArrows } from "./owns-keys";

/** @param frame selected frame, from 1; undefined selects the first or the last */
export function useFrameKeys(
  frame: number | undefined,
  frameCount: number,
  onFrame: (frame: number | undefined) => void,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || ownsArrows(event.target)) return;
    const next = target(event.key, frame, frameCount);
    if (next === undefined) return;
    event.preventDefault();
    onFrame(next === "none" ? undefined : next);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

function target(key: string, frame: number | undefined, frameCount: number): number | "none" | undefined {
  if (frameCount === 0) return undefined;
  if (key === "ArrowRight") return Math.min((frame ?? 0) + 1, frameCount);
  if (key === "ArrowLeft") return Math.max((frame ?? frameCount + 1) - 1, 1);
  return key === "Escape" && frame !== undefined ? "none" : undefined;
}
