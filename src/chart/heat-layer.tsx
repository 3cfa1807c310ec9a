// The heatmap's cells: colours, gaps, outlines of what a mean hides, and numbers where a cell has room for one.

import { memo } from "react";
import { contraryOutlines, heatStep, type HeatmapGeometry } from "./heat-cells";
import { xOfFrame } from "./plot-geometry";
import { isGap, type ScoreTable } from "../domain/score-table";
import { sideOf, type Side } from "../domain/side";
import { percent } from "../words/format";

const hatch = "heat-hatch";

/** Gaps are hatched: neither low nor high. */
export function HeatPattern() {
  return (
    <defs>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="heat-hatching" x1="0" x2="0" y1="0" y2="5" />
      </pattern>
    </defs>
  );
}

/** Mean per row's position in the score table. */
export type RowMeans = ReadonlyMap<number, number>;

export function rowSide(means: RowMeans, index: number, threshold: number): Side | undefined {
  const mean = means.get(index) ?? Number.NaN;
  return Number.isNaN(mean) ? undefined : sideOf(mean, threshold);
}

type CellsProps = {
  readonly colours: ReadonlyMap<string, string>;
  readonly gaps: string;
  readonly table: ScoreTable;
  readonly rows: readonly number[];
  readonly means: RowMeans;
  readonly geometry: HeatmapGeometry;
  readonly threshold: number;
  /** Every frame has a column of its own. */
  readonly isSingle: boolean;
};

/** Cells this wide hold a whole number; the wide ones a decimal. Smaller ones could not be read. */
const roomForNumber = 17;
const roomForDecimal = 46;
const roomForLines = 8;
const roomForOutlines = 4;

export const Cells = memo(function Cells(props: CellsProps) {
  const { colours, gaps, table, rows, means, geometry, threshold, isSingle } = props;
  const { range, left, right, top, bottom, rowHeight } = geometry;
  const step = (right - left) / (range.to - range.from + 1);
  const frames = Array.from({ length: isSingle ? range.to - range.from + 1 : 0 }, (_, at) => range.from + at);
  const hasNumbers = isSingle && step >= roomForNumber && rowHeight >= roomForNumber;
  const grid = [
    ...rows.slice(1).map((_, row) => `M${left} ${top + (row + 1) * rowHeight}H${right}`),
    ...(step >= roomForLines
      ? frames.slice(1).map((frame) => `M${xOfFrame(geometry, frame - 0.5).toFixed(1)} ${top}V${bottom}`)
      : []),
  ];
  return (
    <g>
      {[...colours].map(([name, path]) => (
        <path key={name} className={name} d={path} />
      ))}
      <path className="heat-gaps" d={gaps} />
      <path fill={`url(#${hatch})`} d={gaps} />
      <path className="heat-grid" d={grid.join("")} />
      {isSingle && step >= roomForOutlines ? (
        <path
          className="heat-contrary"
          d={contraryOutlines(table, rows, (index) => rowSide(means, index, threshold), geometry, threshold)}
        />
      ) : null}
      {hasNumbers
        ? rows.map((index, row) =>
            frames.map((frame) => {
              const score = table.columns[index]?.[frame - 1] ?? Number.NaN;
              if (isGap(score)) return null;
              return (
                <text
                  key={`${index} ${frame}`}
                  className={`heat-number heat-on-${heatStep(score)}`}
                  x={xOfFrame(geometry, frame)}
                  y={top + (row + 0.5) * rowHeight + 4}
                  textAnchor="middle"
                >
                  {step >= roomForDecimal ? percent(score) : Math.round(score * 100)}
                </text>
              );
            }),
          )
        : null}
    </g>
  );
});
