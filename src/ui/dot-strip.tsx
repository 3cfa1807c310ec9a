// Marks on a line from 0 to 1: filled is counted, outlined is left out. Who decided is visible before it is read.

import { SideShape } from "./side-mark";

export type StripMark = {
  /** 0…1 */
  readonly at: number;
  readonly side: "artificial" | "human";
  /** undefined where it is not known. */
  readonly filled: boolean | undefined;
};

/** More lie over each other, and of those that do one is drawn, where it is. */
export const mostMarks = 30;
const mergedPlaces = 25;

function merged(marks: readonly StripMark[]): readonly StripMark[] {
  const kept = new Map<string, StripMark>();
  for (const mark of marks) {
    const place = Math.round(mark.at * mergedPlaces);
    kept.set(`${place} ${mark.side} ${mark.filled}`, mark);
  }
  return [...kept.values()];
}

type DotStripProps = {
  readonly marks: readonly StripMark[];
  /** 0…1 */
  readonly threshold: number;
  /** The same in words, for screen readers. */
  readonly label: string;
  readonly className?: string;
};

export function DotStrip({ marks, threshold, label, className = "" }: DotStripProps) {
  return (
    <div className={`strip ${className}`} role="img" aria-label={label}>
      <StripDrawing marks={marks} threshold={threshold} middle={10} />
    </div>
  );
}

type StripLabel = { readonly text: string; readonly at: number; readonly strong: boolean };

/** The wide form: names over the marks, the two words at the ends. */
export function LabelledDotStrip({
  marks,
  threshold,
  thresholdText,
  label,
  labels,
}: DotStripProps & { readonly thresholdText: string; readonly labels: readonly StripLabel[] }) {
  return (
    <div className="strip strip-labelled" role="img" aria-label={label}>
      {labels.map(({ text, at, strong }) => (
        <bdi
          key={text}
          className={`absolute top-1.5 max-w-[45%] truncate text-[12px]/4 ${strong ? "font-semibold" : "text-ink-2"}`}
          style={labelPosition(at)}
        >
          {text}
        </bdi>
      ))}
      <StripDrawing marks={marks} threshold={threshold} middle={34} />
      <span className="side-human absolute bottom-0 left-0 text-[12px]/3.5">human</span>
      <span
        className="absolute bottom-0 text-[12px]/3.5 text-ink-3"
        style={{ left: `${threshold * 100}%`, transform: "translateX(-50%)" }}
      >
        {threshold > 0.15 && threshold < 0.85 ? thresholdText : ""}
      </span>
      <span className="side-artificial absolute right-0 bottom-0 text-[12px]/3.5">artificial</span>
    </div>
  );
}

/** Near an end the name hangs inwards, so that it never leaves the strip. */
function labelPosition(at: number): React.CSSProperties {
  if (at > 0.75) return { right: `${(1 - at) * 100}%`, transform: "translateX(6px)" };
  if (at < 0.25) return { left: `${at * 100}%`, transform: "translateX(-6px)" };
  return { left: `${at * 100}%`, transform: "translateX(-50%)" };
}

function StripDrawing({
  marks,
  threshold,
  middle,
}: Omit<DotStripProps, "label"> & { readonly middle: number }) {
  const drawn = marks.length > mostMarks ? merged(marks) : marks;
  const left = drawn.filter(({ filled }) => filled === false);
  const counted = drawn.filter(({ filled }) => filled !== false);
  return (
    <svg height={middle * 2} aria-hidden="true" className="strip-drawing">
      <line x1="0" x2="100%" y1={middle} y2={middle} />
      <line
        className="strip-threshold"
        x1={percent(threshold)}
        x2={percent(threshold)}
        y1={middle - 5}
        y2={middle + 5}
      />
      {[...left, ...counted].map(({ at, side, filled }, index) => (
        <SideShape
          key={index}
          side={side}
          filled={filled !== false}
          style={{
            transformBox: "view-box",
            transform: `translate(calc(${percent(at)} - 5px), ${middle - 5}px)`,
          }}
          opacity={filled === undefined ? 0.5 : undefined}
        />
      ))}
    </svg>
  );
}

function percent(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}
