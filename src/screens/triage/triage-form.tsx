// Where a list begins: any text, or a file with one. What was found in it is said at once, and how long it will take,
// before anything is asked.

import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { findHashes, type FindHashes, type FoundHashes } from "../../domain/found-hashes";
import { grouped } from "../../words/format";
import { conversionsWords } from "../../words/hash-words";
import {
  foundWords,
  listArrivedWords,
  listFolderWords,
  nearMissHeading,
  nearMissWords,
  nothingToCheckWords,
  readingListWords,
  severalListsWords,
} from "../../words/triage-words";
import { readerMissingWords } from "../../words/site-words";
import { visibleText } from "../../words/visible-text";
import type { GivenList, ListText } from "../look-up/file/given-list";

type TriageFormProps = {
  /** The list that is there already. */
  readonly text: string;
  /** How many requests so many hashes take, and how long those. */
  readonly plan: (hashes: number) => { readonly requests: number; readonly ms: number };
  /** A list that was dropped elsewhere. */
  readonly given: GivenList | undefined;
  readonly find: FindHashes;
  readonly readFile: (file: File) => Promise<ListText>;
  readonly onCheck: (found: FoundHashes) => void;
  /** Given where there is a list to go back to. */
  readonly onClose: (() => void) | undefined;
};

type Source = { readonly text: string; readonly name: string; readonly droppedElsewhere: boolean };

/** A longer text is read when it is checked, and not at every key. */
const mostAtOnce = 200_000;

export function TriageForm({ text, plan, given, find, readFile, onCheck, onClose }: TriageFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [found, setFound] = useState<FoundHashes | undefined>(undefined);
  const [file, setFile] = useState<Source | undefined>(undefined);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const [reading, setReading] = useState(false);
  const [over, setOver] = useState(false);

  /** Counts what is looked at: an answer about an older text is not shown. */
  const looks = useRef(0);

  function look(given: string): void {
    looks.current++;
    setReading(false);
    setWrong(undefined);
    setFound(given.trim() === "" || given.length > mostAtOnce ? undefined : findHashes(given));
  }

  /** A long text takes a while, and that is said. @returns undefined where another text is looked at meanwhile */
  async function read(given: string): Promise<FoundHashes | undefined> {
    const mine = ++looks.current;
    setFound(undefined);
    setReading(given.length > mostAtOnce);
    const all = await find(given).catch(() => undefined);
    if (mine !== looks.current) return undefined;
    setReading(false);
    if (all === undefined) setWrong(readerMissingWords);
    return all;
  }

  async function check(): Promise<void> {
    const given = `${box.current?.value ?? ""}\n${file?.text ?? ""}`;
    const all = await read(given);
    if (all === undefined) return;
    setFound(given.trim() === "" ? undefined : all);
    if (all.hashes.length > 0) {
      onCheck(all);
      return;
    }
    setWrong(nothingToCheckWords(given.trim() !== ""));
    box.current?.focus();
  }

  async function take(chosen: File): Promise<void> {
    setReading(chosen.size > mostAtOnce);
    const list = await readFile(chosen);
    setReading(false);
    if (list.kind === "refused") setWrong(list.reason);
    else await add(list.text, list.source, false);
  }

  async function add(list: string, name: string, droppedElsewhere: boolean): Promise<void> {
    setWrong(undefined);
    setFile({ text: list, name, droppedElsewhere });
    const all = await read(`${box.current?.value ?? ""}\n${list}`);
    if (all !== undefined) setFound(all);
  }

  const accept = useEffectEvent(add);
  useEffect(() => {
    if (given !== undefined) void accept(given.text, given.source, true);
  }, [given]);

  const drop = useEffectEvent((items: readonly DataTransferItem[], files: readonly File[]) => {
    const [first] = files;
    if (items.some((item) => item.webkitGetAsEntry()?.isDirectory === true)) setWrong(listFolderWords);
    else if (files.length > 1) setWrong(severalListsWords(files.length));
    else if (first !== undefined) void take(first);
  });
  useEffect(() => {
    const { current } = form;
    return current === null ? undefined : listenForFiles(current, setOver, drop);
  }, []);

  return (
    <form
      ref={form}
      className={`mt-5 rounded-lg print:hidden ${over ? "border-2 border-ink bg-sunken p-[11px]" : "border border-dashed border-control p-3"}`}
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
      noValidate
    >
      <label className="mb-1 block text-13 font-semibold" htmlFor={`${hint}-box`}>
        Hashes
      </label>
      <textarea
        ref={box}
        id={`${hint}-box`}
        className="block max-h-[50vh] min-h-24 w-full resize-y rounded-md border border-control bg-surface px-2.5 py-2 font-mono text-[12.5px]/5 normal-nums placeholder:font-sans placeholder:text-[13px] placeholder:text-ink-3 aria-invalid:border-2 aria-invalid:border-ink aria-invalid:px-[9px] aria-invalid:py-[7px]"
        rows={6}
        defaultValue={text}
        aria-invalid={wrong !== undefined}
        aria-describedby={hint}
        placeholder="Paste any text: a ticket, a table, a list. Every SHA-256 in it is found."
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onInput={(event) => look(`${event.currentTarget.value}\n${file?.text ?? ""}`)}
      />
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <button type="submit" className="button button-solid">
          Check
        </button>
        <button type="button" className="button button-line" onClick={() => picker.current?.click()}>
          Choose a file
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label="File with hashes"
          accept=".txt,.csv,.json,.log,.md,.tsv,text/*,application/json"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            if (chosen !== undefined) void take(chosen);
          }}
        />
        <span className="text-13 text-ink-3">
          or drop a .txt, .csv or .json here, up to 20 MB. It is read on this device.
        </span>
        {onClose === undefined ? null : (
          <button type="button" className="button ml-auto" onClick={onClose}>
            Close
          </button>
        )}
      </div>
      {file === undefined ? null : (
        <p className="mt-2 flex items-center gap-1 text-13 wrap-anywhere text-ink-3" role="status">
          <span>
            From <bdi>{visibleText(file.name)}</bdi>
            {file.droppedElsewhere ? `: ${listArrivedWords}` : ""}
          </span>
          <button
            type="button"
            className="button"
            onClick={() => {
              setFile(undefined);
              look(box.current?.value ?? "");
            }}
          >
            Remove
          </button>
        </p>
      )}
      <div id={hint} aria-live="polite">
        {wrong !== undefined ? (
          <p className="mt-2.5 text-13 font-medium wrap-anywhere" role="alert">
            {wrong}
          </p>
        ) : null}
        {reading ? <p className="triage-found">{readingListWords}</p> : null}
        {found === undefined ? null : <Found found={found} plan={plan} />}
      </div>
    </form>
  );
}

/** Files that are dropped here are a list; nobody else on the page hears of them. @returns how to stop listening */
function listenForFiles(
  target: HTMLElement,
  onOver: (over: boolean) => void,
  onDrop: (items: readonly DataTransferItem[], files: readonly File[]) => void,
): () => void {
  const ended = new AbortController();
  const listen = (kind: "dragover" | "drop", then: (data: DataTransfer) => void): void =>
    target.addEventListener(
      kind,
      (event) => {
        if (event.dataTransfer?.types.includes("Files") !== true) return;
        event.preventDefault();
        event.stopPropagation();
        then(event.dataTransfer);
      },
      { signal: ended.signal },
    );
  listen("dragover", () => onOver(true));
  listen("drop", ({ items, files }) => {
    onOver(false);
    onDrop([...items], [...files]);
  });
  target.addEventListener("dragleave", () => onOver(false), { signal: ended.signal });
  return () => ended.abort();
}

function Found({ found, plan }: { readonly found: FoundHashes; readonly plan: TriageFormProps["plan"] }) {
  const { requests, ms } = plan(found.hashes.length);
  const rest = found.nearMisses - found.examples.length;
  return (
    <>
      <p className="mt-2.5 text-13">{foundWords(found, requests, ms)}</p>
      {conversionsWords(found.converted).map((words) => (
        <p key={words} className="text-13 text-ink-3">
          {words}
        </p>
      ))}
      {found.nearMisses === 0 ? null : (
        <div className="mt-1.5 text-13 text-ink-3">
          <p>{nearMissHeading(found.nearMisses, found.hashes.length)}</p>
          <ul>
            {found.examples.map((example, index) => (
              <li key={index} className="mt-0.5 wrap-anywhere">
                <code className="font-mono text-12/5 text-ink-2 normal-nums">{example.text}</code>{" "}
                {nearMissWords(example)}
              </li>
            ))}
            {rest > 0 ? <li className="mt-0.5">and {grouped(rest)} more</li> : null}
          </ul>
        </div>
      )}
    </>
  );
}
