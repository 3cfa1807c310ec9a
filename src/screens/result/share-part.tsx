// What the three buttons do. Nothing is made before it is asked for, and everything is made from the view at that moment.

import { useEffect, useMemo, useState } from "react";
import type { AddressStore } from "../../address/address-store";
import { useAddressStore } from "../../address/use-address";
import type { Connection } from "../../api/connection";
import { fetchRawAgain } from "../../api/fetch-raw-again";
import type { Answer } from "../../api/load-classification";
import { copyRichText, copyText } from "../../export/clipboard";
import type { ResultRecord } from "../../export/result-record";
import { summaryHtml } from "../../export/summary-html";
import { summaryMarkdown } from "../../export/summary-markdown";
import { CopyByHand } from "./copy-by-hand";
import { ExportPanel } from "./export-panel";
import { nothingSavedWords, printRefusedWords, rawAgainWords } from "../../words/export-words";
import { failureWords } from "../../words/failure-words";
import { composeSummary } from "../../words/summary";
import { exportKinds, type RawCopy } from "./export-kinds";
import { ReportPart } from "./report-part";
import { toResultRecord } from "./result-record";
import { exportPanelId, type Copied, type Copyable, type SharePartProps } from "./share-buttons";

/** Writes the address bar first, so that the link leads to what is seen. */
export async function copyToShare(
  what: Copyable,
  answer: Answer,
  connection: Connection,
  store: AddressStore,
): Promise<Copied> {
  const record = toResultRecord(answer, connection, store);
  const { link } = record;
  if (what === "link") return { kind: await copyText(link), title: "Link", text: link };
  const summary = composeSummary(record);
  const text = summaryMarkdown(summary, link);
  return { kind: await copyRichText(text, summaryHtml(summary, link)), title: "Summary", text };
}

const saidForMs = 4_000;

export function SharePart({ answer, connection, opensAtOnce, prints, copied, onForget }: SharePartProps) {
  const store = useAddressStore();
  const [saved, setSaved] = useState("");
  const [reported, setReported] = useState<ResultRecord | undefined>(undefined);
  const wasCopied = copied?.kind === "copied";
  useEffect(() => {
    if (!wasCopied) return undefined;
    const timer = setTimeout(onForget, saidForMs);
    return () => clearTimeout(timer);
  }, [wasCopied, onForget]);
  const record = () => toResultRecord(answer, connection, store);
  const kinds = exportKinds(answer, {
    record,
    raw: () => rawCopy(answer, connection),
    onSaid: setSaved,
    onReport: () => setReported(record()),
  });
  const [printed, setPrinted] = useState(0);
  const byKeys = useMemo(
    () => (prints > printed ? toResultRecord(answer, connection, store) : undefined),
    [prints, printed, answer, connection, store],
  );
  const onPrinted = (): void => {
    setReported(undefined);
    setPrinted(prints);
  };
  const report = reported ?? byKeys;
  return (
    <>
      <ExportPanel id={exportPanelId} kinds={kinds} said={saved} opensAtOnce={opensAtOnce} />
      {report === undefined ? null : (
        <ReportPart
          record={report}
          onDone={onPrinted}
          onRefused={() => {
            onPrinted();
            setSaved(printRefusedWords);
          }}
        />
      )}
      {copied?.kind === "withheld" ? (
        <CopyByHand title={copied.title} text={copied.text} onClose={onForget} />
      ) : null}
    </>
  );
}

async function rawCopy({ raw, asked, backendName }: Answer, connection: Connection): Promise<RawCopy> {
  if (raw.bytes !== undefined) return { kind: "bytes", bytes: raw.bytes, said: "", same: true };
  const again = await fetchRawAgain(connection, asked, raw.digest, new AbortController().signal);
  if (again.kind === "bytes") {
    const { bytes, same } = again;
    return { kind: "bytes", bytes, same, said: rawAgainWords(same) };
  }
  const { heading } = failureWords(again.failure, backendName);
  return { kind: "failure", said: nothingSavedWords(heading) };
}
