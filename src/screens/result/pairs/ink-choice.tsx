// What the ink of the matrix stands for, and its scale.

import { inkSteps, measures, type Measure } from "./pair-ink";

const words = {
  difference: { name: "mean difference", least: "0 points apart", most: "100 points" },
  sides: { name: "opposite sides", least: "0% of frames", most: "100% of frames" },
} satisfies Readonly<Record<Measure, object>>;

type InkChoiceProps = { readonly measure: Measure; readonly onMeasure: (measure: Measure) => void };

export function InkChoice({ measure, onMeasure }: InkChoiceProps) {
  const { least, most } = words[measure];
  return (
    <div className="pair-bar">
      <fieldset className="pair-choice">
        <legend>shaded by</legend>
        {measures.map((key) => (
          <label key={key}>
            <input
              type="radio"
              name="pair-measure"
              checked={measure === key}
              onChange={() => onMeasure(key)}
            />
            {words[key].name}
          </label>
        ))}
      </fieldset>
      <span className="pair-legend">
        {least}
        <span className="pair-steps" aria-hidden="true">
          {Array.from({ length: inkSteps }, (_, step) => (
            <span key={step} data-ink={step} />
          ))}
        </span>
        {most}
      </span>
    </div>
  );
}
