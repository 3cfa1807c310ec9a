// A list that is under way: how far it is, what came of each hash, and the way into any of them and back.

import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Address } from "../../address/address";
import { parseTriageView, printTriageView, type TriageView } from "../../address/triage-view";
import { useAddressStore, useLinks } from "../../address/use-address";
import { defaultVideoView } from "../../address/video-view";
import { assessTriage } from "../../analysis/triage-facts";
import { arrangeTriage, countTriage, type TriageEntry } from "../../analysis/triage-order";
import { triagePlan } from "../../api/batch-plan";
import type { Connection } from "../../api/connection";
import type { TriageRow } from "../../api/triage-messages";
import type { VideoHash } from "../../domain/video-hash";
import { printCsv, spreadsheetForm } from "../../export/csv";
import { saveFile } from "../../export/save-file";
import { triageRows } from "../../export/triage-rows";
import { withheldSteps } from "../look-up/failed-look-up";
import type { ReviewState, ReviewList } from "./review-list";
import { TriageFilters } from "./triage-filters";
import { places } from "./triage-memory";
import { TriageProgress, TriageStopped } from "./triage-progress";
import { TriageTable } from "./triage-table";
import { RichSentence } from "../../ui/rich-sentence";
import { usePageKeys } from "../../ui/use-page-keys";
import { failureWords } from "../../words/failure-words";
import { pageTitle } from "../../words/page-title";
import {
  disputedMeans,
  durationWords,
  editWords,
  marksMean,
  nothingShownWords,
  progressNote,
  triageHeading,
  triageSummary,
  triageTitle,
} from "../../words/triage-words";

/** What surrounds a list, whichever it is. */
export type TriageContext = {
  readonly connection: Connection;
  readonly address: Extract<Address, { page: "triage" }>;
  readonly letterKeys: boolean;
  /** Settings cannot change the backend. */
  readonly backendIsFixed: boolean;
  readonly onSettings: () => void;
};

type TriageResultsProps = TriageContext & {
  readonly reviewList: ReviewList;
  readonly state: ReviewState;
  readonly view: TriageView;
  /** Given while the list is being edited. */
  readonly form: ReactNode;
  readonly onEdit: (editing: boolean) => void;
};

export function TriageResults(props: TriageResultsProps) {
  const {
    reviewList,
    state,
    view,
    form,
    onEdit,
    address,
    connection,
    letterKeys,
    backendIsFixed,
    onSettings,
  } = props;
  const store = useAddressStore();
  const link = useLinks();
  const [start] = useState(() => ({
    came: store.cameFromHistory() && places.list === address.list,
    top: places.top,
    active: places.active,
  }));
  const [active, setActive] = useState(start.came ? start.active : undefined);
  const threshold = useDeferredValue(view.threshold);
  const entries = useMemo(
    () => triageEntries(state, threshold),
    // The rows grow in place; the version tells when.
    [state, threshold],
  );
  const counts = useMemo(() => countTriage(entries), [entries]);
  const shown = useMemo(
    () => arrangeTriage(entries, view.sort, view.filter),
    [entries, view.sort, view.filter],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that began this is gone, and the focus with it.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const moveRow = useRef<(step: number) => void>(undefined);
  useRowKeys(letterKeys, (step) => moveRow.current?.(step));
  useEffect(() => {
    document.title = pageTitle(triageTitle(counts));
  }, [counts]);

  function change(how: "push" | "replace", part: Partial<TriageView>): void {
    const now = store.current().address;
    if (now.page !== "triage") return;
    const before = parseTriageView(now.query).view;
    store[how]({ ...now, query: printTriageView({ ...before, ...part }) });
  }

  function remember(hash: VideoHash): void {
    setActive(hash);
    Object.assign(places, { list: address.list, active: hash });
  }

  const { length: all } = state.hashes;
  const plan = triagePlan(connection, counts.unchecked, state.single);
  const words = state.failure === undefined ? undefined : failureWords(state.failure, connection.name);
  const withheld = withheldSteps(connection, backendIsFixed);
  const offersSettings = words?.steps.some(
    (step) =>
      (step === "change-key" || step === "change-backend" || step === "check-settings") &&
      !withheld.includes(step),
  );
  const failed = counts.failed;
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_360px] items-end gap-x-12 gap-y-4 max-wide:grid-cols-1 print:grid-cols-1">
        <div>
          <h1 ref={heading} className="headline outline-none max-mid:leading-7.5" tabIndex={-1}>
            {triageHeading(counts)}
          </h1>
          <p className="mt-1 max-w-[80ch] text-pretty text-ink-2">
            <RichSentence phrases={triageSummary(counts)} /> {disputedMeans}
          </p>
        </div>
        <TriageProgress
          checked={all - counts.unchecked}
          all={all}
          phase={state.phase}
          note={progressNote(
            state.phase,
            counts,
            durationWords(plan.ms),
            state.holding?.failure,
            connection.name,
          )}
          holding={state.holding}
          failed={failed}
          onPause={reviewList.pause}
          onResume={reviewList.resume}
          onCancel={reviewList.cancel}
          onRetryFailed={reviewList.retryFailed}
        />
      </div>
      {words === undefined || counts.unchecked === 0 ? null : (
        <TriageStopped
          words={words}
          left={counts.unchecked}
          onResume={reviewList.resume}
          onSettings={offersSettings === true ? onSettings : undefined}
        />
      )}
      <p className="sr" role="status">
        {state.phase === "done" ? `All checked. ${triageHeading(counts)}` : ""}
      </p>
      <TriageFilters
        counts={counts}
        chosen={view.filter}
        onChoose={(filter) => change("push", { filter })}
        threshold={view.threshold}
        onThreshold={(at) => change("replace", { threshold: at })}
        editing={editWords(all)}
        onEdit={() => onEdit(form === undefined)}
        onExport={(to) => {
          const [form, part] = to === "CSV" ? [] : [spreadsheetForm(), "-spreadsheet"];
          saveFile(
            `framewise-triage-${view.filter}-${shown.length}${part ?? ""}.csv`,
            "text/csv;charset=utf-8",
            [printCsv(triageRows(shown, threshold), form)],
          );
        }}
      />
      {form}
      <TriageTable
        entries={shown}
        threshold={threshold}
        backend={connection.name}
        sort={view.sort}
        onSort={(sort) => change("push", { sort })}
        linkTo={(hash) =>
          link({ page: "video", hash, view: { ...defaultVideoView, threshold: view.threshold } })
        }
        active={active}
        onActive={remember}
        restoredTop={start.came ? start.top : undefined}
        onScroll={(top) => Object.assign(places, { list: address.list, top })}
        moveRef={moveRow}
      />
      {shown.length === 0 ? (
        <p className="mt-2.5 max-w-[110ch] text-13 text-ink-3">{nothingShownWords(view.filter)}</p>
      ) : null}
      <p className="mt-2.5 max-w-[110ch] text-13 text-ink-3">{marksMean}</p>
    </>
  );
}

function useRowKeys(letterKeys: boolean, onMove: (step: number) => void): void {
  usePageKeys((key) => {
    if (!letterKeys || (key !== "j" && key !== "k")) return undefined;
    return () => onMove(key === "j" ? 1 : -1);
  });
}

type Assessed = { readonly threshold: number; readonly entry: TriageEntry };
const assessed = new WeakMap<TriageRow, Assessed>();

function triageEntries(
  { hashes, rows, asking }: Pick<ReviewState, "hashes" | "rows" | "asking">,
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
