// A heuristic by its name, on the screen and in whatever leaves it.

import { visibleText } from "./visible-text";

export const namelessHeuristic = "a heuristic without a name";

/** @param heuristic as received; undefined where the answer gives none */
export function heuristicName(heuristic: string | undefined): string {
  return heuristic === undefined ? namelessHeuristic : visibleText(heuristic);
}
