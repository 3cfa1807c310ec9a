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
      className="switch"
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
