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

export function DrawingLegend() {
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
