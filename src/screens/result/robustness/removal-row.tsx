// One model: what is left without it, or that it is left out.

import type { CountedModel } from "../../../analysis/recomputation";
import type { MajorityRemoval, MeanRemoval } from "../../../analysis/robustness";
import { scoreCaveat, type ScoreCaveat } from "../../../domain/score-caveat";
import { SeriesSwatch } from "../../../ui/series-swatch";
import { counted, exact, grouped, missing, percent } from "../../../words/format";
import { visibleText } from "../../../words/visible-text";
import { OutcomeValue } from "./outcome-value";
import { MeanStrip } from "./removal-strips";

type RemovalRowProps = {
  /** In the table, from 1. */
  readonly row: number;
  readonly model: CountedModel;
  readonly isOut: boolean;
  /** undefined for a model that is left out, or the only one. */
  readonly mean: MeanRemoval | undefined;
  readonly majority: MajorityRemoval | undefined;
  readonly threshold: number;
  readonly onToggle: (model: string) => void;
};

export function RemovalRow({ row, model, isOut, mean, majority, threshold, onToggle }: RemovalRowProps) {
  const name = visibleText(model.model);
  const caveat = scoreCaveat(model.model);
  const action = isOut ? "Put back" : "Leave out";
  return (
    <tr aria-rowindex={row} className={isOut ? "robust-out" : undefined}>
      <th scope="row">
        <span className="robust-name">
          <SeriesSwatch index={model.index} width={20} />
          <span>
            {isOut ? "" : "without "}
            <bdi>{name}</bdi>
            {caveat === undefined ? null : <CaveatMark caveat={caveat} />}
          </span>
        </span>
      </th>
      {isOut ? (
        <td className="robust-left" colSpan={3}>
          left out · its own mean {percent(model.mean)} over {counted(model.n, "frame")}
        </td>
      ) : (
        <>
          <td className="robust-strip">
            {mean === undefined ? null : (
              <MeanStrip mean={mean.mean} side={mean.side} threshold={threshold} />
            )}
          </td>
          <td>
            {mean === undefined ? (
              missing
            ) : (
              <OutcomeValue
                value={percent(mean.mean)}
                title={exact(mean.mean)}
                outcome={mean.side}
                change={mean.changes ? "flips" : undefined}
              />
            )}
          </td>
          <td>
            {majority === undefined ? (
              missing
            ) : (
              <OutcomeValue
                value={`${grouped(majority.artificial)} of ${grouped(majority.n)}`}
                title="models that are artificial"
                outcome={majority.outcome}
                change={majority.changes ? "changes" : undefined}
              />
            )}
          </td>
        </>
      )}
      <td className="robust-action">
        <button
          type="button"
          className="button button-line"
          aria-label={`${action} ${name}`}
          onClick={() => onToggle(model.model)}
        >
          {action}
        </button>
      </td>
    </tr>
  );
}

function CaveatMark({ caveat }: { readonly caveat: ScoreCaveat }) {
  const mark = caveat.kind === "conditional" ? "conditional" : "not a probability";
  return (
    <span className="robust-caveat" title={caveat.reason}>
      {mark}
    </span>
  );
}
