// What the ink of the matrix stands for, and its scale.

import { inkColour, inkSteps, measures, type Measure } from "./pair-ink";

const words = {
  difference: { name: "mean difference", least: "0 points apart", most: "100 points" },
  sides: { name: "opposite sides", least: "0% of frames", most: "100% of frames" },
} satisfies Readonly<Record<Measure, object>>;

type InkChoiceProps = { readonly measure: Measure; readonly onMeasure: (measure: Measure) => void };

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
