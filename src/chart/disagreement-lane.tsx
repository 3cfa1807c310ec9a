// Under the drawing, on the same frames: how far the models are apart in each. Where several frames share a pixel the
// highest is drawn, so that no peak is lost. It stands for all models, drawn or not, but for those left out.

import { memo, useMemo } from "react";
import {
  measuredDisagreement,
  nextContested,
  splitInFrame,
  type DisagreementMeasure,
} from "../analysis/frame-disagreement";
import type { ScoreTable } from "../domain/score-table";
import {
  contestedWords,
  differenceText,
  differenceWords,
  laneName,
  measureWords,
  nothingToCompare,
  splitText,
  splitsMostWords,
} from "../words/disagreement-words";
import { grouped, thresholdText } from "../words/format";
import { laneBars, laneBarWidth } from "./lane-bars";
import { frameAt, xOfFrame, type PlotGeometry } from "./plot-geometry";
import { useAtOnce } from "../ui/use-at-once";

type DisagreementLaneProps = {
  readonly table: ScoreTable;
  readonly without: readonly string[];
  readonly geometry: PlotGeometry;
  readonly threshold: number;
  readonly selectedFrame: number | undefined;
  readonly onSelectFrame: (frame: number) => void;
};

/** The bars' room; their numbers stand over it. */
const barsHeight = 34;
const numbersHeight = 18;
const height = barsHeight + numbersHeight;
const roomForNumbers = 46;
/** The most that two scores can differ, and the most that scores can deviate. */
const most = { spread: 1, deviation: 0.5 } as const;

export const DisagreementLane = memo(function DisagreementLane(props: DisagreementLaneProps) {
  const { table, without, geometry, threshold, selectedFrame, onSelectFrame } = props;
  const [hovered, setHovered] = useAtOnce<number | undefined>(undefined);
  const { measure, measured } = useMemo(() => measuredDisagreement(table, without), [table, without]);
  const peak = useMemo(() => nextContested(measured, undefined), [measured]);
  const valueOf = (frame: number): number => measured[frame - 1] ?? Number.NaN;
  const splitOf = (frame: number) => splitInFrame(table, frame, threshold, without);
  const { left, right, range, namesAtEnds, width } = geometry;
  const about = hovered ?? peak;
  const marked = selectedFrame !== undefined && selectedFrame >= range.from && selectedFrame <= range.to;
  const empty = measured.every((value) => Number.isNaN(value));
  return (
    <section className={`lane ${namesAtEnds ? "" : "lane-slim"}`} aria-labelledby="disagreement">
      <div className="lane-name" style={{ width: namesAtEnds ? left - 8 : undefined }}>
        <h3 id="disagreement">{laneName}</h3>
        <p>
          <span>{measureWords(measure)},</span> <span>computed here</span>
        </p>
      </div>
      {empty ? (
        <p className="lane-none" style={{ marginLeft: namesAtEnds ? left : 0 }}>
          {nothingToCompare}
        </p>
      ) : (
        <>
          <svg
            width={width}
            height={height}
            aria-hidden="true"
            onPointerMove={(event) => {
              const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
              setHovered(
                event.pointerType === "touch" || x < left - 8 || x > right + 8
                  ? undefined
                  : frameAt(geometry, x),
              );
            }}
            onPointerLeave={() => setHovered(undefined)}
            onClick={(event) => {
              const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
              if (x >= left - 8 && x <= right + 8) onSelectFrame(frameAt(geometry, x));
            }}
          >
            <Bars measured={measured} most={most[measure]} geometry={geometry} />
            {peak === undefined || peak < range.from || peak > range.to ? null : (
              <Bar
                className="lane-peak"
                frame={peak}
                value={valueOf(peak) / most[measure]}
                geometry={geometry}
              />
            )}
            {marked ? (
              <Bar
                className="lane-selected"
                frame={selectedFrame}
                value={(Number.isNaN(valueOf(selectedFrame)) ? 0 : valueOf(selectedFrame)) / most[measure]}
                geometry={geometry}
              />
            ) : null}
            <Numbers measure={measure} measured={measured} geometry={geometry} peak={peak} />
            <line className="lane-floor" x1={left - 6} x2={right} y1={height - 0.5} y2={height - 0.5} />
          </svg>
          {about === undefined ? null : (
            <div className="lane-about" style={namesAtEnds ? { left: right + 22, right: 0 } : undefined}>
              {hovered === undefined ? (
                <button
                  type="button"
                  className="lane-go"
                  aria-pressed={selectedFrame === about}
                  title="Select this frame (n walks on, p back)"
                  onClick={() => onSelectFrame(about)}
                >
                  {splitsMostWords(about)}
                </button>
              ) : (
                <b aria-hidden="true">frame {grouped(about)}</b>
              )}
              <span aria-hidden="true">{differenceWords(measure, valueOf(about))}</span>
              <span aria-hidden="true">
                {splitText(splitOf(about))} at {thresholdText(threshold)}
              </span>
            </div>
          )}
          <p className="sr">
            {contestedWords(
              peak,
              measure,
              peak === undefined ? Number.NaN : valueOf(peak),
              peak === undefined ? { artificial: 0, human: 0 } : splitOf(peak),
              threshold,
            )}
          </p>
        </>
      )}
    </section>
  );
});

type BarsProps = {
  readonly measured: Float64Array;
  readonly most: number;
  readonly geometry: PlotGeometry;
};

/** All bars in one path, however many frames. */
const Bars = memo(function Bars({ measured, most: full, geometry }: BarsProps) {
  const path = useMemo(
    () => laneBars(measured, full, geometry, { height, barsHeight }),
    [measured, full, geometry],
  );
  return <path className="lane-bars" d={path} />;
});

type BarProps = {
  readonly className: string;
  readonly frame: number;
  /** Share of the lane's height. */
  readonly value: number;
  readonly geometry: PlotGeometry;
};

/** One frame's own bar, at least two pixels wide so that it is seen among thousands. */
function Bar({ className, frame, value, geometry }: BarProps) {
  const width = Math.max(laneBarWidth(geometry, 1), 2);
  const high = Math.max(value * barsHeight, 1);
  return (
    <rect
      className={className}
      x={xOfFrame(geometry, frame) - width / 2}
      y={height - high}
      width={width}
      height={high}
    />
  );
}

type NumbersProps = {
  readonly measure: DisagreementMeasure;
  readonly measured: Float64Array;
  readonly geometry: PlotGeometry;
  readonly peak: number | undefined;
};

/** Over every bar where there is room, else over none. */
const Numbers = memo(function Numbers({ measure, measured, geometry, peak }: NumbersProps) {
  const valueOf = (frame: number): number => measured[frame - 1] ?? Number.NaN;
  const topOf = (frame: number): number => height - (valueOf(frame) / most[measure]) * barsHeight;
  const { range } = geometry;
  const room = xOfFrame(geometry, 2) - xOfFrame(geometry, 1) >= roomForNumbers;
  const frames = room
    ? Array.from({ length: range.to - range.from + 1 }, (_, place) => range.from + place)
    : [];
  return frames.map((frame) => (
    <text
      key={frame}
      className={frame === peak ? "lane-number lane-number-peak" : "lane-number"}
      x={xOfFrame(geometry, frame)}
      y={Number.isNaN(topOf(frame)) ? height - 5 : topOf(frame) - 5}
      textAnchor="middle"
    >
      {differenceText(measure, valueOf(frame))}
    </text>
  ));
});
