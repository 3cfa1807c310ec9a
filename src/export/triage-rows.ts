// The table of many videos as rows of a spreadsheet: exact numbers, one hash to a line, in the order of the screen, every
// text as on the screen, so that nothing invisible leaves with it.

import type { TriageEntry } from "../analysis/triage-order";
import { stateWords } from "../words/triage-words";
import { visibleText } from "../words/visible-text";
import type { CsvCell } from "./csv";
import { textCell } from "./text-cell";

const head: readonly string[] = [
  "place",
  "hash",
  "file",
  "state",
  "verdict (reported)",
  "heuristic",
  "confidence from",
  "confidence to",
  "disputed (at the threshold)",
  "models",
  "models against",
  "names of those against",
  "disagreement (computed)",
  "worst standard deviation (computed)",
  "its model",
  "frames",
  "threshold",
  "fetched (UTC)",
  "failure",
];

/** @param threshold 0…1, at which the entries were assessed */
export function triageRows(
  entries: readonly TriageEntry[],
  threshold: number,
): readonly (readonly CsvCell[])[] {
  return [head, ...entries.map((entry) => rowOf(entry, threshold))];
}

function rowOf(entry: TriageEntry, threshold: number): readonly CsvCell[] {
  const start = [entry.place, entry.hash];
  if (entry.kind !== "result") {
    const failure = entry.kind === "failure" ? entry.failure.kind : undefined;
    return [...start, undefined, stateWords(entry), ...head.slice(4, -1).map(() => undefined), failure];
  }
  const { facts, assessment, heuristic, fetchedAt } = entry;
  return [
    ...start,
    textCell(facts.name),
    stateWords(entry) ?? "done",
    textCell(facts.word),
    facts.forced ? "set by a person" : heuristic,
    facts.confidence?.min,
    facts.confidence?.max,
    assessment.disputed ? "yes" : "no",
    assessment.saying,
    assessment.against.length,
    assessment.against.map(({ name }) => visibleText(name)).join("; "),
    assessment.disagreement,
    facts.worstDeviation,
    textCell(facts.worstModel),
    facts.frames,
    threshold,
    new Date(fetchedAt).toISOString(),
    textCell(facts.error),
  ];
}
