// ← and → walk the frames from anywhere on the page, Escape lets go. A box that scrolls needs the arrows itself.

import { usePageKeys } from "../../ui/use-page-keys";

/** @param frame selected frame, from 1; undefined selects the first or the last */
export function useFrameKeys(
  frame: number | undefined,
  frameCount: number,
  onFrame: (frame: number | undefined) => void,
): void {
  usePageKeys((key, { shiftKey, target }) => {
    if (shiftKey || frameCount === 0 || scrolls(target)) return undefined;
    if (key === "ArrowRight") return () => onFrame(Math.min((frame ?? 0) + 1, frameCount));
    if (key === "ArrowLeft") return () => onFrame(Math.max((frame ?? frameCount + 1) - 1, 1));
    return key === "Escape" && frame !== undefined ? () => onFrame(undefined) : undefined;
  });
}

function scrolls(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("[role=group][tabindex]") !== null;
}
