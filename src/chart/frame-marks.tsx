// What both drawings show at a frame, lines and heatmap alike: the frames that a drag would show, the number of the cursor's
// frame, and what stands there.

import type { FrameRange } from "../analysis/drawn-points";
import { splitAt, type FrameScore } from "../analysis/frame-ranking";
import { SeriesSwatch } from "../ui/series-swatch";
import { grouped, percent } from "../words/format";
import { visibleText } from "../words/visible-text";
import { xOfFrame, type PlotGeometry } from "./plot-geometry";

/** The frames that a drag would show. */
export function Brush({ geometry, range }: { readonly geometry: PlotGeometry; readonly range: FrameRange }) {
  const [from, to] = [xOfFrame(geometry, range.from), xOfFrame(geometry, range.to)];
  return (
    <rect
      className="brush"
      x={from}
      y={geometry.top}
      width={Math.max(to - from, 1)}
      height={geometry.bottom - geometry.top}
    />
  );
}

type FrameChipProps = {
  readonly frame: number;
  /** The middle, and the upper edge, in pixels. */
  readonly x: number;
  readonly top: number;
};

/** A frame's number in an ink tab. */
export function FrameChip({ frame, x, top }: FrameChipProps) {
  const text = grouped(frame);
  const width = text.length * 7 + 18;
  return (
    <>
      <rect className="cursor-chip" x={x - width / 2} y={top} width={width} height="18" rx="3" />
      <text className="cursor-number" x={x} y={top + 13} textAnchor="middle">
        {text}
      </text>
    </>
  );
}

const mostRows = 8;
const tipWidth = 216;
const tipDistance = 14;

type FrameTipProps = {
  readonly frame: number;
  readonly ranking: readonly FrameScore[];
  readonly threshold: number;
  readonly geometry: PlotGeometry;
  /** Position of the model at the pointer. */
  readonly pointed: number | undefined;
};

/** Every model ranked, cut at the threshold. Of many, whose rows would cover the lines, only the one at the pointer. */
export function FrameTip({ frame, ranking, threshold, geometry, pointed }: FrameTipProps) {
  const { artificial, n } = splitAt(ranking, threshold);
  const rows = ranking.length <= mostRows ? ranking : ranking.filter(({ index }) => index === pointed);
  const cut = rows.length > 1 ? rows.findIndex(({ score }) => !(score >= threshold)) : -1;
  return (
    <div className="tip" style={tipPosition(geometry, frame)} aria-hidden="true">
      <div className="tip-head">
        <b>Frame {grouped(frame)}</b>
        <span>{n === 0 ? "no score" : `${grouped(artificial)} of ${grouped(n)} artificial`}</span>
      </div>
      {rows.map(({ model, index, score }, place) => (
        // By place: another ranking rewrites rows and moves none.
        <div key={place}>
          {place === cut && place > 0 ? <div className="tip-cut" /> : null}
          <div className="tip-row">
            <SeriesSwatch index={index} width={22} />
            <bdi>{visibleText(model)}</bdi>
            <span>{percent(score)}</span>
          </div>
        </div>
      ))}
    </div>
  );
}

/** On the side with more room, never over the cursor. */
function tipPosition(geometry: PlotGeometry, frame: number): React.CSSProperties {
  const x = xOfFrame(geometry, frame);
  const onLeft = x - geometry.left > tipWidth + tipDistance;
  const left = onLeft ? x - tipWidth - tipDistance : Math.min(x + tipDistance, geometry.width - tipWidth);
  return { left: Math.max(left, 0), top: geometry.top + 22 };
}
