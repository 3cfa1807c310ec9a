// Where a result comes from, for whoever reads it without the page.

import { counted } from "../words/format";
import type { SummaryLine } from "../words/summary";
import type { ResultRecord } from "./result-record";

/** @param size of the answer in bytes */
export function provenanceLines(
  { fetchedAt, backendOrigin, appVersion, link }: ResultRecord,
  digest: string | undefined,
  size: number,
): readonly SummaryLine[] {
  return [
    line("Fetched, exactly", fetchedAt.toISOString()),
    line("Asked through", backendOrigin ?? "the server that served the page"),
    line("Answer", counted(size, "byte")),
    line("SHA-256 of the answer", digest ?? "not known: the browser had no digests"),
    line("Framewise", appVersion),
    line("Link to the view", link),
  ];
}

function line(label: string, text: string): SummaryLine {
  return { label, value: [{ kind: "text", text }] };
}
