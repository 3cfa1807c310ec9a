// Models × frames as colours: an equal of the lines, with the same frames, the same selection and the same pointer.

import { memo, useMemo, useRef } from "react";
import type { FrameRange } from "../../analysis/drawn-points";
import { campsOf, type Camps } from "../../analysis/camps";
import { rankFrame } from "../../analysis/frame-ranking";
import type { MinMaxPyramid } from "../../analysis/min-max-pyramid";
import type { ModelSummary } from "../../analysis/model-summary";
import { orderRows, type RowOrder } from "../../analysis/row-order";
import { isGap, type ScoreTable } from "../../domain/score-table";
import { sideOf, type Side } from "../../domain/side";
import { RichSentence } from "../../ui/rich-sentence";
import { SeriesSwatch } from "../../ui/series-swatch";
import { SideMark } from "../../ui/side-mark";
import { campWords } from "../../words/camp-words";
import { counted, exact, grouped, percent } from "../../words/format";
import { visibleText } from "../../words/visible-text";
import { Brush } from "./brush";
import { FrameTip } from "./frame-tip";
import { contraryOutlines, heatPaths, heatStep, type HeatmapGeometry } from "../../drawing/heat-cells";
import "./heatmap.css";
import { frameTicks, xOfFrame } from "../../drawing/plot-geometry";
import { useDrawingPointer, type PointerPlace } from "./use-drawing-pointer";

export type HeatmapProps = {
  readonly table: ScoreTable;
  readonly pyramids: readonly MinMaxPyramid[];
  /** The drawn ones, in the backend's order. */
  readonly visible: readonly ModelSummary[];
  /** Their positions in the score table. */
  readonly drawn: readonly number[];
  readonly geometry: HeatmapGeometry;
  readonly order: RowOrder;
  readonly threshold: number;
  readonly selectedFrame: number | undefined;
  readonly focused: number | undefined;
  readonly onOrder: (order: RowOrder) => void;
  readonly onSelectFrame: (frame: number) => void;
  readonly onFocus: (index: number | undefined) => void;
  readonly onRange: (range: FrameRange, settled: boolean) => void;
};

export function Heatmap(props: HeatmapProps) {
  const { table, pyramids, visible, drawn, geometry, order, threshold, focused } = props;
  const rows = useMemo(() => {
    const wanted = new Set(drawn);
    return orderRows(table, order).filter((index) => wanted.has(index));
  }, [table, order, drawn]);
  const camps = useMemo(() => campsOf(table), [table]);
  const means = useMemo(() => new Map(visible.map(({ index, mean }) => [index, mean])), [visible]);
  const paths = useMemo(
    () => heatPaths(table, pyramids, rows, geometry, threshold),
    [table, pyramids, rows, geometry, threshold],
  );
  return (
    <>
      <div className="heat-bar">
        <OrderChoice order={order} onOrder={props.onOrder} />
        <HeatLegend threshold={threshold} />
      </div>
      {camps === undefined ? null : (
        <p className="heat-camps">
          <RichSentence phrases={campWords(camps, table.models)} />{" "}
          <span className="text-ink-3">Computed here, from how far scores differ.</span>
        </p>
      )}
      <div className="plot heat" style={{ height: geometry.height }}>
        <svg width={geometry.width} height={geometry.height} aria-hidden="true">
          <HeatPattern />
          <Cells
            colours={paths.colours}
            gaps={paths.gaps}
            table={table}
            rows={rows}
            means={means}
            geometry={geometry}
            threshold={threshold}
            isSingle={paths.bucket === 1}
          />
          <Ticks geometry={geometry} />
          <SideCut rows={rows} means={means} threshold={threshold} geometry={geometry} />
        </svg>
        {rows.map((index, row) => (
          <RowName
            key={index}
            index={index}
            model={table.models[index] ?? ""}
            mean={means.get(index) ?? Number.NaN}
            geometry={geometry}
            row={row}
            state={focused === index ? "heat-focused" : ""}
          />
        ))}
        {order === "likeness" && camps !== undefined && geometry.namesAtEnds ? (
          <CampBrackets camps={camps} rows={rows} geometry={geometry} threshold={threshold} />
        ) : null}
        <HeatOverlay {...props} rows={rows} />
      </div>
      {paths.bucket > 1 ? (
        <p className="heat-note">
          {counted(paths.bucket, "frame")} share a column: their highest score is its upper half, their lowest
          its lower half.
        </p>
      ) : null}
    </>
  );
}

const orders: readonly { readonly key: RowOrder; readonly label: string }[] = [
  { key: "backend", label: "given" },
  { key: "mean", label: "mean" },
  { key: "deviation", label: "deviation" },
  { key: "likeness", label: "likeness" },
];

function OrderChoice({
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
function HeatLegend({ threshold }: { readonly threshold: number }) {
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

const hatch = "heat-hatch";

/** Gaps are hatched: neither low nor high. */
function HeatPattern() {
  return (
    <defs>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="heat-hatching" x1="0" x2="0" y1="0" y2="5" />
      </pattern>
    </defs>
  );
}

/** Mean per row's position in the score table. */
type RowMeans = ReadonlyMap<number, number>;

function rowSide(means: RowMeans, index: number, threshold: number): Side | undefined {
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

const Cells = memo(function Cells(props: CellsProps) {
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

/** Half the width of a digit of the axis. */
const halfDigit = 3.5;

function Ticks({ geometry }: { readonly geometry: HeatmapGeometry }) {
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
function SideCut({ rows, means, threshold, geometry }: SideCutProps) {
  const sides = rows.map((index) => rowSide(means, index, threshold));
  const cuts = sides.flatMap((side, row) => (row > 0 && side !== sides[row - 1] ? row : []));
  const [cut] = cuts;
  if (cut === undefined || cuts.length > 1) return null;
  const y = geometry.top + cut * geometry.rowHeight;
  return <line className="heat-side-cut" x1={geometry.left} x2={geometry.right} y1={y} y2={y} />;
}

type RowNameProps = {
  readonly index: number;
  readonly model: string;
  readonly mean: number;
  readonly geometry: HeatmapGeometry;
  readonly row: number;
  readonly state: string;
};

function RowName({ index, model, mean, geometry, row, state }: RowNameProps) {
  const { left, right, top, rowHeight, namesAtEnds } = geometry;
  const place = { top: top + row * rowHeight, height: rowHeight };
  return (
    <div aria-hidden="true">
      <div className={`heat-name ${state}`} style={{ ...place, left: 0, width: left - 8 }}>
        {namesAtEnds ? <SeriesSwatch index={index} width={22} /> : null}
        <bdi>{visibleText(model)}</bdi>
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
function CampBrackets({ camps, rows, geometry, threshold }: CampBracketsProps) {
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

function HeatOverlay(props: HeatmapProps & { readonly rows: readonly number[] }) {
  const { table, geometry, rows, visible, threshold, selectedFrame, onFocus, onSelectFrame, onRange } = props;
  const { top, bottom, rowHeight, range } = geometry;
  const layer = useRef<HTMLDivElement>(null);
  const pointer = useDrawingPointer(layer, geometry, {
    onHover: (place) => onFocus(place === undefined ? undefined : rowAt(place)),
    onSelectFrame,
    onRange,
  });
  const { hover, brush } = pointer;
  const inSight = selectedFrame !== undefined && selectedFrame >= range.from && selectedFrame <= range.to;

  function rowAt({ y }: PointerPlace): number | undefined {
    return y < top || y >= bottom ? undefined : rows[Math.floor((y - top) / rowHeight)];
  }

  return (
    <div ref={layer} className="plot-layer" {...pointer.handlers}>
      <svg width={geometry.width} height={geometry.height} aria-hidden="true">
        {brush === undefined ? null : <Brush geometry={geometry} range={brush} />}
        {hover === undefined || hover.frame === selectedFrame ? null : (
          <Column className="heat-hover" frame={hover.frame} geometry={geometry} />
        )}
        {inSight ? <Column className="heat-cursor" frame={selectedFrame} geometry={geometry} /> : null}
        {inSight ? <FrameChip frame={selectedFrame} geometry={geometry} /> : null}
      </svg>
      {hover === undefined || brush !== undefined ? null : (
        <FrameTip
          frame={hover.frame}
          ranking={rankFrame(table, hover.frame).filter(({ index }) =>
            visible.some((summary) => summary.index === index),
          )}
          threshold={threshold}
          geometry={geometry}
          pointed={rowAt(hover)}
        />
      )}
    </div>
  );
}

type ColumnProps = {
  readonly className: string;
  readonly frame: number;
  readonly geometry: HeatmapGeometry;
};

/** A frame around one frame's column. */
function Column({ className, frame, geometry }: ColumnProps) {
  const { top, bottom } = geometry;
  const [from, to] = [xOfFrame(geometry, frame - 0.5), xOfFrame(geometry, frame + 0.5)];
  const width = Math.max(to - from, 3);
  return (
    <rect
      className={className}
      x={(from + to - width) / 2}
      y={top - 2}
      width={width}
      height={bottom - top + 4}
      rx="2"
    />
  );
}

function FrameChip({ frame, geometry }: { readonly frame: number; readonly geometry: HeatmapGeometry }) {
  const text = grouped(frame);
  const width = text.length * 7 + 18;
  const x = xOfFrame(geometry, frame);
  return (
    <g>
      <rect
        className="cursor-chip"
        x={x - width / 2}
        y={geometry.top - 24}
        width={width}
        height="18"
        rx="3"
      />
      <text className="cursor-number" x={x} y={geometry.top - 11} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}
