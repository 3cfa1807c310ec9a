// A saved result from a file, read and assessed: what the page needs to show it, or in words why not. In the worker, where
// there is one.

import { parseAddress } from "../../../address/address";
import { assess } from "../../../analysis/assessment";
import { statisticsOfFrames, type Answer } from "../../../api/load-classification";
import type { OpenedFile } from "../../../api/page-calls";
import { mostEvidenceBytes } from "../../../export/evidence-envelope";
import { readEvidence, type SavedResult } from "../../../export/read-evidence";
import { firstWords } from "../../../words/first-words";
import { evidenceFaultWords } from "../../../words/saved-words";

export async function readSaved(file: File): Promise<OpenedFile> {
  const refused = (fault: Parameters<typeof evidenceFaultWords>[0]): OpenedFile => ({
    kind: "refused",
    why: evidenceFaultWords(fault, file.name),
    mayBeList: fault.kind === "not-ours" || fault.kind === "not-a-result" || fault.kind === "no-hash",
  });
  if (file.size > mostEvidenceBytes) return refused({ kind: "too-large", bytes: file.size });
  let read: Awaited<ReturnType<typeof readEvidence>>;
  try {
    read = await readEvidence(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return refused({ kind: "unreadable" });
  }
  if (read.kind !== "saved") return refused(read);
  const place = `/video/${read.asked}?${read.provenance.saved?.view ?? ""}`;
  const { address } = parseAddress(new URL(place, "https://saved.invalid"), "/");
  if (address.page !== "video") return refused({ kind: "damaged" });
  return { kind: "opened", place, answer: await toAnswer(read, file, address.view.threshold) };
}

async function toAnswer(
  { classification, asked, raw, digest, provenance: { saved, digestFits } }: SavedResult,
  file: File,
  threshold: number,
): Promise<Answer> {
  const assessment = assess(classification, threshold);
  return {
    classification,
    asked,
    backendName: saved?.backendName ?? "an unknown backend",
    fetchedAt: saved?.fetchedAt ?? new Date(file.lastModified),
    ...(await statisticsOfFrames(classification)),
    assessment,
    first: firstWords(classification, assessment, asked),
    raw: { bytes: raw, size: raw.length, digest },
    saved: { fileName: file.name, known: saved, digestFits },
    kept: false,
    round: 1,
  };
}
