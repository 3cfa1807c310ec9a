// What stands at one frame, beside the pointer: every model ranked, cut at the threshold. With many models it would
// cover the lines, so it names only the nearest one; the ranking is the frame panel's.

import type { FrameScore } from "../analysis/frame-ranking";
import { splitAt } from "../analysis/frame-ranking";
import { SeriesSwatch } from "../ui/series-swatch";
import { grouped, percent } from "../words/format";
import { visibleText } from "../words/visible-text";
import { xOfFrame, type PlotGeometry } from "./plot-geometry";

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
