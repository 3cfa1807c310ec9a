// Light, dark, or as the system has it. /config.js paints the choice before anything else, so that no page flashes in
// the wrong theme; this file changes it afterwards.

export type Theme = "system" | "light" | "dark";

/** Where the choice is kept; /config.js reads the same place. */
export const themeStorageKey = "framewise.theme";

export function isTheme(value: unknown): value is Theme {
  return value === "system" || value === "light" || value === "dark";
}

export function paintTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
}

/** The other one of what is on the screen now. */
export function otherTheme(theme: Theme): Theme {
  const dark = theme === "system" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
  return dark ? "light" : "dark";
}
