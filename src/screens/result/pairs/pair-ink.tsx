// How much ink a cell has: more is always more disagreement, in ten equal steps.

import type { ModelPair } from "../../../analysis/model-pairs";

export const measures = ["difference", "sides"] as const;
/** What the ink stands for: the mean difference, or the share of frames on opposite sides. */
export type Measure = (typeof measures)[number];

export const inkSteps = 10;

/**
 * In equal steps of lightness, and neither of the two words' colours, since no pair is on a side. `--most` is the ink of the
 * last step: where numbers stand on it, it stops before they fall under 4.5 to 1.
 */
export function inkColour(step: number): string {
  return `color-mix(in oklab, var(--ink) calc(${step} * var(--most) / ${inkSteps - 1}), var(--sunken))`;
}

/** 0, agreement, to 9; "none" where there is nothing to compare. */
export function inkOf({ n, meanDifference, sameSide }: ModelPair, measure: Measure): number | "none" {
  if (n === 0) return "none";
  const disagreement = measure === "difference" ? meanDifference : 1 - sameSide / n;
  return Math.min(Math.floor(disagreement * inkSteps), inkSteps - 1);
}

const words = {
  difference: { name: "mean difference", least: "0 points apart", most: "100 points" },
  sides: { name: "opposite sides", least: "0% of frames", most: "100% of frames" },
} satisfies Readonly<Record<Measure, object>>;

type InkChoiceProps = { readonly measure: Measure; readonly onMeasure: (measure: Measure) => void };

/** What the ink stands for, and its scale. */
export function InkChoice({ measure, onMeasure }: InkChoiceProps) {
  const { least, most } = words[measure];
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-8 gap-y-1 text-12 text-ink-3">
      <fieldset className="flex flex-wrap gap-x-4">
        <legend className="float-left me-4 leading-6">shaded by</legend>
        {measures.map((key) => (
          <label key={key} className="inline-flex min-h-6 cursor-pointer items-center gap-1.5 text-ink">
            <input
              type="radio"
              className="accent-ink"
              name="pair-measure"
              checked={measure === key}
              onChange={() => onMeasure(key)}
            />
            {words[key].name}
          </label>
        ))}
      </fieldset>
      <span className="inline-flex items-center gap-2">
        {least}
        <span className="flex outline-1 outline-rule-2" aria-hidden="true">
          {Array.from({ length: inkSteps }, (_, step) => (
            <span
              key={step}
              className="h-3 w-3.5 forced-color-adjust-none"
              style={{ background: inkColour(step) }}
            />
          ))}
        </span>
        {most}
      </span>
    </div>
  );
}
