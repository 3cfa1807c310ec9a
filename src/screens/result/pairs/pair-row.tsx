// One model against all others. Where the cells have no room for numbers their ink is drawn once for all rows, and only the
// cell that Tab stops at is here: 64 × 64 cells would be more than a page can bear.

import { memo, type ReactNode, type FocusEvent, type KeyboardEvent, type PointerEvent } from "react";
import type { ModelPair, ModelPairs } from "../../../analysis/model-pairs";
import { SeriesSwatch } from "../../../ui/series-swatch";
import { missing } from "../../../words/format";
import { pairLabel, sameSideText } from "../pair-words";
import { visibleText } from "../../../words/visible-text";
import { cellStep } from "./pair-drawing";
import { inkColour, inkOf, type Measure } from "./pair-ink";

type PairRowProps = {
  readonly row: number;
  /** Positions in the score table, as the columns stand. */
  readonly order: readonly number[];
  readonly models: readonly string[];
  /** undefined for a row without a cell, so that it stands still while a threshold moves. */
  readonly pairs: ModelPairs | undefined;
  readonly measure: Measure;
  /** The ink of all rows, in the first. */
  readonly drawing: ReactNode;
  /** Cells are wide enough for their numbers. */
  readonly isRoomy: boolean;
  /** The column whose cell Tab stops at. */
  readonly stop: number | undefined;
  readonly isSeen: boolean;
  /** The model that is drawn beside this row's and no other. */
  readonly alone: string | undefined;
  readonly onPress: (a: number, b: number) => void;
  /** Of a cell: its place stands in its data. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onPoint: (event: PointerEvent<HTMLElement>) => void;
  readonly onLeave: () => void;
};

export const PairRow = memo(function PairRow(props: PairRowProps) {
  const { row, order, models, pairs, measure, drawing, isRoomy, stop, isSeen, alone, onPress, ...handlers } =
    props;
  const a = order[row] ?? 0;
  const name = models[a] ?? "";
  return (
    <tr className={isRoomy ? "" : "relative h-6"} aria-rowindex={row + 2}>
      <th scope="row" className="sticky left-0 z-1 bg-paper pe-2.5" title={visibleText(name)}>
        <span
          className={`flex w-44 items-center gap-2 max-mid:w-26 max-mid:[&>svg]:hidden print:w-26 print:[&>svg]:hidden ${isSeen ? "font-semibold text-ink" : ""}`}
        >
          {isRoomy ? <SeriesSwatch index={a} /> : null}
          <bdi className="truncate">{visibleText(name)}</bdi>
        </span>
      </th>
      {drawing}
      {(pairs === undefined ? [] : order).map((b, column) => {
        if (pairs === undefined || (!isRoomy && column !== stop)) return null;
        if (b === a)
          return (
            <td
              key={b}
              className="bg-[linear-gradient(to_top_right,transparent_calc(50%-0.5px),var(--rule-2)_50%,transparent_calc(50%+0.5px))]"
            />
          );
        const other = models[b] ?? "";
        const pair = pairs.at(a, b);
        const label = pairLabel(name, other, pair);
        const ink = inkOf(pair, measure);
        const inked = ink === "none" ? hatched : "";
        return (
          <td
            key={b}
            className={isRoomy ? "" : "pointer-events-none absolute top-0"}
            aria-colindex={column + 2}
            style={isRoomy ? undefined : { insetInlineStart: `calc(var(--names) + ${column * cellStep}px)` }}
          >
            <button
              type="button"
              className={`number grid cursor-pointer place-content-center text-center text-ink forced-color-adjust-none hover:outline hover:outline-ink focus-visible:relative focus-visible:z-1 focus-visible:outline-2 focus-visible:outline-offset-1 ${isRoomy ? `h-11 w-full min-w-21 px-1 max-mid:min-w-17 aria-pressed:[box-shadow:inset_0_0_0_2px_var(--ink),inset_0_0_0_3px_var(--paper)] print:min-w-0 print:p-0 ${inked}` : "size-6"}`}
              style={isRoomy && ink !== "none" ? { background: inkColour(ink) } : undefined}
              data-row={row}
              data-column={column}
              tabIndex={stop === column ? 0 : -1}
              aria-label={label}
              aria-pressed={alone === other}
              title={label}
              onClick={() => onPress(a, b)}
              onKeyDown={handlers.onKeyDown}
              onFocus={handlers.onFocus}
              onBlur={handlers.onLeave}
              onPointerEnter={handlers.onPoint}
              onPointerLeave={handlers.onLeave}
            >
              {isRoomy ? <PairNumbers pair={pair} /> : null}
            </button>
          </td>
        );
      })}
    </tr>
  );
});

/** Nothing to compare. */
const hatched = "bg-[repeating-linear-gradient(135deg,transparent_0_3px,var(--rule-2)_3px_4px)]";

function PairNumbers({ pair }: { readonly pair: ModelPair }) {
  if (pair.n === 0) return missing;
  return (
    <>
      <b className="font-semibold">{(pair.meanDifference * 100).toFixed(1)}</b>
      <span className="text-11/[14px] print:text-[9px]">{sameSideText(pair)}</span>
    </>
  );
}
