// One model in both results: two lines over one axis. The first is thick and in the model's colour and dash; the second
// is thin, in ink, with open dots, and lies above it. Each ends in its letter.

import { memo, useMemo } from "react";
import { framesWithin, placeOf, type Placement } from "../../analysis/alignment";
import { drawnPoints, type DrawnPoint } from "../../analysis/drawn-points";
import type { MinMaxPyramid } from "../../analysis/min-max-pyramid";
import type { ComparedModel } from "../../analysis/result-comparison";
import { dotsPath, linePath } from "../../chart/line-path";
import { xOfFrame, yOfScore, type PlotGeometry, spread } from "../../chart/plot-geometry";
import { seriesStyle } from "../../ui/series-style";
import { SeriesSwatch } from "../../ui/series-swatch";
import { comparedModelName } from "./comparison-words";
import { signedPoints } from "../../words/difference-text";
import { visibleText } from "../../words/visible-text";

/** The scores of a model on one side, and where that side's frames stand. */
export type PanelSeries = {
  readonly scores: Float64Array;
  readonly pyramid: MinMaxPyramid;
  readonly placement: Placement;
};

type ModelPanelProps = {
  readonly compared: ComparedModel;
  /** Decides colour and dash. */
  readonly index: number;
  readonly a: PanelSeries | undefined;
  readonly b: PanelSeries | undefined;
  readonly geometry: PlotGeometry;
  readonly threshold: number;
  /** What stands under the two ends of the axis. */
  readonly ends: readonly [string, string];
};

/** Dots need this much room between two frames, in pixels. */
const roomForDots = 7;

export const ModelPanel = memo(function ModelPanel(props: ModelPanelProps) {
  const { compared, index, a, b, geometry, threshold, ends } = props;
  const { width, height, left, right, top, bottom } = geometry;
  const { colour, dash } = seriesStyle(index);
  const first = useSeries(a, geometry);
  const second = useSeries(b, geometry);
  const middle = yOfScore(geometry, threshold);
  return (
    <figure className="min-w-0" aria-label={comparedModelName(compared)}>
      <p className="flex items-center gap-2 pr-5 pb-1 pl-[38px] text-13 [&>svg]:flex-none">
        <SeriesSwatch index={index} />
        <bdi className="truncate font-semibold" title={visibleText(compared.model)}>
          {visibleText(compared.model)}
        </bdi>
        <span className="ml-auto whitespace-nowrap text-ink-2">{headWords(compared)}</span>
      </p>
      <svg width={width} height={height} className="fill-ink-3 text-[11px]" aria-hidden="true">
        <rect className="fill-artificial-wash" x={left} y={top} width={right - left} height={middle - top} />
        <rect className="fill-human-wash" x={left} y={middle} width={right - left} height={bottom - middle} />
        {[0, 0.5, 1].map((score) => (
          <g key={score}>
            <line
              className="stroke-rule"
              x1={left}
              x2={right}
              y1={yOfScore(geometry, score)}
              y2={yOfScore(geometry, score)}
            />
            <text x={left - 6} y={yOfScore(geometry, score) + 4} textAnchor="end">
              {score * 100}%
            </text>
          </g>
        ))}
        <line className="stroke-mark" x1={left} x2={right} y1={middle} y2={middle} />
        <text x={left} y={bottom + 16}>
          {ends[0]}
        </text>
        <text x={right} y={bottom + 16} textAnchor="end">
          {ends[1]}
        </text>
        <g style={{ stroke: colour }}>
          <path
            data-line="A"
            className="fill-none stroke-3 [stroke-linejoin:round]"
            d={first.line}
            strokeDasharray={dash}
          />
          <path d={first.dots} style={{ fill: colour }} />
        </g>
        <g className="stroke-ink stroke-[1.25]">
          <path data-line="B" className="fill-none [stroke-linejoin:round]" d={second.line} />
          <path className="fill-paper" d={second.dots} />
        </g>
        <EndLetters a={first.end} b={second.end} geometry={geometry} />
      </svg>
    </figure>
  );
});

function headWords({ a, b, meanDifference }: ComparedModel): string {
  if (a === undefined) return "only in B";
  return b === undefined ? "only in A" : signedPoints(meanDifference);
}

type Place = { readonly x: number; readonly y: number };
type Drawn = { readonly line: string; readonly dots: string; readonly end: Place | undefined };

function useSeries(series: PanelSeries | undefined, geometry: PlotGeometry): Drawn {
  return useMemo(() => drawSeries(series, geometry), [series, geometry]);
}

function drawSeries(series: PanelSeries | undefined, geometry: PlotGeometry): Drawn {
  const nothing = { line: "", dots: "", end: undefined };
  if (series === undefined) return nothing;
  const { scores, pyramid, placement } = series;
  const within = framesWithin(placement, geometry.range, scores.length);
  if (within === undefined) return nothing;
  const x = (frame: number): number => xOfFrame(geometry, placeOf(placement, frame));
  const y = (score: number): number => yOfScore(geometry, score);
  const pixels = Math.max(1, x(within.to) - x(within.from));
  // Unlike in the large drawing nothing runs on beyond the part that is drawn.
  const points = drawnPoints(scores, pyramid, within, pixels).filter(
    ({ frame }) => frame >= within.from - 0.5 && frame <= within.to + 0.5,
  );
  const inside = points.map((point, index) => (index === 0 ? { ...point, startsLine: true } : point));
  const everyDot = x(2) - x(1) >= roomForDots;
  return {
    line: linePath(inside, x, y),
    dots: dotsPath(inside, x, y, 2.4, !everyDot),
    end: endOf(inside.at(-1), x, y),
  };
}

function endOf(
  point: DrawnPoint | undefined,
  x: (frame: number) => number,
  y: (score: number) => number,
): Place | undefined {
  return point === undefined ? undefined : { x: x(point.frame), y: y((point.min + point.max) / 2) };
}

type EndLettersProps = {
  readonly a: Place | undefined;
  readonly b: Place | undefined;
  readonly geometry: PlotGeometry;
};

const letterHeight = 12;
const letterWidth = 14;

/** One letter per line at its end, none over the other. */
function EndLetters({ a, b, geometry: { top, bottom } }: EndLettersProps) {
  const together = a !== undefined && b !== undefined && Math.abs(a.x - b.x) < letterWidth;
  const [upper, lower] = together ? spread([a.y, b.y].toSorted(ascending), letterHeight, top, bottom) : [];
  const aAbove = (a?.y ?? 0) <= (b?.y ?? 0);
  return (
    <>
      {a === undefined ? null : <Letter letter="A" x={a.x} y={(aAbove ? upper : lower) ?? a.y} />}
      {b === undefined ? null : <Letter letter="B" x={b.x} y={(aAbove ? lower : upper) ?? b.y} />}
    </>
  );
}

function ascending(one: number, other: number): number {
  return one - other;
}

function Letter({ letter, x, y }: Place & { readonly letter: string }) {
  return (
    <text className="fill-ink stroke-paper stroke-3 font-bold [paint-order:stroke]" x={x + 6} y={y + 4}>
      {letter}
    </text>
  );
}
