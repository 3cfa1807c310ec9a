// Confidences of one or several verdicts. Beside a count, a confidence is perhaps a share of frames and no probability:
// then both are printed as given.

import { confidenceRange } from "../analysis/outcome";
import type { Verdict } from "../domain/verdict";
import { confidenceRangeText, missing } from "./format";

type Given = Pick<Verdict, "confidence" | "count">;

/** "confidence 75.0–75.2%", or "confidence 0.6, count 3". */
export function confidencesText(verdicts: readonly Verdict[]): string {
  const counts = countsOf(verdicts);
  if (counts.length === 0) return `confidence ${confidenceRangeText(confidenceRange(verdicts))}`;
  return `confidence ${confidencesAsGiven(verdicts)}, count ${counts.join(", ")}`;
}

/** The same for the big print of a card: "75.0–75.2%", or "0.6 · count 3". */
export function confidencesShort(verdicts: readonly Verdict[]): string {
  const counts = countsOf(verdicts);
  if (counts.length === 0) return confidenceRangeText(confidenceRange(verdicts));
  return `${confidencesAsGiven(verdicts)} · count ${counts.join(", ")}`;
}

function countsOf(verdicts: readonly Given[]): readonly number[] {
  return [...new Set(verdicts.flatMap(({ count }) => count ?? []))];
}

function confidencesAsGiven(verdicts: readonly Given[]): string {
  return [...new Set(verdicts.map(({ confidence }) => String(confidence ?? missing)))].join(", ");
}
