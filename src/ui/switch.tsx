// A native checkbox in the role of a switch: 24 px to hit, the name is the model's or the setting's.

type SwitchProps = {
  readonly name: string;
  readonly on: boolean;
  readonly title?: string;
  /** `shift`: the Shift key was held. */
  readonly onChange: (on: boolean, shift: boolean) => void;
};

export function Switch({ name, title, on, onChange }: SwitchProps) {
  return (
    <input
      type="checkbox"
      role="switch"
      // 24 px to hit, 18 px to see
      className="relative block h-4.5 w-7.5 flex-none cursor-pointer appearance-none rounded-full border border-control before:absolute before:-inset-1 after:absolute after:top-0.5 after:left-0.5 after:size-3 after:rounded-full after:bg-control checked:border-ink checked:bg-ink checked:after:right-0.5 checked:after:left-auto checked:after:bg-paper max-mid:h-5.5 max-mid:w-9 max-mid:after:top-[3px] max-mid:after:left-[3px] max-mid:after:size-3.5 max-mid:checked:after:right-[3px] forced-colors:after:bg-[CanvasText]!"
      aria-label={name}
      aria-checked={on}
      checked={on}
      title={title}
      onChange={(event) => onChange(event.currentTarget.checked, isShifted(event.nativeEvent))}
    />
  );
}

/** A checkbox changes on a click, by pointer or by the space bar, and the click knows. */
function isShifted(event: Event): boolean {
  return event instanceof MouseEvent && event.shiftKey;
}
