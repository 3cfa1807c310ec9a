// One row per model: switch, swatch, name, what it says, mean, deviation badge, frames over the threshold.
// Switching a model off takes it out of the drawing and changes no number; so do sorting and finding.

import { memo, useMemo, useState } from "react";
import { sortModels, type ModelColumn } from "../analysis/model-sort";
import type { AllModels, ModelSummary } from "../analysis/model-summary";
import { SortMark } from "../ui/sort-mark";
import { SeriesSwatch } from "../ui/series-swatch";
import { SideWord } from "../ui/side-mark";
import { Switch } from "../ui/switch";
import { exact, grouped, percent, thresholdText } from "../words/format";
import { allModelsWords, deviationWords, noModelNamedWords } from "../words/model-words";
import { provenanceWords } from "../words/provenance";
import { visibleText } from "../words/visible-text";

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

export function ModelList(props: ModelListProps) {
  const { models, all, threshold, hidden, without, sort, focused } = props;
  const { onSort, onSwitchAll, onSwitch, onSolo, onFocus } = props;
  const [wanted, setWanted] = useState("");
  const drawn = models.filter(({ model }) => !hidden.has(model)).length;
  const sorted = useMemo(() => sortModels(models, sort), [models, sort]);
  const isDense = models.length > mostRoomyRows;
  const long = isLong(models);
  const rows = sorted.filter(({ model }) => visibleText(model).toLowerCase().includes(wanted.toLowerCase()));
  return (
    <section aria-labelledby="models">
      <div className="bar">
        <h2 id="models">Models</h2>
        <span className="provenance">
          {drawn === models.length ? "" : `${drawn} of ${models.length} drawn · `}
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
            aria-label="Draw no model"
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
      <div className={`models ${isDense ? "models-dense" : ""} ${long ? "models-long" : ""}`}>
        <div className="models-scroll">
          <table aria-labelledby="models">
            <thead>
              <tr>
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
              {rows.map((summary) => (
                <ModelRow
                  key={summary.index}
                  summary={summary}
                  threshold={threshold}
                  isOn={!hidden.has(summary.model)}
                  isLeftOut={without.has(summary.model)}
                  isFocused={focused === summary.index}
                  isLong={long}
                  onSwitch={onSwitch}
                  onSolo={onSolo}
                  onFocus={onFocus}
                />
              ))}
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

type ModelRowProps = Pick<ModelListProps, "threshold" | "onSwitch" | "onSolo" | "onFocus"> & {
  readonly summary: ModelSummary;
  readonly isOn: boolean;
  /** Of what is computed over all models. */
  readonly isLeftOut: boolean;
  readonly isFocused: boolean;
  /** The result has so many frames that shares are easier to read. */
  readonly isLong: boolean;
};

const ModelRow = memo(function ModelRow(props: ModelRowProps) {
  const { summary, threshold, isOn: on, isLeftOut, isFocused, onSwitch, onSolo, onFocus } = props;
  const { model, index, mean, n, over, says } = summary;
  const name = visibleText(model);
  const state = `${isFocused ? "m-focus" : ""} ${on ? "" : "m-hidden"}`;
  return (
    <tr
      className={state}
      onPointerEnter={() => onFocus(index)}
      onPointerLeave={() => onFocus(undefined)}
      onFocus={() => onFocus(index)}
      onBlur={() => onFocus(undefined)}
    >
      <td className="m-switch">
        <Switch
          name={name}
          title="Draw this model; with Shift, this model alone"
          on={on}
          onChange={(next, shift) => (shift ? onSolo(model) : onSwitch(model, next))}
        />
      </td>
      <td className="m-swatch">
        <button
          type="button"
          aria-label={`Draw ${name} alone`}
          title="Draw this model alone, or all again"
          onClick={() => onSolo(model)}
        >
          <SeriesSwatch index={index} />
        </button>
      </td>
      <th scope="row" className="m-name" title={name}>
        <bdi>{name}</bdi>
        {isLeftOut ? <small className="m-out">left out below</small> : null}
      </th>
      <td className="m-says" title={`${says.source} ${says.source === "computed" ? "here" : ""}`.trim()}>
        <SideWord word={says.classification} />
      </td>
      <td className="m-mean" title={`${exact(mean)}, n ${n}`}>
        {percent(mean)}
      </td>
      <td className="m-deviation">
        <DeviationBadge summary={summary} />
      </td>
      <td className="m-over">
        <FramesOver over={over} n={n} asShare={props.isLong} threshold={threshold} />
      </td>
    </tr>
  );
});

/** From this many frames on a share is easier to read than two long numbers, which stay in the title. */
const longResult = 1_000;

function isLong(models: readonly ModelSummary[]): boolean {
  return models.some(({ n }) => n >= longResult);
}

function FramesOver({
  over,
  n,
  asShare,
  threshold,
}: {
  readonly over: number;
  readonly n: number;
  readonly asShare: boolean;
  readonly threshold: number;
}) {
  const counts = `${grouped(over)} of ${grouped(n)}`;
  return (
    <span title={`${counts} frames over ${thresholdText(threshold)}`}>
      {asShare ? percent(over / n) : over}
      {asShare ? null : (
        <>
          <span className="long"> of {n}</span>
          <span className="short">/{n}</span>
        </>
      )}
      <span className="long"> over {thresholdText(threshold)}</span>
    </span>
  );
}

/** Word, number and n; the reported deviation where there is one, else ours. */
function DeviationBadge({ summary }: { readonly summary: ModelSummary }) {
  const { n, deviation, reported } = summary;
  const given = reported?.standardDeviation;
  const shown = n > 1 ? (given ?? deviation) : Number.NaN;
  const { word, value, label } = deviationWords(shown, n);
  return (
    <span
      className={`deviation deviation-${word}`}
      role="img"
      aria-label={label}
      title={`${exact(shown)}, ${given === undefined ? "computed here" : "reported"}`}
    >
      <b>{n > 1 ? word : ""}</b>
      <span>σ {value}</span>
      <span>n {grouped(n)}</span>
    </span>
  );
}

/** The mean over all models, hidden ones included: ours, and said so. */
function AllModelsRow({
  all,
  of,
  without,
  threshold,
}: {
  readonly all: AllModels;
  readonly of: number;
  /** How many are left out. */
  readonly without: number;
  readonly threshold: number;
}) {
  return (
    <p
      className="m-all"
      // Its words change only where the threshold passes the mean, and that is heard.
      aria-live="polite"
      aria-atomic="true"
      title={`${exact(all.mean)}: mean of the models' means, artificial from ${thresholdText(threshold)}`}
    >
      <span>{allModelsWords(all.models, of, without)}, computed here</span>
      <SideWord word={all.side} />
      <span className="m-all-mean">{percent(all.mean)}</span>
    </p>
  );
}
