// What an outcome of ours hangs on: the sentences, and one row per model with what is left when it is taken away. Nothing
// here is the backend's, and it says so. Models can be left out of it; that changes no number anywhere else.

import { memo, useRef, useState } from "react";
import type { CountedModel } from "../../../analysis/recomputation";
import type { Robustness } from "../../../analysis/robustness";
import { scoreCaveat } from "../../../domain/score-caveat";
import { RichSentence } from "../../../ui/rich-sentence";
import { visibleText } from "../../../words/visible-text";
import { nothingToRecompute, robustnessLimits, type RobustnessWords } from "../robustness-words";
import { RemovalTable } from "./removal-table";

type RobustnessPanelProps = {
  readonly robustness: Robustness;
  /** undefined where no model is counted. */
  readonly words: RobustnessWords | undefined;
  /** Names of models that are left out. */
  readonly without: readonly string[];
  readonly onWithout: (models: readonly string[]) => void;
};

export const RobustnessPanel = memo(function RobustnessPanel({
  robustness,
  words,
  without,
  onWithout,
}: RobustnessPanelProps) {
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
  return (
    <section className="section focus:outline-none" aria-labelledby="robustness" ref={section} tabIndex={-1}>
      <header>
        <h2 id="robustness">Robustness</h2>
        <span className="provenance">our recomputation, not the backend's</span>
      </header>
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-start gap-x-10 gap-y-6 max-wide:grid-cols-1">
        <div className="grid justify-items-start gap-2.5 text-ink-2 [&>p]:max-w-[76ch] [&>p]:text-pretty [&>p]:wrap-anywhere">
          {words === undefined ? <p>{nothingToRecompute}</p> : <Sentences words={words} />}
          <ScoreCaveats scored={scored} leftOut={leftOut} onToggle={onToggle} />
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
        <RemovalTable robustness={robustness} scored={scored} touched={touched} onToggle={onToggle} />
      </div>
    </section>
  );
});

function Sentences({ words }: { readonly words: RobustnessWords }) {
  const { mean, majority, run, contradiction } = words;
  return (
    <>
      <p className="text-18/7 tracking-[-0.01em] text-ink max-mid:text-16/[25px]">
        <RichSentence phrases={mean} />
        {contradiction.length === 0 ? null : (
          <>
            {" "}
            <strong className="font-[650]">
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
      <p className="text-12/[18px] text-ink-3">{robustnessLimits}</p>
    </>
  );
}

type ScoreCaveatsProps = {
  readonly scored: readonly CountedModel[];
  readonly leftOut: readonly CountedModel[];
  readonly onToggle: (model: string) => void;
};

/** Models whose score is no probability, or only under a condition: the reason, and a way to leave them out. */
function ScoreCaveats({ scored, leftOut, onToggle }: ScoreCaveatsProps) {
  const concerned = scored.flatMap(({ model }) => {
    const caveat = scoreCaveat(model);
    return caveat === undefined
      ? []
      : [{ model, caveat, isOut: leftOut.some((left) => left.model === model) }];
  });
  if (concerned.length === 0) return null;
  return (
    <ul className="w-full border-t border-rule" aria-label="Scores of another kind">
      {concerned.map(({ model, caveat, isOut }) => {
        const action = isOut ? "Put back" : "Leave out of recomputations";
        return (
          <li
            key={model}
            className="grid grid-cols-[minmax(0,1fr)_max-content] items-center gap-x-4 gap-y-1 border-b border-rule py-2 text-13 wrap-anywhere max-mid:grid-cols-1 max-mid:justify-items-start"
          >
            <span title={`Source: ${caveat.source}`}>
              <strong className="font-semibold text-ink">
                <bdi>{visibleText(model)}</bdi>
              </strong>{" "}
              {caveat.reason}. <span className="text-12/[18px] text-ink-3">Source: {caveat.source}.</span>
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
