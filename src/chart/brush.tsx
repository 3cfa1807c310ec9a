// The frames that a drag would show.

import type { FrameRange } from "../analysis/drawn-points";
import { xOfFrame, type PlotGeometry } from "./plot-geometry";

export function Brush({ geometry, range }: { readonly geometry: PlotGeometry; readonly range: FrameRange }) {
  const [from, to] = [xOfFrame(geometry, range.from), xOfFrame(geometry, range.to)];
  return (
    <rect
      className="brush"
      x={from}
      y={geometry.top}
      width={Math.max(to - from, 1)}
      height={geometry.bottom - geometry.top}
    />
  );
}
