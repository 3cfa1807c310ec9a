// The threshold as a native slider with its number: the same on every page that has one.

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

export function ThresholdSlider({ value, text, className = "", keepsWords, onChange }: ThresholdSliderProps) {
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
      <output>{text}</output>
    </label>
  );
}
