// What is said about an answer that this device has kept, and about times that have passed.

import type { Failure } from "../domain/failure";
import { backendPhrase } from "./backend-phrase";
import { failureWords } from "./failure-words";
import { counted, timeText } from "./format";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** "12 minutes ago"; whole units, rounded down, so that nothing looks older than it is. */
export function agoText(ageMs: number): string {
  if (ageMs < minuteMs) return "less than a minute ago";
  if (ageMs < hourMs) return `${counted(Math.floor(ageMs / minuteMs), "minute")} ago`;
  if (ageMs < dayMs) return `${counted(Math.floor(ageMs / hourMs), "hour")} ago`;
  return `${counted(Math.floor(ageMs / dayMs), "day")} ago`;
}

/** @param ageMs negative where the device's clock was set back */
export function keptText(ageMs: number): string {
  return `Fetched ${agoText(Math.max(0, ageMs))}, kept on this device.`;
}

/** After it was asked for anew, before what changed. */
export const fetchedAgainText = "Fetched again.";

/** Why asking again brought nothing, and what is on the screen. */
export function refreshFailedText(failure: Failure, backendName: string): string {
  if (failure.kind === "not-found")
    return `${startOf(backendPhrase(backendName))} has no result under this hash any more. This one stays on this device until you remove it from the recent look-ups.`;
  const { heading } = failureWords(failure, backendName);
  return `Asked again without success: ${heading}. What is shown is what this device has kept.`;
}

function startOf(phrase: string): string {
  return phrase.startsWith("the ") ? `T${phrase.slice(1)}` : phrase;
}

/** "07:24 today", "yesterday 16:40", "19 Nov", "19 Nov 2025": this device's own time, for a list. */
export function listTimeText(at: Date, now: Date): string {
  const clock = `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
  const days = Math.round((startOfDay(now) - startOfDay(at)) / dayMs);
  if (days === 0) return `${clock} today`;
  if (days === 1) return `yesterday ${clock}`;
  const [day = "", month = "", year = ""] = timeText(at).split(/[ ,]+/);
  return at.getFullYear() === now.getFullYear() ? `${day} ${month}` : `${day} ${month} ${year}`;
}

function startOfDay(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}
