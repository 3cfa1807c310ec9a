// Two results that are both there: what they say together, what makes that weak, the drawings and every number.

import { type ReactNode, useEffect, useMemo } from "react";
import { type CompareView, printCompareView } from "../../address/compare-view";
import { useAddressStore, useLinks } from "../../address/use-address";
import { defaultVideoView } from "../../address/video-view";
import { assess } from "../../analysis/assessment";
import { compareResults } from "../../analysis/result-comparison";
import type { Answer } from "../../api/load-classification";
import { isWhole, rangeWithin } from "../../chart/frame-range";
import { ZoomBar } from "../../chart/zoom-bar";
import { ComparedCard, type ComparedLetter, SideLetter } from "./compared-card";
import { ComparisonTable } from "./comparison-table";
import {
  alignmentWords,
  comparedModelsSource,
  comparedSources,
  comparedVerdictsSource,
  comparisonSentence,
  comparisonTitle,
  weakHeading,
  weaknessWords,
} from "./comparison-words";
import { ModelPanels } from "./model-panels";
import { VerdictsTable } from "./verdicts-table";
import { missingModelsWords, missingRangeWords } from "../look-up/notice-words";
import { Notices } from "../look-up/notices";
import { RichSentence } from "../../ui/rich-sentence";
import { SeriesSwatch } from "../../ui/series-swatch";
import { SideMark } from "../../ui/side-mark";
import { ThresholdSlider } from "../../ui/threshold-slider";
import { blankWords } from "../../words/blank-words";
import { thresholdText } from "../../words/format";
import { composeHeadline } from "../../words/headline";
import { shortHash } from "../../words/page-title";

type AnswerCardProps = {
  readonly letter: ComparedLetter;
  readonly answer: Answer;
  readonly threshold: number;
};

export function AnswerCard({ letter, answer, threshold }: AnswerCardProps) {
  const { classification, asked, fetchedAt } = answer;
  const link = useLinks();
  const headline = useMemo(
    () => composeHeadline(assess(classification, threshold)),
    [classification, threshold],
  );
  return (
    <ComparedCard
      letter={letter}
      name={classification.name ?? shortHash(asked)}
      hash={asked}
      link={link({ page: "video", hash: asked, view: { ...defaultVideoView, threshold } })}
      models={classification.table.models.length}
      frames={classification.table.frameCount}
      fetchedAt={fetchedAt}
      headline={headline}
    />
  );
}

type ComparedResultsProps = {
  readonly a: Answer;
  readonly b: Answer;
  readonly view: CompareView;
  /** The two cards. */
  readonly children: ReactNode;
};

export function ComparedResults({ a, b, view, children }: ComparedResultsProps) {
  const store = useAddressStore();
  const { hide, threshold, align } = view;
  const [ofA, ofB] = [a.classification, b.classification];
  const comparison = useMemo(
    () => compareResults(ofA, ofB, a.asked === b.asked),
    [ofA, ofB, a.asked, b.asked],
  );
  const assessed = useMemo(
    () => [assess(ofA, threshold), assess(ofB, threshold)] as const,
    [ofA, ofB, threshold],
  );
  const title = comparisonTitle(...assessed, [
    ofA.name ?? shortHash(a.asked),
    ofB.name ?? shortHash(b.asked),
  ]);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const longest = Math.max(ofA.table.frameCount, ofB.table.frameCount);
  const range = useMemo(() => rangeWithin(view.range, longest), [view.range, longest]);
  const hidden = useMemo(() => new Set(hide), [hide]);
  const sides = useMemo(
    () => ({ a: { table: ofA.table, pyramids: a.pyramids }, b: { table: ofB.table, pyramids: b.pyramids } }),
    [ofA, ofB, a.pyramids, b.pyramids],
  );
  const change = (how: "push" | "replace", part: Partial<CompareView>): void =>
    store[how]({ page: "compare", query: printCompareView({ ...view, ...part }) });
  const unknown = hide.filter((name) => !comparison.models.some(({ model }) => model === name));
  const notices = [
    ...(unknown.length > 0 ? [missingModelsWords("hides", unknown)] : []),
    ...(view.range !== undefined && view.range.to > longest ? [missingRangeWords(view.range, longest)] : []),
  ];
  return (
    <>
      <section className="verdict mb-3" aria-label="Comparison">
        <p className="lead" role="status">
          <RichSentence phrases={comparisonSentence(...assessed, comparison)} />
        </p>
        <p className="computed">{comparedSources}</p>
      </section>
      <Notices lines={notices} />
      {comparison.weaknesses.length === 0 ? null : (
        <section
          className="mt-3.5 mb-1 border border-l-4 border-control border-l-ink bg-sunken px-4 pt-3 pb-3.5"
          aria-labelledby="cmp-weak"
        >
          <h2 className="text-16" id="cmp-weak">
            {weakHeading}
          </h2>
          <ul>
            {comparison.weaknesses.map((weakness, index) => (
              <li key={index} className="mt-1 ml-4.5 max-w-[110ch] list-disc wrap-anywhere">
                <RichSentence phrases={weaknessWords(weakness)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {children}
      <section className="section" aria-labelledby="cmp-scores">
        <header>
          <h2 id="cmp-scores">Scores on one axis</h2>
          <span className="provenance">
            {alignmentWords(align, ofA.table.frameCount, ofB.table.frameCount)}
          </span>
        </header>
        <DrawingBar
          align={align}
          threshold={threshold}
          onAlign={(next) => change("push", { align: next })}
          onThreshold={(next) => change("replace", { threshold: next })}
        />
        <DrawingLegend />
        {assessed.map(({ blank }, index) =>
          blank?.isAll === true ? (
            <p key={index} className="py-3 text-ink-2">
              {index === 0 ? "A: " : "B: "}
              <RichSentence phrases={blankWords(blank)} />
            </p>
          ) : null,
        )}
        {assessed.every(({ blank }) => blank?.isAll === true) ? null : (
          <ModelPanels
            models={comparison.models}
            hidden={hidden}
            a={sides.a}
            b={sides.b}
            align={align}
            range={range}
            threshold={threshold}
          />
        )}
        <ZoomBar
          range={range}
          frameCount={longest}
          hint=""
          onRange={(next, settled) =>
            change(settled ? "push" : "replace", { range: isWhole(next, longest) ? undefined : next })
          }
        />
      </section>
      <section className="section" aria-labelledby="cmp-models">
        <header>
          <h2 id="cmp-models">Models side by side</h2>
          <span className="provenance">{comparedModelsSource}</span>
        </header>
        <ComparisonTable
          models={comparison.models}
          hidden={hidden}
          onSwitch={(model, on) =>
            change("push", { hide: on ? hide.filter((name) => name !== model) : [...hide, model] })
          }
        />
      </section>
      <section className="section" aria-labelledby="cmp-verdicts">
        <header>
          <h2 id="cmp-verdicts">Verdicts side by side</h2>
          <span className="provenance">{comparedVerdictsSource}</span>
        </header>
        <VerdictsTable verdicts={comparison.verdicts} />
      </section>
    </>
  );
}

type Alignment = "frame" | "stretch";

const alignments = [
  { align: "frame", label: "By frame number" },
  { align: "stretch", label: "Stretched to the same length" },
] as const;

type DrawingBarProps = {
  readonly align: Alignment;
  readonly threshold: number;
  readonly onAlign: (align: Alignment) => void;
  readonly onThreshold: (threshold: number) => void;
};

function DrawingBar({ align, threshold, onAlign, onThreshold }: DrawingBarProps) {
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-5 gap-y-1 print:hidden">
      <fieldset className="flex flex-wrap gap-x-4">
        <legend className="sr">Common axis</legend>
        {alignments.map((choice) => (
          <label key={choice.align} className="choice text-13">
            <input
              type="radio"
              name="cmp-align"
              checked={choice.align === align}
              onChange={() => onAlign(choice.align)}
            />
            {choice.label}
          </label>
        ))}
      </fieldset>
      <ThresholdSlider value={threshold} text={thresholdText(threshold)} onChange={onThreshold} />
    </div>
  );
}

function DrawingLegend() {
  return (
    <p className="mb-3.5 flex flex-wrap gap-x-5 gap-y-1 text-13 text-ink-2">
      <span className="inline-flex items-center gap-2">
        <SideLetter letter="A" />
        <SeriesSwatch index={0} />
        first: thick, in the model’s colour and dash
      </span>
      <span className="inline-flex items-center gap-2">
        <SideLetter letter="B" />
        <svg width={26} height={10} aria-hidden="true" className="stroke-ink stroke-[1.25]">
          <path className="fill-none" d="M0 5H26" />
          <circle className="fill-paper" cx={13} cy={5} r={3} />
        </svg>
        second: thin, in ink, open dots where there is room
      </span>
      <span className="says gap-2">
        <SideMark side="artificial" />
        100% is artificial
      </span>
      <span className="says gap-2">
        <SideMark side="human" />
        0% is human
      </span>
    </p>
  );
}
