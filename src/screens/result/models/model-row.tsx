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
  const ink = on ? "" : "text-ink-3";
  return (
    <tr
      ref={measure}
      data-index={place}
      aria-rowindex={place + 2}
      className={`model-row col-span-full grid grid-cols-subgrid items-center gap-y-0.5 border-b border-rule py-3.5 text-13 dense:min-h-[30px] dense:py-0 dense:text-12 max-mid:py-3 print:grid-cols-[60px_minmax(0,1fr)_100px_64px_184px_104px] print:py-[3px]! ${isFocused ? "wide-row" : ""}`}
      onPointerEnter={() => onFocus(index)}
      onPointerLeave={() => onFocus(undefined)}
      onFocus={() => onFocus(index)}
      onBlur={() => onFocus(undefined)}
    >
      <td className="[grid-area:switch] print:hidden">
        <Switch
          name={name}
          title="Draw this model; with Shift, this model alone"
          on={on}
          onChange={(next, shift) => (shift ? onSolo(model) : onSwitch(model, next))}
        />
      </td>
      <td className="[grid-area:swatch] print:flex print:items-center">
        {printing ? <span className="min-w-[3ch] pr-1 text-right text-ink-3">{index + 1}</span> : null}
        <button
          type="button"
          className="grid min-h-6 min-w-[30px] content-center justify-start"
          aria-label={`Draw ${name} alone`}
          title="Draw this model alone, or all again"
          onClick={() => onSolo(model)}
        >
          <SeriesSwatch index={index} />
        </button>
      </td>
      <th
        scope="row"
        className={`text-14 font-semibold wrap-anywhere [grid-area:name] ${ink} dense:truncate dense:text-12 ${isFocused ? "dense:font-bold" : "dense:font-medium"}`}
        title={name}
      >
        <bdi>{name}</bdi>
        {isLeftOut ? <small className="ml-1.5 text-11 font-normal text-ink-3">left out below</small> : null}
      </th>
      <td
        className="[grid-area:says]"
        title={`${says.source} ${says.source === "computed" ? "here" : ""}`.trim()}
      >
        <SideWord word={says.classification} />
      </td>
      <td
        className={`number text-right text-18 font-semibold tracking-[-0.01em] [grid-area:mean] ${ink} dense:text-12 dense:tracking-normal`}
        title={`${exact(mean)}, n ${n}`}
      >
        {percent(mean)}
      </td>
      <td className="number [grid-area:deviation] dense:text-right">
        <DeviationBadge summary={summary} />
      </td>
      <td className="pl-4 text-12 whitespace-nowrap text-ink-3 [grid-area:over] dense:pl-0 dense:text-right max-[360px]:pl-0">
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
      <span className="dense:hidden" title={title}>
        {asShare ? `${percent(over / n)} ${at}` : `${over} of ${n} ${at}`}
      </span>
      <span className="hidden dense:inline" title={title}>
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
      className={`inline-flex flex-wrap items-baseline gap-x-[5px] text-[11.5px]/4 whitespace-nowrap dense:flex-nowrap ${word === "varied" || word === "erratic" ? "text-ink-2" : "text-ink-3"}`}
      role="img"
      aria-label={label}
      title={`${exact(shown)}, ${given === undefined ? "computed here" : "reported"}`}
    >
      <b className={deviationInk(word)}>{n > 1 ? word : ""}</b>
      <span>
        σ {value} n {grouped(n)}
      </span>
    </span>
  );
}

/** The louder the deviation, the more ink. */
function deviationInk(word: string): string {
  if (word === "erratic") return "rounded-xs bg-ink px-1 font-[650] text-paper forced-color-adjust-none";
  return word === "varied"
    ? "font-semibold text-ink underline decoration-1 underline-offset-2"
    : "font-medium";
}
