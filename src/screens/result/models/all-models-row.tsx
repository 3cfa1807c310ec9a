// Under the list what all models come to together, hidden ones included.

import type { AllModels } from "../../../analysis/model-summary";
import { SideWord } from "../../../ui/side-mark";
import { exact, percent, thresholdText } from "../../../words/format";
import { allModelsWords } from "../../../words/model-words";

/** The mean over all models, hidden ones included: ours, and said so. */
export function AllModelsRow({
  all,
  of,
  without,
  threshold,
}: {
  readonly all: AllModels;
  readonly of: number;
  /** How many are left out. */
  readonly without: number;
  readonly threshold: number;
}) {
  return (
    <p
      className="m-all"
      // Its words change only where the threshold passes the mean, and that is heard.
      aria-live="polite"
      aria-atomic="true"
      title={`${exact(all.mean)}: mean of the models' means, artificial from ${thresholdText(threshold)}`}
    >
      <span>{allModelsWords(all.models, of, without)}, computed here</span>
      <SideWord word={all.side} />
      <span className="m-all-mean">{percent(all.mean)}</span>
    </p>
  );
}
