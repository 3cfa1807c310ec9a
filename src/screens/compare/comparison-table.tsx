// Every number of the drawings: per model mean, deviation and n on both sides, and the differences, second minus first.

import { useMemo, useRef, useState } from "react";
import type { ComparedModel } from "../../analysis/result-comparison";
import { usePrinting } from "../../ui/printing";
import { SeriesSwatch } from "../../ui/series-swatch";
import { SortMark } from "../../ui/sort-mark";
import { SpacerRow } from "../../ui/spacer-row";
import { Switch } from "../../ui/switch";
import { useRowsInSight } from "../../ui/use-rows-in-sight";
import { printedRowsWords } from "../../words/chart-words";
import { signedDeviation, signedPoints } from "../../words/difference-text";
import { deviationText, exact, grouped, missing, percent } from "../../words/format";
import { visibleText } from "../../words/visible-text";

type Column = {
  readonly label: string;
  readonly value: (compared: ComparedModel) => number;
  readonly text: (value: number) => string;
};

const columns: readonly Column[] = [
  { label: "mean A", value: ({ a }) => a?.mean ?? Number.NaN, text: percent },
  { label: "mean B", value: ({ b }) => b?.mean ?? Number.NaN, text: percent },
  { label: "difference of means", value: ({ meanDifference }) => meanDifference, text: signedPoints },
  { label: "deviation A", value: ({ a }) => a?.deviation ?? Number.NaN, text: deviationText },
  { label: "deviation B", value: ({ b }) => b?.deviation ?? Number.NaN, text: deviationText },
  {
    label: "difference of deviations",
    value: ({ deviationDifference }) => deviationDifference,
    text: signedDeviation,
  },
  { label: "n A", value: ({ a }) => a?.n ?? Number.NaN, text: countText },
  { label: "n B", value: ({ b }) => b?.n ?? Number.NaN, text: countText },
];

type ComparisonTableProps = {
  readonly models: readonly ComparedModel[];
  readonly hidden: ReadonlySet<string>;
  readonly onSwitch: (model: string, on: boolean) => void;
};

type Sort = { readonly column: Column; readonly descending: boolean } | undefined;

export function ComparisonTable({ models, hidden, onSwitch }: ComparisonTableProps) {
  const [sort, setSort] = useState<Sort>(undefined);
  const printing = usePrinting();
  const rows = useMemo(() => sorted(models, sort), [models, sort]);
  const box = useRef<HTMLDivElement>(null);
  const { places, before, after, isCut } = useRowsInSight(box, rows.length, 33);
  return (
    <div
      ref={box}
      className="scroll-box max-h-[560px]"
      tabIndex={0}
      role="group"
      aria-label="Models side by side, scrolls"
    >
      <table className="grid-table" aria-label="Models side by side" aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">on</th>
            <th scope="col">model</th>
            {columns.map((column) => (
              <th
                key={column.label}
                scope="col"
                className="number pr-7"
                aria-sort={sort?.column === column ? (sort.descending ? "descending" : "ascending") : "none"}
              >
                {/* A button is not drawn again at the head of the next sheet. */}
                {printing ? (
                  <>{column.label}</>
                ) : (
                  <button
                    type="button"
                    className={`inline-flex min-h-6 cursor-pointer items-center gap-1 hover:text-ink ${sort?.column === column ? "font-semibold text-ink" : ""}`}
                    onClick={() => setSort(nextSort(sort, column))}
                  >
                    {column.label}
                    <SortMark descending={sort?.column === column ? sort.descending : undefined} />
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SpacerRow height={before} columns={columns.length + 2} />
          {places
            .flatMap((place) => rows[place] ?? [])
            .map(({ compared, index }, at) => (
              <tr key={compared.model} aria-rowindex={(places[at] ?? 0) + 2}>
                <td>
                  <Switch
                    name={visibleText(compared.model)}
                    title="Draw this model"
                    on={!hidden.has(compared.model)}
                    onChange={(on) => onSwitch(compared.model, on)}
                  />
                </td>
                <th scope="row">
                  <span className="inline-flex items-center gap-2">
                    <SeriesSwatch index={index} />
                    <bdi className="max-w-[32ch] truncate" title={visibleText(compared.model)}>
                      {visibleText(compared.model)}
                    </bdi>
                  </span>
                </th>
                {columns.map(({ label, value, text }) => (
                  <td key={label} className="number pr-7" title={exact(value(compared))}>
                    {text(value(compared))}
                  </td>
                ))}
              </tr>
            ))}
          <SpacerRow height={after} columns={columns.length + 2}>
            {isCut ? printedRowsWords(places.length, rows.length) : undefined}
          </SpacerRow>
        </tbody>
      </table>
    </div>
  );
}

function countText(n: number): string {
  return Number.isNaN(n) ? missing : grouped(n);
}

/** Highest first, then lowest first, then as the first result has them. */
function nextSort(sort: Sort, column: Column): Sort {
  if (sort?.column !== column) return { column, descending: true };
  return sort.descending ? { column, descending: false } : undefined;
}

function sorted(models: readonly ComparedModel[], sort: Sort) {
  const rows = models.map((compared, index) => ({ compared, index }));
  if (sort === undefined) return rows;
  const { column, descending } = sort;
  return rows.toSorted((one, other) => {
    const [first, second] = [column.value(one.compared), column.value(other.compared)];
    // What has no number stands last, whichever way.
    if (Number.isNaN(first) || Number.isNaN(second))
      return Number(Number.isNaN(first)) - Number(Number.isNaN(second));
    return descending ? second - first : first - second;
  });
}
