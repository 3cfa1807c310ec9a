// Triage before there is a list: where one comes from, and the way back to the last one.

import { useEffect, type ReactNode } from "react";
import { useLinks } from "../../address/use-address";
import { grouped } from "../../words/format";
import { pageTitle } from "../../words/page-title";
import { triageInvitation } from "../../words/triage-words";
import type { DeskState } from "./review-list";
import { lastList } from "./triage-memory";

type TriageBeginningProps = {
  readonly form: ReactNode;
  /** The list under way, if there is one. */
  readonly last: DeskState | undefined;
};

export function TriageBeginning({ form, last }: TriageBeginningProps) {
  const link = useLinks();
  useEffect(() => {
    document.title = pageTitle("Triage");
  }, []);
  return (
    <div className="max-w-[880px]">
      <h1 className="headline max-mid:leading-7.5">Check many videos at once.</h1>
      <p className="mt-1 max-w-[80ch] text-pretty text-ink-2">{triageInvitation}</p>
      {form}
      {last === undefined ? null : (
        <p className="mt-6">
          <a {...link({ page: "triage", query: "", list: lastList.text })}>
            Back to the last list of {grouped(last.hashes.length)}
          </a>
        </p>
      )}
    </div>
  );
}
