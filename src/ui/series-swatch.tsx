// A short piece of a model's line, as in the drawing.

import { seriesStyle } from "./series-style";

export function SeriesSwatch({ index, width = 26 }: { readonly index: number; readonly width?: number }) {
  const { colour, dash } = seriesStyle(index);
  return (
    <svg width={width} height={10} aria-hidden="true">
      <line x1={0} y1={5} x2={width} y2={5} stroke={colour} strokeWidth={2.5} strokeDasharray={dash} />
    </svg>
  );
}
