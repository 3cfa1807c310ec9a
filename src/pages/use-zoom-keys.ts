// + and − zoom around the selected frame or the middle, 0 shows all frames, Shift with an arrow moves along. Silent where
// a key has a meaning of its own; the character keys can be switched off in Settings.

import { useEffect, useEffectEvent } from "react";
import type { FrameRange } from "../analysis/drawn-points";
import { moved, zoomed } from "../drawing/frame-range";
import { ownsKeys } from "./owns-keys";

type ZoomKeys = {
  readonly range: FrameRange;
  readonly frame: number | undefined;
  readonly frameCount: number;
  readonly letterKeys: boolean;
  readonly onRange: (range: FrameRange) => void;
};

export function useZoomKeys({ range, frame, frameCount, letterKeys, onRange }: ZoomKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || ownsKeys(event.target) || frameCount < 2) return;
    const next = target(event, range, frame, frameCount, letterKeys);
    if (next === undefined) return;
    event.preventDefault();
    onRange(next);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

function target(
  { key, shiftKey }: KeyboardEvent,
  range: FrameRange,
  frame: number | undefined,
  frameCount: number,
  letterKeys: boolean,
): FrameRange | undefined {
  const step = Math.max(1, Math.round((range.to - range.from + 1) / 4));
  if (shiftKey && key === "ArrowLeft") return moved(range, -step, frameCount);
  if (shiftKey && key === "ArrowRight") return moved(range, step, frameCount);
  if (!letterKeys) return undefined;
  const inSight = frame !== undefined && frame >= range.from && frame <= range.to;
  const at = inSight ? frame : (range.from + range.to) / 2;
  if (key === "+" || key === "=") return zoomed(range, 0.5, at, frameCount);
  if (key === "-") return zoomed(range, 2, at, frameCount);
  return key === "0" ? { from: 1, to: frameCount } : undefined;
}
