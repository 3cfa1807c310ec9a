// Names at the line ends, spread so that they never overlap, each with a leader to its line. Beyond what fits, a bracket
// counts the ends on each side of the threshold: no legend to decode.

import { memo } from "react";
import type { FrameRange } from "../analysis/drawn-points";
import { isGap } from "../domain/score-table";
import type { ModelSummary } from "../analysis/model-summary";
import type { ScoreTable } from "../domain/score-table";
import { seriesStyle } from "../ui/series-style";
import type { TextWidth } from "../ui/use-text-width";
import { confidenceRangeText, counted, percent } from "../words/format";
import { visibleText } from "../words/visible-text";
import { xOfFrame, yOfScore, type PlotGeometry, spread } from "./plot-geometry";

/** Beyond this many names the ends are counted. */
export const mostNamesAtEnds = 14;

const lineHeight = 15;

/** Between the plot and the names. */
const leaderWidth = 22;
const labelGap = 5;

export type LineEnd = {
  readonly model: string;
  readonly index: number;
  /** Last frame with a score, from 1. */
  readonly frame: number;
  readonly score: number;
};

/** The last score of each drawn model within the range; models without one there have no end. */
export function lineEnds(
  table: ScoreTable,
  models: readonly ModelSummary[],
  { from, to }: FrameRange,
): readonly LineEnd[] {
  return models.flatMap(({ model, index }) => {
    const scores = table.columns[index]?.subarray(from - 1, to);
    const last = scores?.findLastIndex((score) => !isGap(score)) ?? -1;
    const score = scores?.[last];
    return score === undefined ? [] : { model, index, frame: from + last, score };
  });
}

/** Pixels from the line's end to the edge of the drawing. */
export function nameRoom({ width, right }: PlotGeometry): number {
  return width - right - leaderWidth;
}

/** A name, and the score beside it. */
export function endLabelWidth(textWidth: TextWidth, name: number): number {
  return name + labelGap + textWidth(percent(1));
}

type EndBracketsProps = {
  readonly ends: readonly LineEnd[];
  readonly geometry: PlotGeometry;
  readonly focused: number | undefined;
  readonly threshold: number;
};

type EndLabelsProps = Omit<EndBracketsProps, "threshold"> & {
  readonly textWidth: TextWidth;
  /** Numbers of the list stand for the names. */
  readonly byNumber: boolean;
};

export const EndLabels = memo(function EndLabels(props: EndLabelsProps) {
  const { ends, geometry, focused, textWidth, byNumber } = props;
  const sorted = ends.toSorted((a, b) => b.score - a.score);
  const ys = spread(
    sorted.map(({ score }) => yOfScore(geometry, score)),
    lineHeight,
    geometry.top - 6,
    geometry.bottom - 4,
  );
  const labelLeft = geometry.right + leaderWidth;
  /** The name comes first. */
  const hasRoomForScore = (model: string): boolean =>
    endLabelWidth(textWidth, textWidth(visibleText(model), 600)) <= nameRoom(geometry);
  return (
    <>
      <svg width={geometry.width} height={geometry.height} aria-hidden="true">
        {sorted.map(({ index, frame, score }, place) => {
          // Across the plot it would look like scores.
          const atEdge = frame === geometry.range.to && geometry.range.from < frame;
          const from = atEdge ? xOfFrame(geometry, frame) + 6 : geometry.right + 2;
          const y = yOfScore(geometry, score);
          const dim = focused !== undefined && focused !== index;
          return (
            <path
              key={index}
              className={`leader ${dim ? "dimmed" : ""}`}
              style={{ stroke: seriesStyle(index).colour }}
              d={`M${from} ${y}H${geometry.right + 4}L${geometry.right + 14} ${ys[place]}h4`}
            />
          );
        })}
      </svg>
      {sorted.map(({ model, index, score }, place) => (
        <div
          key={index}
          className={`end-label ${focused === undefined || focused === index ? "" : "dimmed"}`}
          style={{ left: labelLeft, top: ys[place], maxWidth: geometry.width - labelLeft }}
          aria-hidden="true"
        >
          <b>
            <bdi>{byNumber ? index + 1 : visibleText(model)}</bdi>
          </b>
          {byNumber || hasRoomForScore(model) ? percent(score) : null}
        </div>
      ))}
    </>
  );
});

/** "23 models end at 68–100%" on each side, and the focused model by name. */
export const EndBrackets = memo(function EndBrackets({
  ends,
  geometry,
  focused,
  threshold,
}: EndBracketsProps) {
  const over = ends.filter(({ score }) => score >= threshold);
  const under = ends.filter(({ score }) => score < threshold);
  const one = ends.find(({ index }) => index === focused);
  const x = geometry.right + 8;
  return (
    <>
      {[over, under].map((side, place) => {
        if (side.length === 0) return null;
        const scores = side.map(({ score }) => score);
        const [low, high] = [Math.min(...scores), Math.max(...scores)];
        const [yLow, yHigh] = [yOfScore(geometry, low), yOfScore(geometry, high)];
        return (
          <div key={place} aria-hidden="true">
            <svg width={geometry.width} height={geometry.height} className="absolute inset-0">
              <path className="bracket" d={`M${x} ${yHigh - 2}h6V${yLow + 2}h-6`} />
            </svg>
            <div
              className="end-label flex-col !gap-0"
              style={{ left: x + 14, top: clamp((yLow + yHigh) / 2, geometry.top + 8, geometry.bottom - 8) }}
            >
              <b>{counted(side.length, "model")}</b>
              <span className="text-11 text-ink-3">
                end at {confidenceRangeText({ min: low, max: high })}
              </span>
            </div>
          </div>
        );
      })}
      {one === undefined ? null : (
        <div
          className="end-label bg-paper px-1"
          style={{ left: x + 8, top: yOfScore(geometry, one.score), maxWidth: geometry.width - x - 8 }}
          aria-hidden="true"
        >
          <b>{visibleText(one.model)}</b>
          {percent(one.score)}
        </div>
      )}
    </>
  );
});

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
