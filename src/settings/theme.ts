// Light, dark, or as the system has it. The choice is painted by /config.js before anything else, so that no page
// flashes in the wrong theme; this file changes it afterwards.

export type Theme = "system" | "light" | "dark";

/** Where the choice is kept; /config.js reads the same place. */
export const themeStorageKey = "framewise.theme";

/** The other one of light and dark, kept for next time where the browser allows. */
export function switchTheme(): void {
  const next: Theme = shownTheme() === "dark" ? "light" : "dark";
  document.documentElement.dataset["theme"] = next;
  try {
    localStorage.setItem(themeStorageKey, next);
  } catch {
    // Storage that is full or blocked: the choice holds for this page.
  }
}

function shownTheme(): "light" | "dark" {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
