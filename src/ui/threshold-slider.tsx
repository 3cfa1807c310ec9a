// The threshold as a native slider with its number: the same on every page that has one.

import { memo } from "react";

type ThresholdSliderProps = {
  /** 0…1. */
  readonly value: number;
  /** The value as it is written: "0.50". */
  readonly text: string;
  readonly className?: string;
  /** The words before it stay on narrow screens. */
  readonly keepsWords?: boolean;
  readonly onChange: (value: number) => void;
};

/** Memoized: React writes a field anew whenever it is drawn, and a frame that is stepped to is no threshold. */
export const ThresholdSlider = memo(function ThresholdSlider({
  value,
  text,
  className = "",
  keepsWords,
  onChange,
}: ThresholdSliderProps) {
  return (
    <label className={`threshold ${className}`}>
      <span className={keepsWords === true ? "" : "long"}>artificial from</span>
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
      <output aria-hidden="true">{text}</output>
    </label>
  );
});
