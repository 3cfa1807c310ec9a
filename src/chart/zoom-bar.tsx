// Which frames are drawn, and buttons for what the wheel and the drag do, so that nothing needs a pointer.

import type { FrameRange } from "../analysis/drawn-points";
import { isWhole, moved, zoomed } from "./frame-range";
import { Announcement } from "../ui/announcement";
import { counted, grouped } from "../words/format";

type ZoomBarProps = {
  readonly range: FrameRange;
  readonly frameCount: number;
  /** What the pointer can do besides; empty where it can do nothing. */
  readonly hint: string;
  readonly onRange: (range: FrameRange, settled: boolean) => void;
};

/** Fewer frames are all in sight, and each has room. */
const fewestForZoom = 3;

export function ZoomBar({ range, frameCount, hint, onRange }: ZoomBarProps) {
  if (frameCount < fewestForZoom) return null;
  const { from, to } = range;
  const whole = isWhole(range, frameCount);
  const shown = whole
    ? `all ${counted(frameCount, "frame")}`
    : `frames ${grouped(from)}–${grouped(to)} of ${grouped(frameCount)}`;
  const go = (next: FrameRange): void => {
    if (next.from !== from || next.to !== to) onRange(next, true);
  };
  const zoom = (factor: number): void => go(zoomed(range, factor, (from + to) / 2, frameCount));
  const move = (part: number): void => go(moved(range, part * (to - from + 1), frameCount));
  return (
    <div className="zoom-bar">
      <span>{shown}</span>
      <Announcement text={shown} onlyChanges />
      <button type="button" className="button" aria-disabled={to - from < 2} onClick={() => zoom(0.5)}>
        Zoom in
      </button>
      {whole ? null : (
        <>
          <button type="button" className="button" onClick={() => zoom(2)}>
            Zoom out
          </button>
          <button type="button" className="button" aria-disabled={from <= 1} onClick={() => move(-0.5)}>
            Earlier
          </button>
          <button type="button" className="button" aria-disabled={to >= frameCount} onClick={() => move(0.5)}>
            Later
          </button>
          <button type="button" className="button" onClick={() => onRange({ from: 1, to: frameCount }, true)}>
            Show all
          </button>
        </>
      )}
      <span className="hint">{hint}</span>
    </div>
  );
}
