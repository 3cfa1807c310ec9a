// Every score as a number: one row per frame, one column per model. Long tables draw only the rows in sight.

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { isGap, type ScoreTable } from "../domain/score-table";
import { SeriesSwatch } from "../ui/series-swatch";
import { figureName } from "../words/chart-words";
import { exact, grouped, percent } from "../words/format";
import { visibleText } from "../words/visible-text";

export type ScoreTableViewProps = {
  readonly table: ScoreTable;
  readonly hidden: ReadonlySet<string>;
  readonly selectedFrame: number | undefined;
  readonly onSelectFrame: (frame: number) => void;
};

const rowHeight = 32;
/** The heading sticks to the top of the box and takes this much of it. */
const headHeight = 52;

export function ScoreTableView({ table, hidden, selectedFrame, onSelectFrame }: ScoreTableViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const shown = table.models.flatMap((model, index) => (hidden.has(model) ? [] : [{ model, index }]));
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
  const items = rows.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = rows.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div
      ref={box}
      className="scroll-box mt-1"
      // A box that scrolls must be reachable by keyboard.
      tabIndex={0}
      role="group"
      aria-label="Scores, scrolls"
    >
      <table
        className="grid-table"
        aria-label={figureName(shown.length, table.frameCount).split(",")[0]}
        aria-rowcount={table.frameCount + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">frame</th>
            {shown.map(({ model, index }) => (
              <th key={index} scope="col" className="number">
                <span className="inline-flex max-w-40 flex-col items-end gap-1 text-ink">
                  <SeriesSwatch index={index} />
                  <bdi className="max-w-full truncate">{visibleText(model)}</bdi>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} columns={shown.length + 1} />
          {items.map(({ index: row }) => (
            <tr
              key={row}
              aria-rowindex={row + 2}
              className={selectedFrame === row + 1 ? "selected" : ""}
              onClick={() => onSelectFrame(row + 1)}
            >
              <th scope="row">{grouped(row + 1)}</th>
              {shown.map(({ index }) => (
                <ScoreCell
                  key={index}
                  score={table.columns[index]?.[row] ?? Number.NaN}
                  noAnswer={table.noAnswers[index]?.includes(row + 1) ?? false}
                />
              ))}
            </tr>
          ))}
          <Spacer height={after} columns={shown.length + 1} />
        </tbody>
      </table>
    </div>
  );
}

type ScoreCellProps = { readonly score: number; readonly noAnswer: boolean };

function ScoreCell({ score, noAnswer }: ScoreCellProps) {
  if (noAnswer) return <td className="number text-ink-3">no answer</td>;
  return (
    <td
      className={`number ${isGap(score) ? "text-ink-3" : ""}`}
      title={isGap(score) ? "no score" : exact(score)}
    >
      {percent(score)}
    </td>
  );
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
