// What an outcome of ours hangs on: the sentences, and one row per model with what is left when it is taken away. Nothing
// here is the backend's, and it says so. Models can be left out of it; that changes no number anywhere else.

import "./robustness.css";
import { memo, useRef, useState } from "react";
import type { Robustness } from "../../../analysis/robustness";
import { RichSentence } from "../../../ui/rich-sentence";
import { nothingToRecompute, robustnessLimits, type RobustnessWords } from "../robustness-words";
import { RemovalTable } from "./removal-table";
import { ScoreCaveats } from "./score-caveats";

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
  const table = { robustness, scored, touched, onToggle };
  return (
    <section className="section robust-section" aria-labelledby="robustness" ref={section} tabIndex={-1}>
      <header>
        <h2 id="robustness">Robustness</h2>
        <span className="provenance">our recomputation, not the backend's</span>
      </header>
      <div className="robust">
        <div className="robust-words">
          {words === undefined ? <p>{nothingToRecompute}</p> : null}
          {words === undefined ? null : <Sentences words={words} />}
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
        <RemovalTable {...table} />
      </div>
    </section>
  );
});

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
      <p className="robust-note">{robustnessLimits}</p>
    </>
  );
}
