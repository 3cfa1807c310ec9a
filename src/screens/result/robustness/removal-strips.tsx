// A mean, or a range of thresholds, drawn from human to artificial. The rows say the same in numbers.

import type { Side } from "../../../domain/side";
import { DotStrip } from "../../../ui/dot-strip";

export function MeanStrip({
  mean,
  side,
  threshold,
}: {
  readonly mean: number;
  readonly side: Side;
  readonly threshold: number;
}) {
  return (
    <div aria-hidden="true">
      <DotStrip marks={[{ at: mean, side, filled: true }]} threshold={threshold} label="" />
    </div>
  );
}

export function RangeStrip({
  from,
  to,
  threshold,
}: {
  readonly from: number;
  readonly to: number;
  readonly threshold: number;
}) {
  const percentOf = (part: number): string => `${part * 100}%`;
  return (
    <div className="strip" aria-hidden="true">
      <svg height={20} className="strip-drawing">
        <line x1="0" x2="100%" y1={10} y2={10} />
        <line className="robust-bar" x1={percentOf(from)} x2={percentOf(to)} y1={10} y2={10} />
        <line
          className="strip-threshold"
          x1={percentOf(threshold)}
          x2={percentOf(threshold)}
          y1={5}
          y2={15}
        />
      </svg>
    </div>
  );
}
