// Many videos at once: a list, what came of each of its hashes, and the way into any of them and back.

import {
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Address } from "../address/address";
import { useAddressStore, useLinks } from "../address/use-address";
import { parseTriageView, printTriageView, type TriageView } from "../address/triage-view";
import { defaultVideoView } from "../address/video-view";
import { arrangeTriage, countTriage } from "../analysis/triage-order";
import { triagePlan } from "../backend/batch-plan";
import type { Answers } from "../backend/answers";
import type { AskWorker } from "../backend/look-up-messages";
import type { Connection } from "../backend/connection";
import type { FoundHashes } from "../domain/found-hashes";
import type { VideoHash } from "../domain/video-hash";
import { printCsv } from "../evidence/csv";
import { saveFile } from "../evidence/save-file";
import { triageRows } from "../evidence/triage-rows";
import { Notice } from "../features/notice";
import { TriageFilters } from "../features/triage-filters";
import { TriageForm } from "../features/triage-form";
import { TriageProgress } from "../features/triage-progress";
import { TriageStopped } from "../features/triage-stopped";
import { TriageTable } from "../features/triage-table/triage-table";
import { RichSentence } from "../ui/rich-sentence";
import { failureWords } from "../words/failure-words";
import { grouped } from "../words/format";
import { ignoredFieldWords } from "../words/notice-words";
import { pageTitle } from "../words/page-title";
import {
  disputedMeans,
  durationWords,
  editWords,
  longListWords,
  marksMean,
  missingListWords,
  nothingShownWords,
  progressNote,
  triageHeading,
  triageInvitation,
  triageSummary,
  triageTitle,
  unkeptListWords,
} from "../words/triage-words";
import { readListFile } from "./read-list-file";
import { createTriageDesk, type DeskState, type TriageDesk } from "./triage-desk";
import { triageEntries } from "./triage-entries";
import { listText, openList } from "./triage-lists";
import { useRowKeys } from "./use-row-keys";
import "./triage.css";

type TriagePageProps = {
  readonly answers: Answers;
  readonly connection: Connection;
  readonly address: Extract<Address, { page: "triage" }>;
  readonly letterKeys: boolean;
  readonly backendIsFixed: boolean;
  readonly onSettings: () => void;
};

/** One desk for the life of the page, whichever page is shown. */
const desks = new WeakMap<AskWorker, TriageDesk>();

function deskOf(askWorker: AskWorker): TriageDesk {
  const desk = desks.get(askWorker) ?? createTriageDesk(askWorker);
  desks.set(askWorker, desk);
  return desk;
}

export function TriagePage(props: TriagePageProps) {
  const { answers, connection, address } = props;
  const desk = deskOf(answers.askWorker);
  const state = useSyncExternalStore(desk.subscribe, desk.current);
  const store = useAddressStore();
  const [editing, setEditing] = useState(false);
  const opened = useMemo(() => openList(address.list), [address.list]);
  const { view, ignored } = useMemo(() => parseTriageView(address.query), [address.query]);
  const { hashes } = opened;
  // Before anything is painted, so that a list never flashes as an empty form.
  useLayoutEffect(() => {
    if (hashes.length === 0) return;
    lastList.text = address.list;
    desk.open(connection, hashes);
  }, [desk, connection, hashes, address.list]);

  function check(found: FoundHashes): void {
    setEditing(false);
    store.push({ page: "triage", query: address.query, list: listText(found.hashes) });
  }

  const form = (
    <TriageForm
      key={address.list}
      text={hashes.length <= mostPrefilled ? hashes.join("\n") : ""}
      plan={(count) => triagePlan(connection, count, state?.single ?? false)}
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
        <Beginning form={form} last={state} />
      ) : (
        <Results
          {...props}
          desk={desk}
          state={state}
          view={view}
          form={editing ? form : undefined}
          onEdit={setEditing}
        />
      )}
    </>
  );
}

/** What the address of the list under way holds, for the way back to it. */
const lastList = { text: "" };

/** A longer list would take seconds to be laid out in a field. */
const mostPrefilled = 5_000;

function Notices({ lines }: { readonly lines: readonly string[] }) {
  const [open, setOpen] = useState(true);
  return open ? <Notice lines={lines} onClose={() => setOpen(false)} /> : null;
}

function Beginning({ form, last }: { readonly form: React.ReactNode; readonly last: DeskState | undefined }) {
  const link = useLinks();
  useEffect(() => {
    document.title = pageTitle("Triage");
  }, []);
  return (
    <div className="triage-start">
      <h1>Check many videos at once.</h1>
      <p className="triage-sub">{triageInvitation}</p>
      {form}
      {last === undefined ? null : (
        <p className="triage-last">
          <a {...link({ page: "triage", query: "", list: lastList.text })}>
            Back to the last list of {grouped(last.hashes.length)}
          </a>
        </p>
      )}
    </div>
  );
}

/** Where somebody was in a list when a result was opened from it. */
const places = { list: "", active: undefined as VideoHash | undefined, top: 0 };

type ResultsProps = TriagePageProps & {
  readonly desk: TriageDesk;
  readonly state: DeskState;
  readonly view: TriageView;
  /** Given while the list is being edited. */
  readonly form: React.ReactNode;
  readonly onEdit: (editing: boolean) => void;
};

function Results(props: ResultsProps) {
  const { desk, state, view, form, onEdit, address, connection, letterKeys, backendIsFixed, onSettings } =
    props;
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
  const offersSettings = words?.steps.some(
    (step) =>
      (step === "change-key" && !connection.serverHoldsKey) || (step === "change-backend" && !backendIsFixed),
  );
  const failed = counts.failed;
  return (
    <>
      <div className="triage-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {triageHeading(counts)}
          </h1>
          <p className="triage-sub">
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
          onPause={desk.pause}
          onResume={desk.resume}
          onCancel={desk.cancel}
          onRetryFailed={desk.retryFailed}
        />
      </div>
      {words === undefined || counts.unchecked === 0 ? null : (
        <TriageStopped
          words={words}
          left={counts.unchecked}
          onResume={desk.resume}
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
        onExport={() =>
          saveFile(`framewise-triage-${view.filter}-${shown.length}.csv`, "text/csv;charset=utf-8", [
            printCsv(triageRows(shown, threshold)),
          ])
        }
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
      {shown.length === 0 ? <p className="triage-hint">{nothingShownWords(view.filter)}</p> : null}
      <p className="triage-hint">{marksMean}</p>
    </>
  );
}
