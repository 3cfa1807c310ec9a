// A saved result from a file, as the live page that it was. It stands in the place of the backend's answer until the page is
// loaded anew; nobody is asked.

import type { QueryClient } from "@tanstack/react-query";
import { parseAddress } from "../address/address";
import type { AddressStore } from "../address/address-store";
import { assess } from "../analysis/assessment";
import { minMaxPyramid } from "../analysis/min-max-pyramid";
import { classificationKey } from "../backend/classification-query";
import type { Connection } from "../backend/connection";
import type { Answer } from "../backend/load-classification";
import { mostEvidenceBytes, readEvidence, type SavedResult } from "../evidence/read-evidence";
import { firstWords } from "../words/first-words";
import { evidenceFaultWords } from "../words/saved-words";

/** @returns why it was not opened, in words; undefined when the page shows it */
export async function openSaved(
  file: File,
  client: QueryClient,
  store: AddressStore,
  connection: Connection,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (file.size > mostEvidenceBytes)
    return evidenceFaultWords({ kind: "too-large", bytes: file.size }, file.name);
  let read: Awaited<ReturnType<typeof readEvidence>>;
  try {
    read = await readEvidence(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return evidenceFaultWords({ kind: "unreadable" }, file.name);
  }
  signal.throwIfAborted();
  if (read.kind !== "saved") return evidenceFaultWords(read, file.name);
  const { address } = parseAddress(
    new URL(`/video/${read.asked}?${read.provenance.saved?.view ?? ""}`, "https://saved.invalid"),
    "/",
  );
  if (address.page !== "video") return evidenceFaultWords({ kind: "damaged" }, file.name);
  const queryKey = classificationKey(connection, read.asked);
  // It is the only copy: nothing can fetch it again.
  client.setQueryDefaults(queryKey, { gcTime: Number.POSITIVE_INFINITY });
  await client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, toAnswer(read, file, address.view.threshold));
  store.push(address);
  return undefined;
}

function toAnswer(
  { classification, asked, raw, digest, provenance: { saved, digestFits } }: SavedResult,
  file: File,
  threshold: number,
): Answer {
  const assessment = assess(classification, threshold);
  return {
    classification,
    asked,
    backendName: saved?.backendName ?? "an unknown backend",
    fetchedAt: saved?.fetchedAt ?? new Date(file.lastModified),
    pyramids: classification.table.columns.map(minMaxPyramid),
    assessment,
    first: firstWords(classification, assessment, asked),
    raw: { bytes: raw, size: raw.length, digest },
    saved: { fileName: file.name, known: saved, digestFits },
    kept: false,
    round: 1,
  };
}
