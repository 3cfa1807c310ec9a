// A switch with its name and what it does.

import type { ReactNode } from "react";
import { Switch } from "../../ui/switch";

type SettingSwitchProps = {
  readonly name: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** What it does, in a sentence. */
  readonly children: ReactNode;
};

export function SettingSwitch({ name, on, onChange, children }: SettingSwitchProps) {
  return (
    <div className="dialog-part flex items-start gap-3">
      <Switch name={name} on={on} onChange={onChange} />
      <p>
        <b className="font-semibold">{name}</b>
        <br />
        <span className="text-ink-3">{children}</span>
      </p>
    </div>
  );
}
