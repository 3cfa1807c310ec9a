// The width that an element has, so that drawings are drawn for it and never scaled.

import { useCallback, useState } from "react";
import { paperWidth, usePrinting } from "./printing";

/**
 * @param likely what it will probably be, so that it need not be drawn after it was measured
 * @returns a callback ref, and the width in CSS pixels; `likely` until it was measured, which happens before the first paint;
 *   on paper nothing can be measured in time, and what is drawn is as wide as the sheet
 */
export function useWidth(
  likely = 0,
): readonly [(element: HTMLElement | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(likely);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    setWidth(Math.floor(element.getBoundingClientRect().width));
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measure, usePrinting() ? paperWidth : width];
}
