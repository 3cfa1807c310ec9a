// Every score as a number: one row per frame, one column per model. Long tables draw only the rows in sight.

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { frameDisagreement, splitInFrame, type FrameDisagreement } from "../analysis/frame-disagreement";
import { isGap, type ScoreTable } from "../domain/score-table";
import { SeriesSwatch } from "../ui/series-swatch";
import { SpacerRow } from "../ui/spacer-row";
import { figureName } from "../words/chart-words";
import { differenceText, splitText } from "../words/disagreement-words";
import { counted, exact, grouped, percent } from "../words/format";
import { visibleText } from "../words/visible-text";

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

const rowHeight = 32;
/** The heading sticks to the top of the box and takes this much of it. */
const headHeight = 52;

export function ScoreTableView(props: ScoreTableViewProps) {
  const { table, hidden, without, threshold, selectedFrame, onSelectFrame } = props;
  const disagreement = useMemo(() => frameDisagreement(table, without), [table, without]);
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
                  <bdi className="max-w-full truncate" title={visibleText(model)}>
                    {visibleText(model)}
                  </bdi>
                </span>
              </th>
            ))}
            <DisagreementHeads />
          </tr>
        </thead>
        <tbody>
          <SpacerRow height={before} columns={shown.length + 4} />
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
              <DisagreementCells
                row={row}
                disagreement={disagreement}
                split={splitText(splitInFrame(table, row + 1, threshold, without))}
              />
            </tr>
          ))}
          <SpacerRow height={after} columns={shown.length + 4} />
        </tbody>
      </table>
    </div>
  );
}

/** What the lane under the drawing shows, as numbers. */
function DisagreementHeads() {
  return (
    <>
      <th scope="col" className="number">
        max − min
      </th>
      <th scope="col" className="number">
        σ between models
      </th>
      <th scope="col" className="number">
        split
      </th>
    </>
  );
}

type DisagreementCellsProps = {
  /** From 0. */
  readonly row: number;
  readonly disagreement: FrameDisagreement;
  readonly split: string;
};

function DisagreementCells({ row, disagreement, split }: DisagreementCellsProps) {
  const [spread, deviation] = [disagreement.spread[row], disagreement.deviation[row]];
  const n = disagreement.n[row] ?? 0;
  const over = `over ${counted(n, "model")}`;
  return (
    <>
      <td className="number text-ink-2" title={`${exact(spread ?? Number.NaN)} ${over}`}>
        {differenceText("spread", spread ?? Number.NaN)}
      </td>
      <td className="number text-ink-2" title={`${exact(deviation ?? Number.NaN)} ${over}`}>
        {differenceText("deviation", deviation ?? Number.NaN)}
      </td>
      <td className="number text-ink-2">{split}</td>
    </>
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
