// Many marks of sides in lines: a path per kind of mark, however many there are. The one under the pointer has its title.

import { useState } from "react";

type SideMarksProps = {
  readonly marks: readonly { readonly side: string | undefined; readonly filled: boolean }[];
  /** All in words, for screen readers. */
  readonly label: string;
  readonly titleOf: (place: number) => string | undefined;
};

/** Pixels. */
const step = 15;
/** 36 are two lines. */
const perLine = 18;

export function SideMarks({ marks, label, titleOf }: SideMarksProps) {
  const [pointed, setPointed] = useState(-1);
  const paths = new Map<string, string>();
  for (const [place, { side, filled }] of marks.entries()) {
    const kind = side === "artificial" || side === "human" ? side : "none";
    const style = kind === "none" ? "mark-none" : `mark-${filled ? "filled" : "outline"}-${kind}`;
    const x = ((place % perLine) + 0.5) * step;
    const y = (Math.floor(place / perLine) + 0.5) * step;
    const shape =
      kind === "artificial"
        ? `M${x} ${y - 5.2}l5.2 5.2-5.2 5.2-5.2-5.2z`
        : `M${x - 4.5} ${y}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z`;
    paths.set(style, (paths.get(style) ?? "") + shape);
  }
  return (
    <span
      className="my-1 block *:[svg]:block [&_path]:pointer-events-none print:w-30"
      role="img"
      aria-label={label}
      title={titleOf(pointed)}
      onPointerMove={({ nativeEvent: { offsetX, offsetY } }) =>
        setPointed(Math.floor(offsetY / step) * perLine + Math.min(Math.floor(offsetX / step), perLine - 1))
      }
    >
      <svg
        width={Math.min(marks.length, perLine) * step}
        height={Math.ceil(marks.length / perLine) * step}
        aria-hidden="true"
      >
        {[...paths].map(([style, path]) => (
          <path key={style} className={style} d={path} />
        ))}
      </svg>
    </span>
  );
}
