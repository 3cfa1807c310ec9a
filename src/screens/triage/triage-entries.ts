// The rows of the desk as the table draws them: assessed at the threshold of the address, each only once.

import type { TriageRow } from "../../api/triage-messages";
import { assessTriage } from "../../analysis/triage-facts";
import type { TriageEntry } from "../../analysis/triage-order";
import type { DeskState } from "./review-list";

type Assessed = { readonly threshold: number; readonly entry: TriageEntry };
const assessed = new WeakMap<TriageRow, Assessed>();

export function triageEntries(
  { hashes, rows, asking }: Pick<DeskState, "hashes" | "rows" | "asking">,
  threshold: number,
): readonly TriageEntry[] {
  return hashes.map((hash, index) => {
    const place = index + 1;
    const row = rows.get(hash);
    if (row === undefined) return { hash, place, kind: asking.has(hash) ? "asking" : "waiting" };
    const known = assessed.get(row);
    if (known !== undefined && known.threshold === threshold && known.entry.place === place)
      return known.entry;
    const entry = toEntry(row, place, threshold);
    assessed.set(row, { threshold, entry });
    return entry;
  });
}

function toEntry(row: TriageRow, place: number, threshold: number): TriageEntry {
  if (row.kind === "failure") return { hash: row.hash, place, kind: "failure", failure: row.failure };
  const { facts, heuristic, confidence, fetchedAt } = row.result;
  const assessment = assessTriage(facts, threshold);
  return { hash: row.hash, place, kind: "result", facts, assessment, heuristic, confidence, fetchedAt };
}
