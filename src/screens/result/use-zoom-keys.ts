// + and − zoom around the selected frame or the middle, 0 shows all frames, Shift with an arrow moves along. The
// characters can be switched off in Settings.

import type { FrameRange } from "../../analysis/drawn-points";
import { moved, zoomed } from "../../chart/frame-range";
import { usePageKeys } from "../../ui/use-page-keys";

type ZoomKeys = {
  readonly range: FrameRange;
  readonly frame: number | undefined;
  readonly frameCount: number;
  readonly letterKeys: boolean;
  readonly onRange: (range: FrameRange) => void;
};

export function useZoomKeys({ range, frame, frameCount, letterKeys, onRange }: ZoomKeys): void {
  usePageKeys((key, { shiftKey }) => {
    if (frameCount < 2) return undefined;
    const next = target(key, shiftKey, range, frame, frameCount, letterKeys);
    return next === undefined ? undefined : () => onRange(next);
  });
}

function target(
  key: string,
  shiftKey: boolean,
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
