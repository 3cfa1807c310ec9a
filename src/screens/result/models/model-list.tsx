// One row per model: switch, swatch, name, what it says, mean, deviation badge, frames over the threshold.
// Switching a model off takes it out of the drawing and changes no number; so do sorting and finding.

import { useMemo, useRef, useState } from "react";
import { sortModels, type ModelColumn } from "../../../analysis/model-sort";
import type { AllModels, ModelSummary } from "../../../analysis/model-summary";
import { SortMark } from "../../../ui/sort-mark";
import { SpacerRow } from "../../../ui/spacer-row";
import { useRowsInSight } from "../../../ui/use-rows-in-sight";
import { printedRowsWords } from "../../../words/chart-words";
import { grouped } from "../../../words/format";
import { noModelNamedWords } from "../../../words/model-words";
import { provenanceWords } from "../../../words/provenance";
import { visibleText } from "../../../words/visible-text";
import { AllModelsRow } from "./all-models-row";
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
    <section aria-labelledby="models">
      <div className="bar">
        <h2 id="models">Models</h2>
        <span className="provenance">
          {drawn === models.length ? "" : `${grouped(drawn)} of ${grouped(models.length)} drawn · `}
          {provenanceWords(models)}
        </span>
        <span className="m-switches">
          <button
            type="button"
            aria-label="Draw all models"
            disabled={drawn === models.length}
            onClick={() => onSwitchAll(true)}
          >
            all
          </button>
          <button
            type="button"
            aria-label="Draw none of the models"
            disabled={drawn === 0}
            onClick={() => onSwitchAll(false)}
          >
            none
          </button>
        </span>
      </div>
      {isDense ? (
        <input
          type="text"
          className="m-find"
          aria-label="Find a model"
          placeholder="Find a model"
          autoComplete="off"
          spellCheck={false}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      ) : null}
      <div
        className={`models ${isDense ? "models-dense" : ""} ${long ? "models-long" : ""} ${places.length < rows.length ? "models-many" : ""}`}
      >
        <div ref={scroll} className="models-scroll">
          <table aria-labelledby="models" aria-rowcount={rows.length + 1}>
            <thead>
              <tr aria-rowindex={1}>
                <th scope="col">on</th>
                <th scope="col">
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
                    <button type="button" onClick={() => onSort(nextSort(sort, column, isNumber))}>
                      {label}
                      <SortMark descending={sort?.column === column ? sort.descending : undefined} />
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
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
          <p className="m-none" role="status">
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
