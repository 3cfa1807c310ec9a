// Many videos at once: the form with a list, or what came of it.

import "./triage.css";
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from "react";
import { parseTriageView } from "../../address/triage-view";
import { useAddressStore, useLinks } from "../../address/use-address";
import type { Answers } from "../../api/answers";
import { triagePlan } from "../../api/batch-plan";
import { findHashesAway } from "../../api/find-hashes-away";
import type { FoundHashes } from "../../domain/found-hashes";
import { givenList } from "../look-up/file/given-list";
import { readListFile } from "../look-up/file/read-list-file";
import { ignoredFieldWords } from "../look-up/notice-words";
import { Notices } from "../look-up/notices";
import type { ReviewState } from "./review-list";
import { TriageForm } from "./triage-form";
import { listText, openList } from "./triage-lists";
import { reviewListOf, lastList } from "./triage-memory";
import { type TriageContext, TriageResults } from "./triage-results";
import { grouped } from "../../words/format";
import { pageTitle } from "../../words/page-title";
import { longListWords, missingListWords, triageInvitation, unkeptListWords } from "../../words/triage-words";

type TriagePageProps = TriageContext & { readonly answers: Answers };

export function TriagePage(props: TriagePageProps) {
  const { answers, connection, address } = props;
  const reviewList = reviewListOf(answers.askWorker);
  const state = useSyncExternalStore(reviewList.subscribe, reviewList.current);
  const store = useAddressStore();
  const given = useSyncExternalStore(givenList.subscribe, givenList.current);
  const find = useMemo(() => findHashesAway(answers.askWorker), [answers.askWorker]);
  const [editing, setEditing] = useState(false);
  const opened = useMemo(() => openList(address.list), [address.list]);
  const { view, ignored } = useMemo(() => parseTriageView(address.query), [address.query]);
  const { hashes } = opened;
  // Before anything is painted, so that a list never flashes as an empty form.
  useLayoutEffect(() => {
    if (hashes.length === 0) return;
    lastList.text = address.list;
    reviewList.open(connection, hashes);
  }, [reviewList, connection, hashes, address.list]);

  function check(found: FoundHashes): void {
    setEditing(false);
    givenList.clear();
    store.push({ page: "triage", query: address.query, list: listText(found.hashes) });
  }

  const form = (
    <TriageForm
      key={address.list}
      text={hashes.length <= mostPrefilled ? hashes.join("\n") : ""}
      plan={(count) => triagePlan(connection, count, state?.single ?? false)}
      given={given}
      find={find}
      readFile={readListFile}
      onCheck={check}
      onClose={hashes.length > 0 ? () => setEditing(false) : undefined}
    />
  );
  const notices = [
    ...[...ignored, ...opened.ignored].map(({ field, value, expected }) =>
      ignoredFieldWords(field, value, expected),
    ),
    ...(opened.where === "kept" ? [longListWords] : []),
    ...(opened.where === "not-kept" ? [unkeptListWords] : []),
    ...(opened.where === "missing" ? [missingListWords] : []),
  ];
  return (
    <>
      <Notices key={address.list} lines={notices} />
      {hashes.length === 0 || state === undefined ? (
        <TriageBeginning form={form} last={state} />
      ) : (
        <TriageResults
          {...props}
          reviewList={reviewList}
          state={state}
          view={view}
          form={editing ? form : undefined}
          onEdit={setEditing}
        />
      )}
    </>
  );
}

/** A longer list would take seconds to be laid out in a field. */
const mostPrefilled = 5_000;

type TriageBeginningProps = {
  readonly form: ReactNode;
  /** The list under way, if there is one. */
  readonly last: ReviewState | undefined;
};

function TriageBeginning({ form, last }: TriageBeginningProps) {
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
