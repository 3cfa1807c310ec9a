// One row per model: switch, swatch, name, what it says, mean, deviation badge, frames over the threshold.
// Switching a model off takes it out of the drawing and changes no number.

import type { AllModels, ModelSummary } from "../analysis/model-summary";
import { SeriesSwatch } from "../ui/series-swatch";
import { SideWord } from "../ui/side-mark";
import { Switch } from "../ui/switch";
import { exact, grouped, percent, thresholdText } from "../words/format";
import { deviationWords } from "../words/model-words";
import { provenanceWords } from "../words/provenance";
import { visibleText } from "../words/visible-text";

type ModelListProps = {
  readonly models: readonly ModelSummary[];
  readonly all: AllModels;
  readonly threshold: number;
  readonly hidden: ReadonlySet<string>;
  readonly focused: number | undefined;
  readonly onSwitch: (model: string, on: boolean) => void;
  /** Draws this model alone, or all again when it is alone. */
  readonly onSolo: (model: string) => void;
  /** Position of the model that the pointer or the focus is on. */
  readonly onFocus: (index: number | undefined) => void;
};

/** Up to this many models a row has two lines; beyond it the list would outgrow the drawing beside it. */
const mostRoomyRows = 5;

export function ModelList(props: ModelListProps) {
  const { models, all, threshold, hidden } = props;
  const drawn = models.filter(({ model }) => !hidden.has(model)).length;
  return (
    <section aria-labelledby="models">
      <div className="bar">
        <h2 id="models">Models</h2>
        <span className="provenance">
          {drawn === models.length ? "" : `${drawn} of ${models.length} drawn · `}
          {provenanceWords(models)}
        </span>
      </div>
      <div
        className={`models ${models.length > mostRoomyRows ? "models-dense" : ""} ${isLong(models) ? "models-long" : ""}`}
      >
        <div className="models-scroll">
          <table aria-labelledby="models">
            <thead>
              <tr>
                <th scope="col">on</th>
                <th scope="col">
                  <span className="sr">line</span>
                </th>
                <th scope="col">name</th>
                <th scope="col">says</th>
                <th scope="col" className="text-right">
                  mean
                </th>
                <th scope="col" className="text-right">
                  deviation
                </th>
                <th scope="col" className="text-right">
                  over
                </th>
              </tr>
            </thead>
            <tbody>
              {models.map((summary) => (
                <ModelRow key={summary.index} summary={summary} {...props} />
              ))}
            </tbody>
          </table>
        </div>
        {all.models > 1 ? <AllModelsRow all={all} of={models.length} threshold={threshold} /> : null}
      </div>
    </section>
  );
}

function ModelRow({
  summary,
  models,
  threshold,
  hidden,
  focused,
  onSwitch,
  onSolo,
  onFocus,
}: ModelListProps & { readonly summary: ModelSummary }) {
  const { model, index, mean, n, over, says } = summary;
  const on = !hidden.has(model);
  const name = visibleText(model);
  const state = `${focused === index ? "m-focus" : ""} ${on ? "" : "m-hidden"}`;
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
          title="Shift: this model alone"
          on={on}
          onChange={(next, shift) => (shift ? onSolo(model) : onSwitch(model, next))}
        />
      </td>
      <td className="m-swatch">
        <SeriesSwatch index={index} />
      </td>
      <th scope="row" className="m-name" title={name}>
        <bdi>{name}</bdi>
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
        <FramesOver over={over} n={n} asShare={isLong(models)} threshold={threshold} />
      </td>
    </tr>
  );
}

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
  threshold,
}: {
  readonly all: AllModels;
  readonly of: number;
  readonly threshold: number;
}) {
  return (
    <p
      className="m-all"
      title={`${exact(all.mean)}: mean of the models' means, artificial from ${thresholdText(threshold)}`}
    >
      <span>
        {all.models === of ? `All ${all.models}` : `${all.models} of ${of} with scores`}, computed here
      </span>
      <SideWord word={all.side} />
      <span className="m-all-mean">{percent(all.mean)}</span>
    </p>
  );
}
