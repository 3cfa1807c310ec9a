// Around the heatmap's cells: frame numbers, the rows' names and means, where they change sides, which belong together.

import type { Camps } from "../analysis/camps";
import { sideOf } from "../domain/side";
import type { HeatmapGeometry } from "./heat-cells";
import { frameTicks, xOfFrame } from "./plot-geometry";
import { SeriesSwatch } from "../ui/series-swatch";
import { SideMark } from "../ui/side-mark";
import { exact, grouped, percent } from "../words/format";
import { rowSide, type RowMeans } from "./heat-layer";

/** Half the width of a digit of the axis. */
const halfDigit = 3.5;

export function Ticks({ geometry }: { readonly geometry: HeatmapGeometry }) {
  const { top, right, namesAtEnds } = geometry;
  return (
    <g>
      {frameTicks(geometry).map((frame) => {
        const x = xOfFrame(geometry, frame);
        const text = grouped(frame);
        // A long last number ends with the plot, so that it never runs into the column of means.
        const isTight = x + text.length * halfDigit > right + halfDigit;
        return (
          <text key={frame} x={isTight ? right : x} y={top - 11} textAnchor={isTight ? "end" : "middle"}>
            {text}
          </text>
        );
      })}
      <text x={0} y={top - 11}>
        {namesAtEnds ? "model · frame →" : "frame →"}
      </text>
      <text x={right + 12} y={top - 11}>
        mean
      </text>
    </g>
  );
}

type SideCutProps = {
  readonly rows: readonly number[];
  readonly means: RowMeans;
  readonly threshold: number;
  readonly geometry: HeatmapGeometry;
};

/** Where the rows fall into those over and those under the threshold, a thick line says so. */
export function SideCut({ rows, means, threshold, geometry }: SideCutProps) {
  const sides = rows.map((index) => rowSide(means, index, threshold));
  const cuts = sides.flatMap((side, row) => (row > 0 && side !== sides[row - 1] ? row : []));
  const [cut] = cuts;
  if (cut === undefined || cuts.length > 1) return null;
  const y = geometry.top + cut * geometry.rowHeight;
  return <line className="heat-side-cut" x1={geometry.left} x2={geometry.right} y1={y} y2={y} />;
}

type RowNameProps = {
  readonly index: number;
  /** The model's, or on paper its number. */
  readonly name: string;
  readonly mean: number;
  readonly geometry: HeatmapGeometry;
  readonly row: number;
  readonly state: string;
};

/** Beside the row's swatch, before its cells. */
export function rowNameRoom({ left }: HeatmapGeometry): number {
  return left - 40;
}

export function RowName({ index, name, mean, geometry, row, state }: RowNameProps) {
  const { left, right, top, rowHeight, namesAtEnds } = geometry;
  const place = { top: top + row * rowHeight, height: rowHeight };
  return (
    <div aria-hidden="true">
      <div className={`heat-name ${state}`} style={{ ...place, left: 0, width: left - 8 }}>
        {namesAtEnds ? <SeriesSwatch index={index} width={22} /> : null}
        <bdi>{name}</bdi>
      </div>
      <div className={`heat-mean ${state}`} style={{ ...place, left: right + 12 }} title={exact(mean)}>
        {percent(mean)}
      </div>
    </div>
  );
}

type CampBracketsProps = {
  readonly camps: Camps;
  readonly rows: readonly number[];
  readonly geometry: HeatmapGeometry;
  readonly threshold: number;
};

/** Which rows belong together, with how many they are and their mean. */
export function CampBrackets({ camps, rows, geometry, threshold }: CampBracketsProps) {
  const { top, rowHeight, right, width } = geometry;
  return camps.camps.map((camp, place) => {
    const own = camp.models.map((index) => rows.indexOf(index)).filter((row) => row >= 0);
    if (own.length === 0) return null;
    const from = top + Math.min(...own) * rowHeight + 2;
    const to = top + (Math.max(...own) + 1) * rowHeight - 2;
    const x = right + 62;
    return (
      <div key={place} aria-hidden="true">
        <svg width={width} height={geometry.height} className="absolute inset-0">
          <path className="bracket" d={`M${x} ${from}h6V${to}h-6`} />
        </svg>
        <div className="heat-camp" style={{ left: x + 12, top: (from + to) / 2 }}>
          <b>
            {own.length} {camp.level}
          </b>
          <span>
            <SideMark side={sideOf(camp.mean, threshold)} size={8} /> {percent(camp.mean)}
          </span>
        </div>
      </div>
    );
  });
}
