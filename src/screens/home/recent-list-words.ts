// The sentences around the list of recent look-ups: where they lie, why none is shown, and what forgetting them costs.

import { grouped } from "../../words/format";

/** In the list's place. @param count look-ups that are kept, though none of them is shown @param on they are kept at all */
export function noneShownWords(count: number, on: boolean): string {
  if (count > 0) return "No look-up on this device holds that.";
  return on ? "All forgotten. The next look-up will stand here." : "Nothing is kept on this device.";
}

export const keptHereWords =
  "Kept in this browser only: these lines and the finished answers behind them, never a key.";

/** Before anything is forgotten. @param asked which of the two ways it is */
export function sureWords(asked: "forget" | "off", count: number): string {
  const what = count === 1 ? "the look-up" : `all ${grouped(count)} look-ups`;
  const start = asked === "off" ? "Switching this off forgets" : "This forgets";
  return `${start} ${what} and every kept answer on this device. It cannot be undone.`;
}
