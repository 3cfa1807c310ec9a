// One model: what it says and its numbers, the switch of its line, and the way to see it alone.

import { memo } from "react";
import type { ModelSummary } from "../../../analysis/model-summary";
import { usePrinting } from "../../../ui/printing";
import { SeriesSwatch } from "../../../ui/series-swatch";
import { SideWord } from "../../../ui/side-mark";
import { Switch } from "../../../ui/switch";
import { exact, grouped, percent, thresholdText } from "../../../words/format";
import { deviationWords } from "../../../words/model-words";
import { visibleText } from "../../../words/visible-text";

type ModelRowProps = {
  readonly summary: ModelSummary;
  /** In the list, from 0. */
  readonly place: number;
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
  readonly threshold: number;
  readonly isOn: boolean;
  /** Of what is computed over all models. */
  readonly isLeftOut: boolean;
  readonly isFocused: boolean;
  /** The result has so many frames that shares are easier to read. */
  readonly isLong: boolean;
  readonly onSwitch: (model: string, on: boolean) => void;
  /** Draws this model alone, or all again when it is alone. */
  readonly onSolo: (model: string) => void;
  /** Position of the model that the pointer or the focus is on. */
  readonly onFocus: (index: number | undefined) => void;
};

export const ModelRow = memo(function ModelRow(props: ModelRowProps) {
  const {
    summary,
    place,
    measure,
    threshold,
    isOn: on,
    isLeftOut,
    isFocused,
    onSwitch,
    onSolo,
    onFocus,
  } = props;
  const { model, index, mean, n, over, says } = summary;
  const name = visibleText(model);
  const printing = usePrinting();
  const state = `${isFocused ? "m-focus" : ""} ${on ? "" : "m-hidden"}`;
  return (
    <tr
      ref={measure}
      data-index={place}
      aria-rowindex={place + 2}
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
        {printing ? <span className="m-number">{index + 1}</span> : null}
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
  const at = `over ${thresholdText(threshold)}`;
  const title = `${grouped(over)} of ${grouped(n)} frames ${at}`;
  return (
    <>
      <span className="long" title={title}>
        {asShare ? `${percent(over / n)} ${at}` : `${over} of ${n} ${at}`}
      </span>
      <span className="short" title={title}>
        {asShare ? percent(over / n) : `${over}/${n}`}
      </span>
    </>
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
      <span>
        σ {value} n {grouped(n)}
      </span>
    </span>
  );
}
