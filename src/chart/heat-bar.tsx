// Over the heatmap: in which order its rows stand, and what its colours mean.

import { heatStep } from "./heat-cells";
import type { RowOrder } from "../analysis/row-order";

const orders: readonly { readonly key: RowOrder; readonly label: string }[] = [
  { key: "backend", label: "given" },
  { key: "mean", label: "mean" },
  { key: "deviation", label: "deviation" },
  { key: "likeness", label: "likeness" },
];

export function OrderChoice({
  order,
  onOrder,
}: {
  readonly order: RowOrder;
  readonly onOrder: (order: RowOrder) => void;
}) {
  return (
    <fieldset className="heat-orders">
      <legend>order</legend>
      {orders.map(({ key, label }) => (
        <label key={key}>
          <input type="radio" name="row-order" checked={order === key} onChange={() => onOrder(key)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

const legendScores = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];
const legendStep = 11;

/** The ten steps in the colours that they have at this threshold, cut where it stands. */
export function HeatLegend({ threshold }: { readonly threshold: number }) {
  const width = legendStep * legendScores.length;
  const cut = threshold * width;
  return (
    <p className="heat-legend" aria-hidden="true">
      <span className="side-human">human 0</span>
      <svg width={width} height={18}>
        {legendScores.map((score, step) => {
          const from = step * legendStep;
          const at = Math.min(Math.max(cut, from), from + legendStep);
          return (
            <g key={score}>
              <rect
                className={`heat-human-${heatStep(score)}`}
                x={from}
                y={3}
                width={at - from}
                height={12}
              />
              <rect
                className={`heat-artificial-${heatStep(score)}`}
                x={at}
                y={3}
                width={from + legendStep - at}
                height={12}
              />
            </g>
          );
        })}
        <line className="heat-cut" x1={cut} x2={cut} y1={0} y2={18} />
      </svg>
      <span className="side-artificial">100 artificial</span>
    </p>
  );
}
