// Light, dark, or as the system has it.

import { useId } from "react";
import type { SettingsForm } from "./settings-form";

const themes = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

type ThemeChoiceProps = {
  readonly theme: SettingsForm["theme"];
  readonly onTheme: (theme: SettingsForm["theme"]) => void;
};

export function ThemeChoice({ theme, onTheme }: ThemeChoiceProps) {
  const title = useId();
  return (
    <fieldset className="dialog-part" aria-labelledby={title}>
      <b id={title} className="font-semibold">
        Theme
      </b>
      <div className="flex flex-wrap gap-x-5">
        {themes.map(({ value, label }) => (
          <label key={value} className="choice">
            <input type="radio" name="theme" checked={theme === value} onChange={() => onTheme(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
