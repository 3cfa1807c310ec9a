// How the two are laid over each other, and what the lines mean.

import { SeriesSwatch } from "../../ui/series-swatch";
import { SideMark } from "../../ui/side-mark";
import { thresholdText } from "../../words/format";
import { SideLetter } from "./side-letter";
import { ThresholdSlider } from "../../ui/threshold-slider";

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

export function DrawingBar({ align, threshold, onAlign, onThreshold }: DrawingBarProps) {
  return (
    <div className="cmp-bar">
      <fieldset>
        <legend className="sr">Common axis</legend>
        {alignments.map((choice) => (
          <label key={choice.align} className="choice">
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

export function DrawingLegend() {
  return (
    <p className="cmp-legend">
      <span>
        <SideLetter letter="A" />
        <SeriesSwatch index={0} />
        first: thick, in the model’s colour and dash
      </span>
      <span>
        <SideLetter letter="B" />
        <svg width={26} height={10} aria-hidden="true" className="cmp-b">
          <path className="cmp-line" d="M0 5H26" />
          <circle className="cmp-dots" cx={13} cy={5} r={3} />
        </svg>
        second: thin, in ink, open dots where there is room
      </span>
      <span className="says">
        <SideMark side="artificial" />
        100% is artificial
      </span>
      <span className="says">
        <SideMark side="human" />
        0% is human
      </span>
    </p>
  );
}
