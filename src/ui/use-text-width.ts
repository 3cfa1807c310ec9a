// How wide small text is in the face that the page wears at this moment, for drawings that make room for it.

import { useEffect, useState } from "react";

/** @returns pixels at 12 px; figures as wide as the widest, since they stand in columns */
export type TextWidth = (text: string, weight?: 400 | 600) => number;

let context: CanvasRenderingContext2D | null | undefined;

function createTextWidth(): TextWidth {
  const face = getComputedStyle(document.body).fontFamily;
  context ??= document.createElement("canvas").getContext("2d");
  return (text, weight = 400) => {
    if (context === null || context === undefined) return text.length * 7;
    context.font = `${weight} 12px ${face}`;
    return Math.ceil(context.measureText(text.replaceAll(/\d/g, "0")).width);
  };
}

/** Another one when a face has arrived, so that whoever has measured measures again. */
export function useTextWidth(): TextWidth {
  const [textWidth, setTextWidth] = useState(createTextWidth);
  useEffect(() => {
    const again = (): void => setTextWidth(createTextWidth);
    document.fonts.addEventListener("loadingdone", again);
    return () => document.fonts.removeEventListener("loadingdone", again);
  }, []);
  return textWidth;
}

/** Of the longest texts alone: measuring thousands would hold a drawing up. */
export function widestText(textWidth: TextWidth, texts: readonly string[], weight?: 400 | 600): number {
  const longest = texts.toSorted((a, b) => b.length - a.length).slice(0, 20);
  return Math.max(0, ...longest.map((text) => textWidth(text, weight)));
}
