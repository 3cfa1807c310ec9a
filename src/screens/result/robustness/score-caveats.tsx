// Models whose score is no probability, or only under a condition: said with the reason, and one click from being left
// out.

import type { CountedModel } from "../../../analysis/recomputation";
import { scoreCaveat } from "../../../domain/score-caveat";
import { visibleText } from "../../../words/visible-text";

type ScoreCaveatsProps = {
  readonly scored: readonly CountedModel[];
  readonly leftOut: readonly CountedModel[];
  readonly onToggle: (model: string) => void;
};

export function ScoreCaveats({ scored, leftOut, onToggle }: ScoreCaveatsProps) {
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
