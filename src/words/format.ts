// Numbers as text, the one way of the product: scores and confidences as percent with one decimal,
// deviations with three, "–" for what is not there.

export const missing = "–";

/** 0.7516 → "75.2%"; a gap → "–". */
export function percent(score: number): string {
  return Number.isNaN(score) ? missing : `${(score * 100).toFixed(1)}%`;
}

/** A confidence as reported: percent within 0…1, else exactly the number given. */
export function confidenceText(confidence: number | undefined): string {
  if (confidence === undefined) return missing;
  return confidence >= 0 && confidence <= 1 ? percent(confidence) : String(confidence);
}

/** "75.0–75.2%"; one number when both print the same, "75.0% to 1.2" when one is no percentage. */
export function confidenceRangeText(
  range: { readonly min: number; readonly max: number } | undefined,
): string {
  if (range === undefined) return missing;
  const [min, max] = [confidenceText(range.min), confidenceText(range.max)];
  if (min === max) return min;
  return min.endsWith("%") && max.endsWith("%") ? `${min.slice(0, -1)}–${max}` : `${min} to ${max}`;
}

/** A distance between two scores in points: 0.643 → "64.3 points". */
export function points(distance: number): string {
  return `${(Math.abs(distance) * 100).toFixed(1)} points`;
}

/** A standard deviation with three decimals; NaN (n below 2) → "–". */
export function deviationText(deviation: number): string {
  return Number.isNaN(deviation) ? missing : deviation.toFixed(3);
}

/** A threshold as on its handle: at least two decimals, all that it has. */
export function thresholdText(threshold: number): string {
  const short = threshold.toFixed(2);
  return Number(short) === threshold ? short : String(threshold);
}

/** Every digit, for titles, copies and exports; a gap is said. */
export function exact(value: number): string {
  return Number.isNaN(value) ? "no value" : String(value);
}

/** "1 frame", "5 frames", "20,000 frames". */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(n)} ${n === 1 ? noun : plural}`;
}

/** One for all: `toLocaleString` looks its locale up anew for every number. */
const grouping = new Intl.NumberFormat("en-US");

/** 20000 → "20,000". */
export function grouped(n: number): string {
  return grouping.format(n);
}

const byteUnits = ["kB", "MB", "GB", "TB"];

/** In units of 1,000, as file managers and disks count: "1 byte", "999 bytes", "12.3 kB", "412 MB", "1.1 GB". */
export function byteText(bytes: number): string {
  if (bytes < 1_000) return counted(bytes, "byte");
  let value = bytes / 1_000;
  let unit = 0;
  // What would round up to four digits is written in the next unit.
  while (value >= 999.5 && unit < byteUnits.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${value.toFixed(value < 99.95 ? 1 : 0)} ${byteUnits[unit] ?? ""}`;
}

/** Sorted frame numbers as text: "frame 4", "frames 4 and 9", "frames 12–17, 20 and 83 more". */
export function frameList(frames: readonly number[], mostRuns = 6): string {
  const runs = runsOf(frames);
  const shown = runs
    .slice(0, mostRuns)
    .map(([from, to]) => (from === to ? grouped(from) : `${grouped(from)}–${grouped(to)}`));
  const rest = runs.slice(mostRuns).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const items = rest > 0 ? [...shown, `${grouped(rest)} more`] : shown;
  const last = items.at(-1) ?? "";
  const text = items.length > 1 ? `${items.slice(0, -1).join(", ")} and ${last}` : last;
  return `${frames.length === 1 ? "frame" : "frames"} ${text}`;
}

function runsOf(frames: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const frame of frames) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] + 1 === frame) last[1] = frame;
    else runs.push([frame, frame]);
  }
  return runs;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "22 Nov 2026, 07:24 UTC": for whatever is read elsewhere. */
export function utcText(time: Date): string {
  const day = `${time.getUTCDate()} ${months[time.getUTCMonth()] ?? ""} ${time.getUTCFullYear()}`;
  return `${day}, ${two(time.getUTCHours())}:${two(time.getUTCMinutes())} UTC`;
}

/** "22 Nov 2026, 07:24 UTC (08:24 local)"; the local part only where it differs. */
export function timeText(time: Date): string {
  const local = `${two(time.getHours())}:${two(time.getMinutes())}`;
  const otherDay =
    time.getDate() === time.getUTCDate() ? "" : `${time.getDate()} ${months[time.getMonth()] ?? ""} `;
  return `${utcText(time)}${time.getTimezoneOffset() === 0 ? "" : ` (${otherDay}${local} local)`}`;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
