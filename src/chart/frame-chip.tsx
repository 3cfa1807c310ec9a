// A frame's number in an ink tab: one cursor, one meaning, on lines and heatmap alike.

import { grouped } from "../words/format";

type FrameChipProps = {
  readonly frame: number;
  /** The middle, and the upper edge, in pixels. */
  readonly x: number;
  readonly top: number;
};

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
