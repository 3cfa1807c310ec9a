// The ink of a matrix whose cells have no room for numbers: a path per step, however many models there are, and the places
// that are pointed at or drawn alone.

import { useMemo, type MouseEvent } from "react";
import type { ModelPairs } from "../../../analysis/model-pairs";
import { inkColour, inkOf, type Measure } from "./pair-ink";
import type { PairPlace } from "./pair-place";

/** Pixels from one cell to the next, and of the gap between them. */
export const cellStep = 25;
const cellGap = 1;

type PairDrawingProps = {
  readonly order: readonly number[];
  readonly pairs: ModelPairs;
  readonly measure: Measure;
  readonly seen: PairPlace | undefined;
  readonly alone: PairPlace | undefined;
  readonly onPoint: (place: PairPlace | undefined) => void;
  readonly onPress: (place: PairPlace) => void;
};

export function PairDrawing(props: PairDrawingProps) {
  const { order, pairs, measure, seen, alone, onPoint, onPress } = props;
  const size = order.length * cellStep;
  const paths = useMemo(() => [...inkPaths(order, pairs, measure)], [order, pairs, measure]);
  return (
    <svg
      className="-mb-px block cursor-pointer fill-none forced-color-adjust-none"
      width={size}
      height={size}
      aria-hidden="true"
      onPointerMove={(event) => onPoint(placeUnder(event, order.length))}
      onPointerLeave={() => onPoint(undefined)}
      onClick={(event) => {
        const place = placeUnder(event, order.length);
        if (place !== undefined) onPress(place);
      }}
    >
      {paths.map(([ink, path]) => (
        <path
          key={ink}
          className={ink === "none" ? "stroke-rule-2" : ""}
          style={ink === "none" ? {} : { fill: inkColour(ink) }}
          d={path}
        />
      ))}
      <path className="pointer-events-none stroke-rule-2" d={`M0 0L${size} ${size}`} />
      {alone === undefined ? null : (
        <path className="stroke-ink stroke-2" d={outline(alone) + outline(turned(alone))} />
      )}
      {seen === undefined ? null : <path className="pointer-events-none stroke-ink" d={outline(seen)} />}
    </svg>
  );
}

function inkPaths(order: readonly number[], pairs: ModelPairs, measure: Measure) {
  const paths = new Map<number | "none", string>();
  const cell = cellStep - cellGap;
  for (const [row, a] of order.entries()) {
    for (const [column, b] of order.entries()) {
      if (row === column) continue;
      const ink = inkOf(pairs.at(a, b), measure);
      const square = `M${column * cellStep} ${row * cellStep}h${cell}v${cell}h-${cell}z`;
      paths.set(ink, (paths.get(ink) ?? "") + square);
    }
  }
  return paths;
}

function outline({ row, column }: PairPlace): string {
  const side = cellStep - cellGap - 2;
  return `M${column * cellStep + 1} ${row * cellStep + 1}h${side}v${side}h-${side}z`;
}

function turned({ row, column }: PairPlace): PairPlace {
  return { row: column, column: row };
}

/** undefined for a model with itself. */
function placeUnder({ nativeEvent }: MouseEvent<SVGSVGElement>, size: number): PairPlace | undefined {
  const row = Math.floor(nativeEvent.offsetY / cellStep);
  const column = Math.floor(nativeEvent.offsetX / cellStep);
  const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < size;
  return isInside && row !== column ? { row, column } : undefined;
}
