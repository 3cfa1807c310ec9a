// Many videos, one line each; only the lines in sight are drawn, and the one that the keyboard is on.

import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useEffect, useEffectEvent, useRef } from "react";
import type { TriageEntry } from "../../analysis/triage-order";
import type { TriageSort } from "../../domain/triage-table";
import type { VideoHash } from "../../domain/video-hash";
import { mostPrintedRows, usePrinting } from "../../ui/printing";
import { SpacerRow } from "../../ui/spacer-row";
import { firstPrintedWords } from "../../words/chart-words";
import { columnCount, TriageHead } from "./triage-head";
import { TriageRow, type RowLink } from "./triage-row";

type TriageTableProps = {
  /** Sorted and chosen. */
  readonly entries: readonly TriageEntry[];
  readonly threshold: number;
  readonly backend: string;
  readonly sort: TriageSort;
  readonly onSort: (sort: TriageSort) => void;
  readonly linkTo: (hash: VideoHash) => RowLink;
  /** The row that the keyboard is on; undefined is the first one. */
  readonly active: VideoHash | undefined;
  readonly onActive: (hash: VideoHash) => void;
  /** Where the box was scrolled to when the page was left; the row has the focus again, too. */
  readonly restoredTop: number | undefined;
  readonly onScroll: (top: number) => void;
  /** Handed the way to move by so many rows, for keys that work from anywhere on the page. */
  readonly moveRef: React.RefObject<((step: number) => void) | undefined>;
};

const rowHeight = 34;
const headHeight = 40;
/** Rows that a page of the keyboard moves by. */
const pageRows = 15;

export function TriageTable(props: TriageTableProps) {
  const { entries, threshold, backend, sort, onSort, linkTo, active, onActive, restoredTop, onScroll } =
    props;
  const box = useRef<HTMLDivElement>(null);
  const activeLink = useRef<HTMLAnchorElement>(null);
  const moved = useRef(false);
  const found = entries.findIndex(({ hash }) => hash === active);
  const activeIndex = Math.max(0, found);
  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), activeIndex])].sort((a, b) => a - b),
    [activeIndex],
  );
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    getItemKey: (index) => entries[index]?.hash ?? index,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headHeight,
    initialRect: { width: 1_200, height: 700 },
    initialOffset: restoredTop ?? 0,
    rangeExtractor,
  });

  const restore = useEffectEvent(() => {
    if (restoredTop === undefined) return;
    if (box.current !== null) box.current.scrollTop = restoredTop;
    if (found >= 0) activeLink.current?.focus({ preventScroll: true });
  });
  useEffect(() => restore(), []);

  function show(): void {
    rows.scrollToIndex(activeIndex, { align: "auto" });
    activeLink.current?.focus({ preventScroll: true });
    // The box itself may be partly out of sight.
    activeLink.current?.scrollIntoView({ block: "nearest" });
  }

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    show();
  });

  function moveTo(index: number): void {
    const target = entries[Math.min(Math.max(index, 0), entries.length - 1)];
    if (target === undefined) return;
    if (target.hash === entries[activeIndex]?.hash) {
      show();
    } else moved.current = true;
    onActive(target.hash);
  }

  useEffect(() => {
    const inside = (): boolean => box.current?.contains(document.activeElement) === true && found >= 0;
    // The first press goes to the row that is marked, the next ones onward.
    props.moveRef.current = (step) => moveTo(inside() ? activeIndex + step : activeIndex);
  });

  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const target = targetOf(event.key, activeIndex, entries.length);
    // The head's buttons keep their keys.
    if (target === undefined || !(event.target instanceof Element) || event.target.closest("thead") !== null)
      return;
    event.preventDefault();
    moveTo(event.target === box.current ? activeIndex : target);
  });
  useEffect(() => {
    const { current } = box;
    const listener = (event: KeyboardEvent): void => onKey(event);
    current?.addEventListener("keydown", listener);
    return () => current?.removeEventListener("keydown", listener);
  }, []);

  const printing = usePrinting();
  const items = printing
    ? entries.slice(0, mostPrintedRows).map((_, index) => ({ index, start: 0, end: 0 }))
    : rows.getVirtualItems();
  let drawnTo = 0;
  return (
    <div
      ref={box}
      className="scroll-box mt-1 max-h-[max(420px,calc(100vh-120px))]"
      role="group"
      aria-label="Results, scrolls"
      tabIndex={0}
      onScroll={(event) => onScroll(event.currentTarget.scrollTop)}
    >
      <table
        className="grid-table triage-table min-w-[1240px] print:table-fixed"
        aria-label="Results"
        aria-rowcount={entries.length + 1}
      >
        <TriageHead sort={sort} onSort={onSort} />
        <tbody>
          {items.flatMap(({ index, start, end }) => {
            const entry = entries[index];
            if (entry === undefined) return [];
            const above = start - drawnTo;
            drawnTo = end;
            return [
              <SpacerRow key={`above ${entry.hash}`} height={above} columns={columnCount} />,
              <TriageRow
                key={entry.hash}
                entry={entry}
                threshold={threshold}
                backend={backend}
                link={linkTo(entry.hash)}
                rowIndex={index + 2}
                active={index === activeIndex}
                linkRef={index === activeIndex ? activeLink : undefined}
                onActive={() => onActive(entry.hash)}
              />,
            ];
          })}
          <SpacerRow height={printing ? 0 : rows.getTotalSize() - drawnTo} columns={columnCount} />
        </tbody>
      </table>
      {printing && entries.length > mostPrintedRows ? (
        <p>{firstPrintedWords(mostPrintedRows, entries.length)}</p>
      ) : null}
    </div>
  );
}

function targetOf(key: string, index: number, length: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return index + 1;
    case "ArrowUp":
      return index - 1;
    case "PageDown":
      return index + pageRows;
    case "PageUp":
      return index - pageRows;
    case "Home":
      return 0;
    case "End":
      return length - 1;
    default:
      return undefined;
  }
}
