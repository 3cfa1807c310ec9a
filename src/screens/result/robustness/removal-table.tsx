// What is left of an outcome when each model is taken away: a row for all, the thresholds at which it stands, a row per
// model.

import { useRef, useState, type ComponentProps, type ReactNode } from "react";
import type { CountedModel } from "../../../analysis/recomputation";
import type { MajorityOutcome, MajorityRemoval, MeanRemoval, Robustness } from "../../../analysis/robustness";
import { scoreCaveat } from "../../../domain/score-caveat";
import type { Side } from "../../../domain/side";
import { DotStrip } from "../../../ui/dot-strip";
import { OpenIcon } from "../../../ui/late-icons";
import { usePrinting } from "../../../ui/printing";
import { SeriesSwatch } from "../../../ui/series-swatch";
import { SideWord } from "../../../ui/side-mark";
import { SpacerRow } from "../../../ui/spacer-row";
import { useRowsInSight } from "../../../ui/use-rows-in-sight";
import { printedRowsWords } from "../../../words/chart-words";
import { counted, exact, grouped, missing, percent, thresholdText } from "../../../words/format";
import { visibleText } from "../../../words/visible-text";
import { rangeText } from "../robustness-words";

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
    <div className="min-w-0">
      <div
        ref={box}
        className={
          places.length < shown.length ? "max-h-120 overflow-auto [scrollbar-width:thin]" : undefined
        }
      >
        <table
          className="mb-2.5 w-full border-separate border-spacing-0 text-13/[18px]"
          aria-label="Recomputed outcomes"
          aria-rowcount={shown.length + headRows}
        >
          <thead className="text-12 whitespace-nowrap text-ink-3 max-mid:absolute max-mid:size-px max-mid:overflow-hidden max-mid:[clip-path:inset(50%)]">
            <tr aria-rowindex={1}>
              <Head>counted</Head>
              <Head className="w-1/5 min-w-30">
                <span className="flex justify-between" aria-hidden="true">
                  <span className="side-human">human</span>
                  <span className="side-artificial">artificial</span>
                </span>
                <span className="sr">mean, drawn from human to artificial</span>
              </Head>
              <Head>mean of models</Head>
              <Head>majority at {at}</Head>
              <Head>
                <span className="sr">action</span>
              </Head>
            </tr>
          </thead>
          <tbody>
            {mean === undefined || majority === undefined ? null : (
              <>
                <Row
                  place={2}
                  className="font-semibold"
                  name={allCounted(models.length, recomputation.of)}
                  drawing={<MeanStrip mean={mean.mean} side={mean.side} threshold={threshold} />}
                  drawingClass="max-mid:col-span-full max-mid:row-2 max-mid:block max-mid:w-auto"
                  mean={
                    <OutcomeValue value={percent(mean.mean)} title={exact(mean.mean)} outcome={mean.side} />
                  }
                  majority={<MajorityValue {...majority} />}
                />
                <Row
                  place={3}
                  className="text-12 text-ink-3"
                  name="stands at"
                  drawing={
                    <RangeStrip from={mean.stands.above ?? 0} to={mean.stands.upTo} threshold={threshold} />
                  }
                  drawingClass="max-mid:col-span-full max-mid:row-2 max-mid:block max-mid:w-auto"
                  mean={rangeText(mean.stands, threshold)}
                  majority={rangeText(majority.stands, threshold)}
                />
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
                  place={row + headRows + 1}
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

type RemovalRowProps = {
  /** In the table, from 1. */
  readonly place: number;
  readonly model: CountedModel;
  readonly isOut: boolean;
  /** undefined for a model that is left out, or the only one. */
  readonly mean: MeanRemoval | undefined;
  readonly majority: MajorityRemoval | undefined;
  readonly threshold: number;
  readonly onToggle: (model: string) => void;
};

/** One model: what is left without it, or that it is left out. */
function RemovalRow({ place, model, isOut, mean, majority, threshold, onToggle }: RemovalRowProps) {
  const name = visibleText(model.model);
  const caveat = scoreCaveat(model.model);
  const action = isOut ? "Put back" : "Leave out";
  return (
    <Row
      place={place}
      className={isOut ? "text-ink-3" : ""}
      name={
        <span className="flex items-center gap-2.5 wrap-anywhere max-mid:min-h-7 [&>svg]:flex-none">
          <SeriesSwatch index={model.index} width={20} />
          <span>
            {isOut ? "" : "without "}
            <bdi>{name}</bdi>
            {caveat === undefined ? null : (
              <span
                className="block text-12/4 text-ink-2 underline decoration-dotted underline-offset-3"
                title={caveat.reason}
              >
                {caveat.kind === "conditional" ? "conditional" : "not a probability"}
              </span>
            )}
          </span>
        </span>
      }
      instead={
        isOut ? `left out · its own mean ${percent(model.mean)} over ${counted(model.n, "frame")}` : undefined
      }
      drawing={
        mean === undefined ? null : <MeanStrip mean={mean.mean} side={mean.side} threshold={threshold} />
      }
      drawingClass="max-mid:hidden"
      mean={
        mean === undefined ? (
          missing
        ) : (
          <OutcomeValue
            value={percent(mean.mean)}
            title={exact(mean.mean)}
            outcome={mean.side}
            change={mean.changes ? "flips" : undefined}
          />
        )
      }
      majority={majority === undefined ? missing : <MajorityValue {...majority} />}
      action={
        <button
          type="button"
          className="button button-line min-h-[26px] border-rule-2 px-2 text-12"
          aria-label={`${action} ${name}`}
          onClick={() => onToggle(model.model)}
        >
          {action}
        </button>
      }
    />
  );
}

type RowProps = {
  /** In the table, from 1. */
  readonly place: number;
  readonly className: string;
  readonly name: ReactNode;
  /** In the place of the next three. */
  readonly instead?: string | undefined;
  readonly drawing: ReactNode;
  readonly drawingClass: string;
  readonly mean: ReactNode;
  readonly majority: ReactNode;
  readonly action?: ReactNode;
};

/** On narrow screens two lines: the name with what can be done, then what is left. */
function Row({ place, className, name, instead, drawing, drawingClass, mean, majority, action }: RowProps) {
  return (
    <tr
      className={`max-mid:grid max-mid:grid-cols-[minmax(0,8fr)_minmax(0,7fr)] max-mid:items-center border-rule max-mid:border-b max-mid:py-2 ${className}`}
      aria-rowindex={place}
    >
      <Cell as="th" scope="row" className="[font-weight:inherit]">
        {name}
      </Cell>
      {instead === undefined ? (
        <>
          <Cell className={`w-1/5 min-w-30 ${drawingClass}`}>{drawing}</Cell>
          <Cell>{mean}</Cell>
          <Cell>{majority}</Cell>
        </>
      ) : (
        <Cell colSpan={3} className="max-mid:col-span-full">
          {instead}
        </Cell>
      )}
      <Cell className="text-right whitespace-nowrap max-mid:col-2 max-mid:row-1">{action}</Cell>
    </tr>
  );
}

function Cell({ as: Tag = "td", className = "", ...props }: ComponentProps<"td"> & { as?: "td" | "th" }) {
  return (
    <Tag
      {...props}
      className={`h-9 border-b border-rule py-1 pr-4 max-mid:h-auto max-mid:border-0 max-mid:py-0.5 max-mid:pr-1.5 last:pr-0 max-mid:last:py-0 ${className}`}
    />
  );
}

function Head({ className = "", children }: { readonly className?: string; readonly children: ReactNode }) {
  return (
    <th scope="col" className={`h-7 border-b border-rule py-1 pr-4 align-bottom last:pr-0 ${className}`}>
      {children}
    </th>
  );
}

type OutcomeValueProps = {
  readonly value: string;
  readonly title: string;
  readonly outcome: MajorityOutcome;
  /** A majority that loses one vote can only become a tie or stop being one. */
  readonly change?: "flips" | "changes" | undefined;
};

/** A number with the outcome that it means, and whether that is another than with all models. */
function OutcomeValue({ value, title, outcome, change }: OutcomeValueProps) {
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 max-mid:gap-x-[7px]">
      <span className="min-w-[3.4em] max-mid:min-w-0" title={title}>
        {value}
      </span>
      <SideWord word={outcome} />
      {change === undefined ? null : (
        <b
          className={`text-12 forced-color-adjust-none forced-colors:border ${change === "flips" ? "rounded-xs bg-ink px-1 font-[650] text-paper" : "font-semibold"}`}
        >
          {change}
        </b>
      )}
    </span>
  );
}

type MajorityValueProps = {
  readonly artificial: number;
  readonly n: number;
  readonly outcome: MajorityOutcome;
  readonly changes?: boolean;
};

function MajorityValue({ artificial, n, outcome, changes = false }: MajorityValueProps) {
  return (
    <OutcomeValue
      value={`${grouped(artificial)} of ${grouped(n)}`}
      title="models that are artificial"
      outcome={outcome}
      change={changes ? "changes" : undefined}
    />
  );
}

type MeanStripProps = { readonly mean: number; readonly side: Side; readonly threshold: number };

/** A mean from human to artificial; the row says the same in numbers. */
function MeanStrip({ mean, side, threshold }: MeanStripProps) {
  return (
    <div className="*:m-0" aria-hidden="true">
      <DotStrip marks={[{ at: mean, side, filled: true }]} threshold={threshold} label="" />
    </div>
  );
}

type RangeStripProps = { readonly from: number; readonly to: number; readonly threshold: number };

/** A range of thresholds from human to artificial; the row says the same in numbers. */
function RangeStrip({ from, to, threshold }: RangeStripProps) {
  const percentOf = (part: number): string => `${part * 100}%`;
  return (
    <div className="strip m-0" aria-hidden="true">
      <svg height={20} className="strip-drawing">
        <line x1="0" x2="100%" y1={10} y2={10} />
        <line
          className="stroke-ink-3 stroke-4 forced-colors:stroke-[CanvasText]"
          x1={percentOf(from)}
          x2={percentOf(to)}
          y1={10}
          y2={10}
        />
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
