// One row per model: switch, swatch, name, what it says, mean, deviation badge, frames over the threshold.
// Switching a model off takes it out of the drawing and changes no number; so do sorting and finding.

import { useMemo, useRef, useState, type ComponentProps } from "react";
import { sortModels, type ModelColumn } from "../../../analysis/model-sort";
import type { AllModels, ModelSummary } from "../../../analysis/model-summary";
import { SideWord } from "../../../ui/side-mark";
import { SortMark } from "../../../ui/sort-mark";
import { SpacerRow } from "../../../ui/spacer-row";
import { useRowsInSight } from "../../../ui/use-rows-in-sight";
import { printedRowsWords } from "../../../words/chart-words";
import { exact, grouped, percent, thresholdText } from "../../../words/format";
import { allModelsWords, noModelNamedWords } from "../../../words/model-words";
import { provenanceWords } from "../../../words/provenance";
import { visibleText } from "../../../words/visible-text";
import { Bar } from "../loading-shape";
import { ModelRow } from "./model-row";

type ModelSort = { readonly column: ModelColumn; readonly descending: boolean };

type ModelListProps = {
  readonly models: readonly ModelSummary[];
  readonly all: AllModels;
  readonly threshold: number;
  readonly hidden: ReadonlySet<string>;
  /** Models that are left out of what is computed over all models. */
  readonly without: ReadonlySet<string>;
  readonly sort: ModelSort | undefined;
  readonly focused: number | undefined;
  readonly onSort: (sort: ModelSort | undefined) => void;
  readonly onSwitchAll: (on: boolean) => void;
  readonly onSwitch: (model: string, on: boolean) => void;
  /** Draws this model alone, or all again when it is alone. */
  readonly onSolo: (model: string) => void;
  /** Position of the model that the pointer or the focus is on. */
  readonly onFocus: (index: number | undefined) => void;
};

/** Up to this many models a row has two lines; beyond it the list would outgrow the drawing beside it. */
const mostRoomyRows = 5;

/** Pixels of a row of a list that is not roomy, where it is one line. */
const denseRow = 30;

export function ModelList(props: ModelListProps) {
  const { models, all, threshold, hidden, without, sort, focused } = props;
  const { onSort, onSwitchAll, onSwitch, onSolo, onFocus } = props;
  const [wanted, setWanted] = useState("");
  const scroll = useRef<HTMLDivElement>(null);
  const drawn = models.filter(({ model }) => !hidden.has(model)).length;
  const sorted = useMemo(() => sortModels(models, sort), [models, sort]);
  const isDense = models.length > mostRoomyRows;
  const long = isLong(models);
  const rows = useMemo(() => {
    const text = wanted.toLowerCase();
    return text === ""
      ? sorted
      : sorted.filter(({ model }) => visibleText(model).toLowerCase().includes(text));
  }, [sorted, wanted]);
  const { places, before, after, isCut, measure } = useRowsInSight(scroll, rows.length, denseRow);
  return (
    <section className="isolate" aria-labelledby="models">
      <Bar>
        <h2 id="models" className="text-14/5 tracking-normal">
          Models
        </h2>
        <span className="provenance leading-4 max-mid:text-11/[14px]">
          {drawn === models.length ? "" : `${grouped(drawn)} of ${grouped(models.length)} drawn · `}
          {provenanceWords(models)}
        </span>
        <span className="ml-auto flex gap-0.5 text-12 print:hidden">
          <TextButton
            aria-label="Draw all models"
            disabled={drawn === models.length}
            onClick={() => onSwitchAll(true)}
          >
            all
          </TextButton>
          <TextButton
            aria-label="Draw none of the models"
            disabled={drawn === 0}
            onClick={() => onSwitchAll(false)}
          >
            none
          </TextButton>
        </span>
      </Bar>
      {isDense ? (
        <input
          type="text"
          className="h-8 w-full border-b border-rule text-12 placeholder:text-ink-3"
          aria-label="Find a model"
          placeholder="Find a model"
          autoComplete="off"
          spellCheck={false}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      ) : null}
      <div data-dense={isDense || undefined}>
        <div
          ref={scroll}
          className={`relative -mr-2 max-h-[364px] overflow-y-auto pr-2 [scrollbar-color:var(--mark)_transparent] [scrollbar-width:thin] print:m-0 print:max-h-none print:overflow-visible print:p-0 ${places.length < rows.length ? "max-mid:max-h-[70vh]" : "max-mid:max-h-none max-mid:overflow-visible"}`}
        >
          <table
            className="grid grid-cols-[32px_28px_minmax(0,1fr)_minmax(104px,auto)_minmax(58px,auto)] gap-x-2 dense:grid-cols-[30px_26px_minmax(0,1fr)_repeat(4,auto)] max-mid:grid-cols-[36px_28px_minmax(0,1fr)_auto_auto] max-[360px]:grid-cols-[46px_minmax(0,1fr)_auto_auto]"
            aria-labelledby="models"
            aria-rowcount={rows.length + 1}
          >
            <thead className="col-span-full grid grid-cols-subgrid">
              <tr
                className="col-span-full flex min-h-[30px] flex-wrap items-center gap-x-3.5 border-b border-rule text-12 text-ink-3 before:leading-[30px] before:content-['sort_by'] dense:sticky dense:top-0 dense:z-1 dense:grid dense:grid-cols-subgrid dense:gap-x-2 dense:bg-paper dense:text-[11.5px] dense:before:hidden print:hidden!"
                aria-rowindex={1}
              >
                <th scope="col" className={onlyHeardUnlessDense}>
                  on
                </th>
                <th scope="col" className={onlyHeardUnlessDense}>
                  <span className="sr">line</span>
                </th>
                {columns.map(({ column, label, isNumber }) => (
                  <th
                    key={column}
                    scope="col"
                    className={isNumber ? "text-right" : ""}
                    aria-sort={
                      sort?.column === column ? (sort.descending ? "descending" : "ascending") : "none"
                    }
                  >
                    <button
                      type="button"
                      className={`inline-flex min-h-[26px] items-center gap-[3px] whitespace-nowrap hover:text-ink ${isNumber ? "flex-row-reverse" : ""} ${sort?.column === column ? "font-semibold text-ink" : ""}`}
                      onClick={() => onSort(nextSort(sort, column, isNumber))}
                    >
                      {label}
                      <SortMark descending={sort?.column === column ? sort.descending : undefined} />
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="col-span-full grid grid-cols-subgrid">
              <SpacerRow height={before} columns={columns.length + 2} />
              {places.map((place) => {
                const summary = rows[place];
                return summary === undefined ? null : (
                  <ModelRow
                    key={summary.index}
                    summary={summary}
                    place={place}
                    measure={measure}
                    threshold={threshold}
                    isOn={!hidden.has(summary.model)}
                    isLeftOut={without.has(summary.model)}
                    isFocused={focused === summary.index}
                    isLong={long}
                    onSwitch={onSwitch}
                    onSolo={onSolo}
                    onFocus={onFocus}
                  />
                );
              })}
              <SpacerRow height={after} columns={columns.length + 2}>
                {isCut ? printedRowsWords(places.length, rows.length) : undefined}
              </SpacerRow>
            </tbody>
          </table>
        </div>
        {rows.length === 0 ? (
          <p className="py-2.5 text-13 text-ink-2" role="status">
            {noModelNamedWords(wanted)}
          </p>
        ) : null}
        {all.models > 1 || without.size > 0 ? (
          <AllModelsRow all={all} of={models.length} without={without.size} threshold={threshold} />
        ) : null}
      </div>
    </section>
  );
}

/** The first two columns of a list with two lines a row name themselves. */
const onlyHeardUnlessDense = "sr dense:static dense:size-auto dense:[clip-path:none]";

function TextButton(props: ComponentProps<"button">) {
  return (
    <button
      {...props}
      type="button"
      className="min-h-7 min-w-7 px-1.5 text-ink-2 hover:text-ink hover:underline hover:underline-offset-3 disabled:text-ink-3 disabled:no-underline disabled:opacity-60 contrast-more:disabled:opacity-100"
    />
  );
}

type AllModelsRowProps = {
  readonly all: AllModels;
  readonly of: number;
  /** How many are left out. */
  readonly without: number;
  readonly threshold: number;
};

/** The mean over all models, hidden ones included: ours, and said so. */
function AllModelsRow({ all, of, without, threshold }: AllModelsRowProps) {
  return (
    <p
      className="grid grid-cols-[minmax(0,1fr)_minmax(104px,auto)_minmax(58px,auto)] items-center gap-x-2 py-3.5 text-13 text-ink-2 dense:grid-cols-[minmax(0,1fr)_auto_auto] dense:py-2 max-[360px]:grid-cols-[minmax(0,1fr)_auto_auto]"
      // Its words change only where the threshold passes the mean, and that is announced.
      aria-live="polite"
      aria-atomic="true"
      title={`${exact(all.mean)}: mean of the models' means, artificial from ${thresholdText(threshold)}`}
    >
      <span>{allModelsWords(all.models, of, without)}, computed here</span>
      <SideWord word={all.side} />
      <span className="text-right text-18 tracking-[-0.01em] dense:text-12 dense:tracking-normal">
        {percent(all.mean)}
      </span>
    </p>
  );
}

type Column = { readonly column: ModelColumn; readonly label: string; readonly isNumber: boolean };

const columns: readonly Column[] = [
  { column: "model", label: "name", isNumber: false },
  { column: "classification", label: "says", isNumber: false },
  { column: "mean", label: "mean", isNumber: true },
  { column: "deviation", label: "deviation", isNumber: true },
  { column: "over", label: "over", isNumber: true },
];

/** Highest numbers and first letters first, then the other way, then as the backend has them. */
function nextSort(
  sort: ModelSort | undefined,
  column: ModelColumn,
  isNumber: boolean,
): ModelSort | undefined {
  if (sort?.column !== column) return { column, descending: isNumber };
  return sort.descending === isNumber ? { column, descending: !isNumber } : undefined;
}

/** From this many frames on a share is easier to read than two long numbers, which stay in the title. */
const longResult = 1_000;

function isLong(models: readonly ModelSummary[]): boolean {
  return models.some(({ n }) => n >= longResult);
}
