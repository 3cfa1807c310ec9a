// A long table draws the rows in sight and a few around them; a short one draws all, and so does one on paper. What is not
// drawn takes its room, and `aria-rowcount` and `aria-rowindex` are the table's to set.

import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { mostPrintedRows, usePrinting } from "./printing";

/** Up to this many rows all are drawn: a search in the page finds them, and they cost little. */
const mostPlainRows = 40;

/** The same of tables beside the list of models, which has all names: a page of 36 models has much else to hold. */
export const fewPlainRows = 24;

export type RowsInSight = {
  /** From 0. */
  readonly places: readonly number[];
  /** Pixels of what is not drawn above and below. */
  readonly before: number;
  readonly after: number;
  /** On paper, where the list ends before its last row. */
  readonly isCut: boolean;
  /** As the `ref` of rows whose height depends on the width of the page; with `data-index`, from 0. */
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
};

/** @param box what scrolls; it must have a height of its own @param rowHeight in pixels */
export function useRowsInSight(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  mostPlain = mostPlainRows,
): RowsInSight {
  const isLong = count > mostPlain;
  const rows = useVirtualizer({
    count,
    enabled: isLong,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 2,
    initialRect: { width: 800, height: 420 },
  });
  const printing = usePrinting();
  if (!isLong || printing)
    return {
      places: Array.from({ length: Math.min(count, mostPrintedRows) }, (_, place) => place),
      before: 0,
      after: 0,
      isCut: count > mostPrintedRows,
      measure: undefined,
    };
  const items = rows.getVirtualItems();
  return {
    places: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: rows.getTotalSize() - (items.at(-1)?.end ?? 0),
    isCut: false,
    measure: rows.measureElement,
  };
}
