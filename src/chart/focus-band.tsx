// The model in focus: its mean as a line over all frames, and one standard deviation to either side.

import type { ModelSummary } from "../analysis/model-summary";
import { seriesStyle } from "../ui/series-style";
import { deviationText, grouped, percent } from "../words/format";
import { yOfScore, type PlotGeometry } from "./plot-geometry";

type FocusBandProps = { readonly summary: ModelSummary; readonly geometry: PlotGeometry };

/** Where the band's words stand above the mean, unless that would leave the plot. */
const textAbove = 6;
const textBelow = 14;

export function FocusBand({ summary, geometry }: FocusBandProps) {
  const { mean, deviation, n, index } = summary;
  if (n === 0) return null;
  const { left, right, top } = geometry;
  const half = Number.isNaN(deviation) ? 0 : deviation;
  const [high, low] = [Math.min(mean + half, 1), Math.max(mean - half, 0)].map((at) =>
    yOfScore(geometry, at),
  );
  const y = yOfScore(geometry, mean);
  const { colour } = seriesStyle(index);
  const above = (high ?? y) - textAbove;
  return (
    <svg width={geometry.width} height={geometry.height} aria-hidden="true">
      <rect
        className="band"
        style={{ fill: colour }}
        x={left}
        y={high}
        width={right - left}
        height={Math.max((low ?? y) - (high ?? y), 0)}
      />
      <line className="band-mean" style={{ stroke: colour }} x1={left} x2={right} y1={y} y2={y} />
      <text className="band-text" x={left + 6} y={above > top + 8 ? above : (low ?? y) + textBelow}>
        mean {percent(mean)} ± {deviationText(deviation)} · n {grouped(n)}
      </text>
    </svg>
  );
}
