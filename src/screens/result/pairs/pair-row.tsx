// One model against all others. Where the cells have no room for numbers their ink is drawn once for all rows, and only the
// cell that Tab stops at is here: 64 × 64 cells would be more than a page can bear.

import { memo, type ReactNode, type FocusEvent, type KeyboardEvent, type PointerEvent } from "react";
import type { ModelPair, ModelPairs } from "../../../analysis/model-pairs";
import { SeriesSwatch } from "../../../ui/series-swatch";
import { missing } from "../../../words/format";
import { pairLabel, sameSideText } from "../pair-words";
import { visibleText } from "../../../words/visible-text";
import { cellStep } from "./pair-drawing";
import { inkOf, type Measure } from "./pair-ink";

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
    <tr aria-rowindex={row + 2}>
      <th scope="row" title={visibleText(name)}>
        <span className={`pair-name ${isSeen ? "pair-seen" : ""}`}>
          {isRoomy ? <SeriesSwatch index={a} /> : null}
          <bdi>{visibleText(name)}</bdi>
        </span>
      </th>
      {drawing}
      {(pairs === undefined ? [] : order).map((b, column) => {
        if (pairs === undefined || (!isRoomy && column !== stop)) return null;
        if (b === a) return <td key={b} className="pair-self" />;
        const other = models[b] ?? "";
        const pair = pairs.at(a, b);
        const label = pairLabel(name, other, pair);
        return (
          <td
            key={b}
            aria-colindex={column + 2}
            style={isRoomy ? undefined : { insetInlineStart: `calc(var(--names) + ${column * cellStep}px)` }}
          >
            <button
              type="button"
              className="pair-cell"
              data-row={row}
              data-column={column}
              data-ink={inkOf(pair, measure)}
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

function PairNumbers({ pair }: { readonly pair: ModelPair }) {
  if (pair.n === 0) return missing;
  return (
    <>
      <b>{(pair.meanDifference * 100).toFixed(1)}</b>
      <span>{sameSideText(pair)}</span>
    </>
  );
}
