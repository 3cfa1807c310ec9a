// The raw answer as a searchable tree: whatever the backend sent, unknown fields included, opened piece by piece.

import { useEffect, useId, useState } from "react";
import { OpenIcon } from "../../../ui/late-icons";
import { counted } from "../../../words/format";
import { rawPanel } from "../../chunks";
import type { RawSource } from "./raw-panel";

const rawTooLargeWords = "The answer was too large to be kept beside the scores that were read from it.";
const rawMissingWords =
  "The part of this page that shows it could not be loaded. If trying again does not help, reload the page.";

type OpenedRaw = { readonly source: RawSource; readonly close: () => void };

type RawAnswerViewProps = {
  readonly size: number;
  readonly digest: string | undefined;
  /** Opens the answer for as long as it is looked at; undefined when the bytes were too many to keep. */
  readonly open: (() => OpenedRaw) | undefined;
};

export function RawAnswerView({ size, digest, open }: RawAnswerViewProps) {
  const [opened, setOpened] = useState<OpenedRaw | undefined>(undefined);
  const panel = useId();
  useEffect(() => () => opened?.close(), [opened]);
  return (
    <section className="section" aria-labelledby="raw-answer">
      <header>
        <h2 id="raw-answer">Raw answer</h2>
        <span className="provenance">{counted(size, "byte")} as received, parsed for this view</span>
      </header>
      {digest === undefined ? null : (
        <p className="mb-2 text-13 break-all text-ink-3">
          SHA-256 of the answer: <span className="font-mono text-12">{digest}</span>
        </p>
      )}
      {open === undefined ? (
        <p className="text-ink-2">{rawTooLargeWords}</p>
      ) : (
        <>
          <button
            type="button"
            className="button button-line"
            aria-expanded={opened !== undefined}
            aria-controls={panel}
            onClick={() => setOpened(opened === undefined ? open() : undefined)}
            {...rawPanel.prefetch}
          >
            {opened === undefined ? "Show the raw answer" : "Hide the raw answer"} <OpenIcon />
          </button>
          <div id={panel}>{opened === undefined ? null : <Tree source={opened.source} />}</div>
        </>
      )}
    </section>
  );
}

function Tree({ source }: { readonly source: RawSource }) {
  const panel = rawPanel.use();
  if (panel.kind === "loaded") return <panel.value source={source} />;
  if (panel.kind === "loading") return <p className="mt-3 text-ink-3">…</p>;
  return (
    <p className="mt-3" role="alert">
      {rawMissingWords}{" "}
      <button type="button" className="button button-line" onClick={panel.retry}>
        Try again
      </button>
    </p>
  );
}
