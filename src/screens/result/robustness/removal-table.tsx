// What is left of an outcome when each model is taken away: a row for all, the thresholds at which it stands, a row per
// model.

import { useRef, useState } from "react";
import type { CountedModel } from "../../../analysis/recomputation";
import type { Robustness } from "../../../analysis/robustness";
import { OpenIcon } from "../../../ui/late-icons";
import { usePrinting } from "../../../ui/printing";
import { SpacerRow } from "../../../ui/spacer-row";
import { useRowsInSight } from "../../../ui/use-rows-in-sight";
import { printedRowsWords } from "../../../words/chart-words";
import { exact, grouped, percent, thresholdText } from "../../../words/format";
import { rangeText } from "../robustness-words";
import { OutcomeValue } from "./outcome-value";
import { RemovalRow } from "./removal-row";
import { MeanStrip, RangeStrip } from "./removal-strips";

type RemovalTableProps = {
  readonly robustness: Robustness;
  readonly scored: readonly CountedModel[];
  readonly touched: ReadonlySet<string>;
  readonly onToggle: (model: string) => void;
};

/** Up to this many models all rows are shown; beyond it those that matter most, until all are asked for. */
const mostRows = 10;
const fewRows = 6;

/** Heading, all models, and the thresholds. */
const headRows = 3;

/** Pixels. */
const rowHeight = 34;

export function RemovalTable({ robustness, scored, touched, onToggle }: RemovalTableProps) {
  const [isOpen, setOpen] = useState(false);
  const { mean, majority, threshold, recomputation } = robustness;
  const { models } = recomputation;
  const isWhole = usePrinting() || isOpen || scored.length <= mostRows;
  const shown = isWhole ? scored : nearestToChange(robustness, scored, touched);
  const at = thresholdText(threshold);
  const box = useRef<HTMLDivElement>(null);
  const { places, before, after, isCut } = useRowsInSight(box, shown.length, rowHeight);
  const placeOf = new Map(models.map(({ index }, place) => [index, place]));
  return (
    <div className="robust-table">
      <div ref={box} className={places.length < shown.length ? "robust-many" : undefined}>
        <table aria-label="Recomputed outcomes" aria-rowcount={shown.length + headRows}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">counted</th>
              <th scope="col" className="robust-strip">
                <span className="robust-ends" aria-hidden="true">
                  <span className="side-human">human</span>
                  <span className="side-artificial">artificial</span>
                </span>
                <span className="sr">mean, drawn from human to artificial</span>
              </th>
              <th scope="col">mean of models</th>
              <th scope="col">majority at {at}</th>
              <th scope="col">
                <span className="sr">action</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {mean === undefined || majority === undefined ? null : (
              <>
                <tr className="robust-all" aria-rowindex={2}>
                  <th scope="row">{allCounted(models.length, recomputation.of)}</th>
                  <td className="robust-strip">
                    <MeanStrip mean={mean.mean} side={mean.side} threshold={threshold} />
                  </td>
                  <td>
                    <OutcomeValue value={percent(mean.mean)} title={exact(mean.mean)} outcome={mean.side} />
                  </td>
                  <td>
                    <OutcomeValue
                      value={`${grouped(majority.artificial)} of ${grouped(majority.n)}`}
                      title="models that are artificial"
                      outcome={majority.outcome}
                    />
                  </td>
                  <td />
                </tr>
                <tr className="robust-range" aria-rowindex={3}>
                  <th scope="row">stands at</th>
                  <td className="robust-strip">
                    <RangeStrip from={mean.stands.above ?? 0} to={mean.stands.upTo} threshold={threshold} />
                  </td>
                  <td>{rangeText(mean.stands, threshold)}</td>
                  <td>{rangeText(majority.stands, threshold)}</td>
                  <td />
                </tr>
              </>
            )}
            <SpacerRow height={before} columns={5} />
            {places.map((row) => {
              const model = shown[row];
              if (model === undefined) return null;
              const place = placeOf.get(model.index) ?? -1;
              return (
                <RemovalRow
                  key={model.index}
                  row={row + headRows + 1}
                  model={model}
                  isOut={place < 0}
                  mean={mean?.removals[place]}
                  majority={majority?.removals[place]}
                  threshold={threshold}
                  onToggle={onToggle}
                />
              );
            })}
            <SpacerRow height={after} columns={5}>
              {isCut ? printedRowsWords(places.length, shown.length) : undefined}
            </SpacerRow>
          </tbody>
        </table>
      </div>
      {scored.length > mostRows ? (
        <button
          type="button"
          className="button button-line"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? "Show those nearest to a change" : `Show all ${grouped(scored.length)}`} <OpenIcon />
        </button>
      ) : null}
    </div>
  );
}

function allCounted(n: number, of: number): string {
  if (n < of) return `${grouped(n)} of ${grouped(of)} models`;
  return n === 1 ? "the only model" : `all ${grouped(n)} models`;
}

/** Those whose removal brings the mean nearest to the other side or over it, in the order of the answer. */
function nearestToChange(
  { mean }: Robustness,
  scored: readonly CountedModel[],
  touched: ReadonlySet<string>,
): readonly CountedModel[] {
  const toOther = mean?.side === "artificial" ? 1 : -1;
  const nearest = new Set(
    (mean?.removals ?? [])
      .toSorted((a, b) => toOther * (a.mean - b.mean))
      .slice(0, fewRows)
      .map(({ removed }) => removed.index),
  );
  const inMean = new Set((mean?.removals ?? []).map(({ removed }) => removed.index));
  return scored.filter(({ model, index }) => nearest.has(index) || !inMean.has(index) || touched.has(model));
}
