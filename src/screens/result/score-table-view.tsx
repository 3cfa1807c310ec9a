// Every score as a number: one row per frame, one column per model. Long tables draw only the rows in sight.

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { frameDisagreement, splitInFrame, type FrameDisagreement } from "../../analysis/frame-disagreement";
import { isGap, type ScoreTable } from "../../domain/score-table";
import { mostPrintedRows, usePrinting } from "../../ui/printing";
import { SeriesSwatch } from "../../ui/series-swatch";
import { SpacerRow } from "../../ui/spacer-row";
import { figureName, firstPrintedWords } from "../../words/chart-words";
import { differenceText, splitText } from "../../words/disagreement-words";
import { counted, exact, grouped, percent } from "../../words/format";
import { visibleText } from "../../words/visible-text";

export type ScoreTableViewProps = {
  readonly table: ScoreTable;
  readonly hidden: ReadonlySet<string>;
  /** Models that are left out of what is computed over all models. */
  readonly without: readonly string[];
  /** 0…1, artificial from this score on. */
  readonly threshold: number;
  readonly selectedFrame: number | undefined;
  readonly onSelectFrame: (frame: number) => void;
};

type ShownModel = {
  readonly model: string;
  readonly index: number;
  /** Among those that are shown, from 0. */
  readonly place: number;
};

/** Of more models than this the columns in sight are drawn, each as wide as the others. */
const mostPlainColumns = 20;
const columnWidth = 112;

const rowHeight = 32;
/** The heading sticks to the top of the box and takes this much of it. */
const headHeight = 52;

export function ScoreTableView(props: ScoreTableViewProps) {
  const { table, hidden, without, selectedFrame } = props;
  const disagreement = useMemo(() => frameDisagreement(table, without), [table, without]);
  const box = useRef<HTMLDivElement>(null);
  const shown = table.models
    .flatMap((model, index) => (hidden.has(model) ? [] : [{ model, index }]))
    .map((model, place): ShownModel => ({ ...model, place }));
  const rows = useVirtualizer({
    count: table.frameCount,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingEnd: headHeight,
    initialRect: { width: 800, height: 420 },
  });
  useEffect(() => {
    if (selectedFrame !== undefined) rows.scrollToIndex(selectedFrame - 1, { align: "auto" });
  }, [rows, selectedFrame]);
  const columns = useVirtualizer({
    horizontal: true,
    count: shown.length,
    enabled: shown.length > mostPlainColumns,
    getScrollElement: () => box.current,
    estimateSize: () => columnWidth,
    overscan: 2,
    initialRect: { width: 1200, height: 420 },
  });
  const grid = {
    ...props,
    disagreement,
    name: figureName(shown.length, table.frameCount).split(",")[0] ?? "",
    modelCount: shown.length,
  };
  if (usePrinting()) return <PrintedScores {...grid} shown={shown} />;
  const isWide = shown.length > mostPlainColumns;
  const wide = columns.getVirtualItems();
  const items = rows.getVirtualItems();
  return (
    <div
      ref={box}
      className="scroll-box mt-1"
      // A box that scrolls must be reachable by keyboard.
      tabIndex={0}
      role="group"
      aria-label="Scores, scrolls"
    >
      <ScoreGrid
        {...grid}
        shown={isWide ? wide.flatMap(({ index }) => shown[index] ?? []) : shown}
        left={isWide ? (wide[0]?.start ?? 0) : 0}
        right={isWide ? columns.getTotalSize() - (wide.at(-1)?.end ?? 0) : 0}
        width={isWide ? columnWidth : undefined}
        rows={items.map(({ index }) => index)}
        before={items[0]?.start ?? 0}
        after={rows.getTotalSize() - (items.at(-1)?.end ?? 0)}
        isLast
      />
    </div>
  );
}

/** As many models as a sheet has room for beside each other. */
const modelsOnPaper = 7;

/** Nothing scrolls on paper: all rows, a few models at a time. */
function PrintedScores(props: Omit<ScoreGridProps, keyof InSight>) {
  const { shown, table } = props;
  const printed = Math.min(table.frameCount, mostPrintedRows);
  const rows = Array.from({ length: printed }, (_, row) => row);
  const parts = Array.from({ length: Math.max(1, Math.ceil(shown.length / modelsOnPaper)) }, (_, part) =>
    shown.slice(part * modelsOnPaper, (part + 1) * modelsOnPaper),
  );
  return (
    <>
      {parts.map((part, place) => (
        <ScoreGrid
          key={place}
          {...props}
          {...{ left: 0, right: 0, width: undefined, before: 0, after: 0 }}
          shown={part}
          rows={rows}
          isLast={place === parts.length - 1}
        />
      ))}
      {printed < table.frameCount ? <p>{firstPrintedWords(printed, table.frameCount)}</p> : null}
    </>
  );
}

/** What a part of the table has; beside it, in pixels, what is not drawn. */
type InSight = {
  /** From 0. */
  readonly rows: readonly number[];
  readonly before: number;
  readonly after: number;
  readonly left: number;
  readonly right: number;
  /** Of every column of a model, where there are many. */
  readonly width: number | undefined;
  /** The columns that are about all models end it. */
  readonly isLast: boolean;
};

type ScoreGridProps = ScoreTableViewProps &
  InSight & {
    readonly name: string;
    readonly disagreement: FrameDisagreement;
    readonly modelCount: number;
    readonly shown: readonly ShownModel[];
  };

function ScoreGrid(props: ScoreGridProps) {
  const { table, without, threshold, selectedFrame, onSelectFrame, name, disagreement, modelCount } = props;
  const { shown, rows, before, after, left, right, width, isLast } = props;
  const fixed = width === undefined ? undefined : { width, minWidth: width, maxWidth: width };
  const columnCount = shown.length + 6;
  return (
    <table
      className="grid-table"
      aria-label={name}
      aria-rowcount={table.frameCount + 1}
      aria-colcount={modelCount + 4}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" aria-colindex={1}>
            frame
          </th>
          <SpacerCell width={left} />
          {shown.map(({ model, index, place }) => (
            <th key={index} scope="col" aria-colindex={place + 2} className="number" style={fixed}>
              <span className="inline-flex max-w-40 flex-col items-end gap-1 text-ink">
                <SeriesSwatch index={index} />
                <bdi className="max-w-full truncate" title={visibleText(model)}>
                  {visibleText(model)}
                </bdi>
              </span>
            </th>
          ))}
          <SpacerCell width={right} />
          {isLast ? <DisagreementHeads from={modelCount + 2} /> : null}
        </tr>
      </thead>
      <tbody>
        <SpacerRow height={before} columns={columnCount} />
        {rows.map((row) => (
          <tr
            key={row}
            aria-rowindex={row + 2}
            className={selectedFrame === row + 1 ? "selected" : ""}
            onClick={() => onSelectFrame(row + 1)}
          >
            <th scope="row" aria-colindex={1}>
              {grouped(row + 1)}
            </th>
            <SpacerCell width={left} />
            {shown.map(({ index, place }) => (
              <ScoreCell
                key={index}
                column={place + 2}
                score={table.columns[index]?.[row] ?? Number.NaN}
                noAnswer={table.noAnswers[index]?.includes(row + 1) ?? false}
              />
            ))}
            <SpacerCell width={right} />
            {isLast ? (
              <DisagreementCells
                from={modelCount + 2}
                row={row}
                disagreement={disagreement}
                split={splitText(splitInFrame(table, row + 1, threshold, without))}
              />
            ) : null}
          </tr>
        ))}
        <SpacerRow height={after} columns={columnCount} />
      </tbody>
    </table>
  );
}

/** What the lane under the drawing shows, as numbers. */
function DisagreementHeads({ from }: { readonly from: number }) {
  return (
    <>
      <th scope="col" aria-colindex={from} className="number">
        max − min
      </th>
      <th scope="col" aria-colindex={from + 1} className="number">
        σ between models
      </th>
      <th scope="col" aria-colindex={from + 2} className="number">
        split
      </th>
    </>
  );
}

/** As wide as the columns that are not drawn. */
function SpacerCell({ width }: { readonly width: number }) {
  return width <= 0 ? null : <td aria-hidden="true" style={{ minWidth: width, padding: 0 }} />;
}

type DisagreementCellsProps = {
  /** Its first column, from 1. */
  readonly from: number;
  /** From 0. */
  readonly row: number;
  readonly disagreement: FrameDisagreement;
  readonly split: string;
};

function DisagreementCells({ from, row, disagreement, split }: DisagreementCellsProps) {
  const [spread, deviation] = [disagreement.spread[row], disagreement.deviation[row]];
  const n = disagreement.n[row] ?? 0;
  const over = `over ${counted(n, "model")}`;
  return (
    <>
      <td aria-colindex={from} className="number text-ink-2" title={`${exact(spread ?? Number.NaN)} ${over}`}>
        {differenceText("spread", spread ?? Number.NaN)}
      </td>
      <td
        aria-colindex={from + 1}
        className="number text-ink-2"
        title={`${exact(deviation ?? Number.NaN)} ${over}`}
      >
        {differenceText("deviation", deviation ?? Number.NaN)}
      </td>
      <td aria-colindex={from + 2} className="number text-ink-2">
        {split}
      </td>
    </>
  );
}

type ScoreCellProps = {
  /** From 1. */
  readonly column: number;
  readonly score: number;
  readonly noAnswer: boolean;
};

function ScoreCell({ column, score, noAnswer }: ScoreCellProps) {
  if (noAnswer)
    return (
      <td aria-colindex={column} className="number text-ink-3">
        no answer
      </td>
    );
  return (
    <td
      aria-colindex={column}
      className={`number ${isGap(score) ? "text-ink-3" : ""}`}
      title={isGap(score) ? "no score" : exact(score)}
    >
      {percent(score)}
    </td>
  );
}
