// The shape of a side: a diamond for artificial, a circle for human, a dashed circle for anything else.
// Filled means counted, outlined means left out. Nothing is said by colour alone.

type MarkProps = {
  readonly side: string | undefined;
  readonly filled?: boolean;
  readonly size?: number;
};

export function SideMark({ side, filled = true, size = 10 }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true">
      <SideShape side={side} filled={filled} />
    </svg>
  );
}

/** The bare shape in a 10 × 10 box, for drawings. */
export function SideShape({
  side,
  filled = true,
  ...place
}: Omit<MarkProps, "size"> & {
  readonly transform?: string;
  readonly style?: React.CSSProperties;
  readonly opacity?: number | undefined;
}) {
  const style = filled ? "filled" : "outline";
  if (side === "artificial")
    return <path {...place} className={`mark-${style}-artificial`} d="M5 .3 9.7 5 5 9.7.3 5z" />;
  if (side === "human") return <circle {...place} className={`mark-${style}-human`} cx="5" cy="5" r="4.1" />;
  return <circle {...place} className="mark-none" cx="5" cy="5" r="4.1" />;
}

type SideWordProps = {
  /** The backend's word; an open set, of which two have a colour. */
  readonly word: string | undefined;
  readonly size?: number;
};

/** The word with its shape; "no answer" when there is none. */
export function SideWord({ word, size = 10 }: SideWordProps) {
  const known = word === "artificial" || word === "human";
  return (
    <span className="says">
      <SideMark side={word} size={size} />
      <bdi className={known ? `side-${word}` : "font-semibold text-ink-2"}>{word ?? "no answer"}</bdi>
    </span>
  );
}
