// A native checkbox in the role of a switch: 24 px to hit, the name is the model's or the setting's.

type SwitchProps = {
  readonly name: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
};

export function Switch({ name, on, onChange }: SwitchProps) {
  return (
    <input
      type="checkbox"
      role="switch"
      className="switch"
      aria-label={name}
      aria-checked={on}
      checked={on}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
