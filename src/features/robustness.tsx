// What an outcome of ours hangs on: the sentences, and one row per model with what is left when it is taken away. Nothing
// here is the backend's, and it says so. Models can be left out of it; that changes no number anywhere else.

import "./robustness.css";
import { useRef, useState } from "react";
import type { CountedModel } from "../analysis/recomputation";
import type { MajorityOutcome, MajorityRemoval, MeanRemoval, Robustness } from "../analysis/robustness";
import { scoreCaveat, type ScoreCaveat } from "../domain/score-caveat";
import { DotStrip } from "../ui/dot-strip";
import { OpenIcon } from "../ui/icons";
import { RichSentence } from "../ui/rich-sentence";
import { SeriesSwatch } from "../ui/series-swatch";
import { SideWord } from "../ui/side-mark";
import { counted, exact, grouped, missing, percent, thresholdText } from "../words/format";
import { rangeText, type RobustnessWords } from "../words/robustness-words";
import { visibleText } from "../words/visible-text";

type RobustnessPanelProps = {
  readonly robustness: Robustness;
  /** undefined where no model is counted. */
  readonly words: RobustnessWords | undefined;
  /** Names of models that are left out. */
  readonly without: readonly string[];
  readonly onWithout: (models: readonly string[]) => void;
};

export function RobustnessPanel({ robustness, words, without, onWithout }: RobustnessPanelProps) {
  const { models, leftOut } = robustness.recomputation;
  const scored = [...models, ...leftOut].toSorted((a, b) => a.index - b.index);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const section = useRef<HTMLElement>(null);
  if (scored.length === 0) return null;
  const onToggle = (model: string): void => {
    // It keeps its row, and with it the focus.
    setTouched(new Set([...touched, model]));
    onWithout(without.includes(model) ? without.filter((name) => name !== model) : [...without, model]);
  };
  const table = { robustness, scored, touched, onToggle };
  return (
    <section className="section robust-section" aria-labelledby="robustness" ref={section} tabIndex={-1}>
      <header>
        <h2 id="robustness">Robustness</h2>
        <span className="provenance">our recomputation, not the backend's</span>
      </header>
      <div className="robust">
        <div className="robust-words">
          {words === undefined ? <p>Every model is left out: there is nothing to recompute.</p> : null}
          {words === undefined ? null : <Sentences words={words} />}
          <Caveats scored={scored} leftOut={leftOut} onToggle={onToggle} />
          {leftOut.length > 1 ? (
            <button
              type="button"
              className="button button-line"
              onClick={() => {
                // The button goes with what it did.
                section.current?.focus({ preventScroll: true });
                onWithout([]);
              }}
            >
              Put all {leftOut.length} back
            </button>
          ) : null}
        </div>
        <RemovalTable {...table} />
      </div>
    </section>
  );
}

function Sentences({ words }: { readonly words: RobustnessWords }) {
  const { mean, majority, run, contradiction } = words;
  return (
    <>
      <p className="robust-lead">
        <RichSentence phrases={mean} />
        {contradiction.length === 0 ? null : (
          <>
            {" "}
            <strong>
              <RichSentence phrases={contradiction} />
            </strong>
          </>
        )}
      </p>
      <p>
        <RichSentence phrases={run} />
      </p>
      {majority.length === 0 ? null : (
        <p>
          <RichSentence phrases={majority} />
        </p>
      )}
      <p className="robust-note">
        Frames are an order, not a time: how they were sampled is not known. Every model weighs the same,
        whatever the backend's heuristics do.
      </p>
    </>
  );
}

type CaveatsProps = {
  readonly scored: readonly CountedModel[];
  readonly leftOut: readonly CountedModel[];
  readonly onToggle: (model: string) => void;
};

/** Models whose score is no probability, or only under a condition: said with the reason, and one click from being left out. */
function Caveats({ scored, leftOut, onToggle }: CaveatsProps) {
  const concerned = scored.flatMap(({ model }) => {
    const caveat = scoreCaveat(model);
    return caveat === undefined
      ? []
      : [{ model, caveat, isOut: leftOut.some((left) => left.model === model) }];
  });
  if (concerned.length === 0) return null;
  return (
    <ul className="robust-caveats" aria-label="Scores of another kind">
      {concerned.map(({ model, caveat, isOut }) => {
        const action = isOut ? "Put back" : "Leave out of recomputations";
        return (
          <li key={model}>
            <span title={`Source: ${caveat.source}`}>
              <strong>
                <bdi>{visibleText(model)}</bdi>
              </strong>{" "}
              {caveat.reason}. <span className="robust-source">Source: {caveat.source}.</span>
            </span>
            <button
              type="button"
              className="button button-line"
              aria-label={`${action}: ${visibleText(model)}`}
              onClick={() => onToggle(model)}
            >
              {action}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

type RemovalTableProps = {
  readonly robustness: Robustness;
  readonly scored: readonly CountedModel[];
  readonly touched: ReadonlySet<string>;
  readonly onToggle: (model: string) => void;
};

/** Up to this many models all rows are shown; beyond it those that matter most, until all are asked for. */
const mostRows = 10;
const fewRows = 6;

function RemovalTable({ robustness, scored, touched, onToggle }: RemovalTableProps) {
  const [isOpen, setOpen] = useState(false);
  const { mean, majority, threshold, recomputation } = robustness;
  const { models } = recomputation;
  const shown = isOpen || scored.length <= mostRows ? scored : most(robustness, scored, touched);
  const at = thresholdText(threshold);
  return (
    <div className="robust-table">
      <table aria-label="Recomputed outcomes">
        <thead>
          <tr>
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
              <tr className="robust-all">
                <th scope="row">{allCounted(models.length, recomputation.of)}</th>
                <td className="robust-strip">
                  <MeanStrip mean={mean.mean} side={mean.side} threshold={threshold} />
                </td>
                <td>
                  <Value value={percent(mean.mean)} title={exact(mean.mean)} outcome={mean.side} />
                </td>
                <td>
                  <Value
                    value={`${grouped(majority.artificial)} of ${grouped(majority.n)}`}
                    title="models that are artificial"
                    outcome={majority.outcome}
                  />
                </td>
                <td />
              </tr>
              <tr className="robust-range">
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
          {shown.map((model) => {
            const place = models.findIndex(({ index }) => index === model.index);
            return (
              <ModelRow
                key={model.index}
                model={model}
                isOut={place < 0}
                mean={mean?.removals[place]}
                majority={majority?.removals[place]}
                threshold={threshold}
                onToggle={onToggle}
              />
            );
          })}
        </tbody>
      </table>
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
function most(
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

type ModelRowProps = {
  readonly model: CountedModel;
  readonly isOut: boolean;
  /** undefined for a model that is left out, or the only one. */
  readonly mean: MeanRemoval | undefined;
  readonly majority: MajorityRemoval | undefined;
  readonly threshold: number;
  readonly onToggle: (model: string) => void;
};

function ModelRow({ model, isOut, mean, majority, threshold, onToggle }: ModelRowProps) {
  const name = visibleText(model.model);
  const caveat = scoreCaveat(model.model);
  const action = isOut ? "Put back" : "Leave out";
  return (
    <tr className={isOut ? "robust-out" : undefined}>
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
              <Value
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
              <Value
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

type ValueProps = {
  readonly value: string;
  readonly title: string;
  readonly outcome: MajorityOutcome;
  /** A majority that loses one vote can only become a tie or stop being one. */
  readonly change?: "flips" | "changes" | undefined;
};

function Value({ value, title, outcome, change }: ValueProps) {
  return (
    <span className="robust-value">
      <span title={title}>{value}</span>
      <SideWord word={outcome} />
      {change === undefined ? null : <b className={`robust-${change}`}>{change}</b>}
    </span>
  );
}

/** The row says the same in numbers. */
function MeanStrip({
  mean,
  side,
  threshold,
}: {
  readonly mean: number;
  readonly side: "artificial" | "human";
  readonly threshold: number;
}) {
  return (
    <div aria-hidden="true">
      <DotStrip marks={[{ at: mean, side, filled: true }]} threshold={threshold} label="" />
    </div>
  );
}

function RangeStrip({
  from,
  to,
  threshold,
}: {
  readonly from: number;
  readonly to: number;
  readonly threshold: number;
}) {
  const percentOf = (part: number): string => `${part * 100}%`;
  return (
    <div className="strip" aria-hidden="true">
      <svg height={20} className="strip-drawing">
        <line x1="0" x2="100%" y1={10} y2={10} />
        <line className="robust-bar" x1={percentOf(from)} x2={percentOf(to)} y1={10} y2={10} />
        <line
          className="strip-threshold"
          x1={percentOf(threshold)}
          x2={percentOf(threshold)}
          y1={5}
          y2={15}
        />
      </svg>
    </div>
  );
}
