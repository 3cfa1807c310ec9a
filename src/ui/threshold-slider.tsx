// The threshold as a native slider with its number: the same on every page that has one.

import { memo } from "react";

type ThresholdSliderProps = {
  /** 0…1. */
  readonly value: number;
  /** The value as it is written: "0.50". */
  readonly text: string;
  readonly className?: string;
  readonly onChange: (value: number) => void;
};

/** Memoized: React writes a field anew whenever it is drawn, and a frame that is stepped to is no threshold. */
export const ThresholdSlider = memo(function ThresholdSlider({
  value,
  text,
  className = "",
  onChange,
}: ThresholdSliderProps) {
  return (
    <label
      className={`ml-auto flex max-w-max min-w-0 flex-[1_1_100px] items-center justify-end gap-2.5 text-12 text-ink-3 print:hidden ${className}`}
    >
      <span className="max-mid:hidden">artificial from</span>
      <input
        type="range"
        className="slider"
        aria-label="Threshold"
        aria-valuetext={`artificial from ${text}`}
        min={0}
        max={1}
        step={0.01}
        value={value}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      {/* Not a live region: the slider says its value by itself, and once. */}
      <output className="min-w-[2.4em] text-right font-semibold text-ink" aria-hidden="true">
        {text}
      </output>
    </label>
  );
});
