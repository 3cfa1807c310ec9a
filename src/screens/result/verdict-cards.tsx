// One card per heuristic. Equal ones are grouped until asked for: six echoes must not look like six witnesses.

import { useState, type ReactNode } from "react";
import { namedModels } from "../../analysis/dissent";
import type { ModelSummary } from "../../analysis/model-summary";
import type { VerdictGroup } from "../../analysis/verdict-groups";
import { isSide, sideOf } from "../../domain/side";
import { wordOf } from "../../domain/verdict";
import { DotStrip, mostMarks, LabelledDotStrip, type StripMark } from "../../ui/dot-strip";
import { OpenIcon } from "../../ui/late-icons";
import { RichSentence } from "../../ui/rich-sentence";
import { SideWord } from "../../ui/side-mark";
import { confidencesShort } from "../../words/confidence-words";
import { exact, percent, thresholdText } from "../../words/format";
import { heuristicName } from "../../words/heuristic-name";
import { computedWords } from "../../words/provenance";
import { namedUpTo } from "../../words/named-up-to";
import { noHeuristicWords, verdictCardWords } from "./verdict-words";
import { visibleText } from "../../words/visible-text";

type VerdictCardsProps = {
  readonly groups: readonly VerdictGroup[];
  readonly models: readonly ModelSummary[];
  readonly threshold: number;
};

export function VerdictCards({ groups, models, threshold }: VerdictCardsProps) {
  const [open, setOpen] = useState(false);
  const of = groups.reduce((sum, { verdicts }) => sum + verdicts.length, 0);
  const words = computedWords(models, threshold);
  const computed = words === undefined ? [] : [words];
  const shown = open ? groups.flatMap(single) : groups;
  return (
    <section aria-labelledby="verdicts">
      <div className="mt-6 flex flex-wrap items-baseline gap-3">
        <h2 id="verdicts">Verdicts by heuristic</h2>
        <span className="provenance">
          {[
            "reported",
            "filled mark: counted",
            "outline: left out",
            ...(models.length > mostMarks ? ["marks that lie together are one"] : []),
            ...computed,
          ].join(" · ")}
        </span>
        {groups.length < of ? (
          <button
            type="button"
            className="button button-line ml-auto max-mid:mt-1 max-mid:mb-2 max-mid:ml-0"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? "Group equal ones" : "Show each heuristic"} <OpenIcon />
          </button>
        ) : null}
      </div>
      {of === 0 ? <p className="mt-2 text-ink-2">{noHeuristicWords}</p> : null}
      <Cards className="mt-2.5">
        {shown.map((group, place) => (
          <VerdictCard
            key={`${group.verdicts.map(({ heuristic }) => heuristic).join("\n")} ${place}`}
            group={group}
            of={of}
            models={models}
            threshold={threshold}
            wide={shown.length === 1}
          />
        ))}
      </Cards>
    </section>
  );
}

type CardsProps = { readonly className?: string; readonly children: ReactNode };

export function Cards({ className = "", children }: CardsProps) {
  return (
    <div
      className={`isolate grid grid-cols-4 gap-x-8 gap-y-6 max-wide:grid-cols-2 max-mid:grid-cols-1 ${className}`}
    >
      {children}
    </div>
  );
}

type CardProps = {
  readonly name: string;
  readonly title: ReactNode;
  readonly said: ReactNode;
  /** Alone in its line: its parts stand beside each other. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

/** A rule, not a box. */
export function Card({ name, title, said, isWide = false, children }: CardProps) {
  return (
    <article
      className={`min-w-0 border-t-2 border-ink pt-2.5 text-13 print:break-inside-avoid ${isWide ? "col-span-full grid grid-cols-[300px_minmax(0,1fr)_minmax(0,488px)] items-start gap-x-8 max-wide:grid-cols-[240px_minmax(0,1fr)] max-wide:[&>[role=img]]:col-span-full max-wide:[&>[role=img]]:mt-2.5 max-mid:block" : ""}`}
      aria-label={name}
    >
      <div>
        <h3 className="text-13/[18px] font-medium wrap-anywhere text-ink-2">{title}</h3>
        <p className="mt-0.5 mb-1.5 flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-22/7 tracking-[-0.012em]">
          {said}
        </p>
      </div>
      {children}
    </article>
  );
}

export function CardText({ className = "", children }: CardsProps) {
  return (
    <div className={`wrap-anywhere text-ink-2 [&_strong]:font-semibold [&_strong]:text-ink ${className}`}>
      {children}
    </div>
  );
}

function single(group: VerdictGroup): readonly VerdictGroup[] {
  return group.verdicts.map((verdict) => ({
    ...group,
    verdicts: [verdict],
    confidence:
      verdict.confidence === undefined ? undefined : { min: verdict.confidence, max: verdict.confidence },
  }));
}

type VerdictCardProps = {
  readonly group: VerdictGroup;
  readonly of: number;
  readonly models: readonly ModelSummary[];
  readonly threshold: number;
  readonly wide: boolean;
};

function VerdictCard({ group, of, models, threshold, wide }: VerdictCardProps) {
  const { restsOn, against } = verdictCardWords(group, models);
  const names = group.verdicts.map(({ heuristic }) => heuristicName(heuristic));
  const many = names.length > 1;
  const why = (
    <CardText className={wide ? "max-mid:mt-3" : ""}>
      {many ? (
        <p className="mb-1">
          <bdi>{names.join(", ")}</bdi>
        </p>
      ) : null}
      <p>
        <RichSentence phrases={restsOn} />
        {against.length > 0 ? " " : ""}
        <RichSentence phrases={against} />
      </p>
    </CardText>
  );
  const strip = <CardStrip group={group} models={models} threshold={threshold} wide={wide} />;
  return (
    <Card
      name={names.join(", ")}
      title={many ? `${names.length} of ${of} heuristics` : <bdi>{names[0]}</bdi>}
      said={
        <>
          <SideWord word={wordOf(group)} size={14} />
          <span title={exactConfidences(group)}>{confidencesShort(group.verdicts)}</span>
        </>
      }
      isWide={wide}
    >
      {wide ? why : strip}
      {wide ? strip : why}
    </Card>
  );
}

function exactConfidences({ verdicts }: VerdictGroup): string {
  const given = verdicts.map(({ confidence }) => (confidence === undefined ? "none" : exact(confidence)));
  return `confidence as reported: ${[...new Set(given)].join(", ")}`;
}

/** Most models that a wide strip still names. */
const mostNamed = 4;

function CardStrip({ group, models, threshold, wide }: Omit<VerdictCardProps, "of">) {
  const scored = models.filter(({ n }) => n > 0);
  if (scored.length === 0) return null;
  const counted = namedModels(group.models);
  const named = counted === undefined ? undefined : new Set(counted);
  /** undefined where the answer does not say which models it counted. */
  const isCounted = ({ model }: ModelSummary): boolean | undefined => named?.has(model);
  const marks = scored.map((summary): StripMark => {
    const said = summary.says.classification;
    const side = isSide(said) ? said : sideOf(summary.mean, threshold);
    return { at: summary.mean, side, filled: isCounted(summary) };
  });
  const label = namedUpTo(scored, (summary) => {
    const left = isCounted(summary) === false ? ", left out" : "";
    return `${visibleText(summary.model)} ${percent(summary.mean)}${left}`;
  }).join("; ");
  if (!wide || scored.length > mostNamed)
    return <DotStrip marks={marks} threshold={threshold} label={label} />;
  return (
    <LabelledDotStrip
      marks={marks}
      threshold={threshold}
      thresholdText={thresholdText(threshold)}
      label={label}
      labels={stripLabels(scored, isCounted)}
    />
  );
}

/** Names over the marks; marks that stand close together share a label. */
function stripLabels(
  scored: readonly ModelSummary[],
  isCounted: (summary: ModelSummary) => boolean | undefined,
) {
  const close = 0.22;
  const clusters: ModelSummary[][] = [];
  for (const summary of scored.toSorted((a, b) => a.mean - b.mean)) {
    const last = clusters.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && summary.mean - before.mean < close) last.push(summary);
    else clusters.push([summary]);
  }
  return clusters.map((cluster) => ({
    text: cluster.map(({ model }) => visibleText(model)).join(", "),
    at: cluster.reduce((sum, { mean }) => sum + mean, 0) / cluster.length,
    strong: cluster.every((summary) => isCounted(summary) !== false),
  }));
}
