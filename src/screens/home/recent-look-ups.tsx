// What was looked up on this device, newest first: search, remove one, forget all, switch off.

import { useEffect, useId, useRef, useState } from "react";
import { CloseIcon } from "../../ui/late-icons";
import { SideWord } from "../../ui/side-mark";
import { Switch } from "../../ui/switch";
import { counted, grouped } from "../../words/format";

export type RecentLine = {
  /** Of this line among all. */
  readonly key: string;
  /** The file's name, or the hash in short where it has none. */
  readonly title: string;
  readonly hash: string;
  readonly shortHash: string;
  readonly isNamed: boolean;
  readonly word: string | undefined;
  readonly note: string;
  readonly backend: string;
  readonly time: string;
  /** The same in full. */
  readonly timeInFull: string;
  readonly link: { readonly href: string; readonly onClick: React.MouseEventHandler<HTMLAnchorElement> };
};

type RecentLookUpsProps = {
  readonly lines: readonly RecentLine[];
  /** Whether look-ups are kept at all. */
  readonly on: boolean;
  readonly onRemove: (key: string) => void;
  readonly onForgetAll: () => void;
  readonly onSwitch: (on: boolean) => void;
};

const fewLines = 5;

export function RecentLookUps({ lines, on, onRemove, onForgetAll, onSwitch }: RecentLookUpsProps) {
  const [wanted, setWanted] = useState("");
  const [all, setAll] = useState(false);
  const title = useId();
  const found = wanted.trim() === "" ? lines : lines.filter((line) => matches(line, wanted));
  const shown = all || wanted.trim() !== "" ? found : found.slice(0, fewLines);
  return (
    <section
      className="mt-13 min-[960px]:in-[.beside-recent]:col-start-2 min-[960px]:in-[.beside-recent]:row-start-1"
      aria-labelledby={title}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-rule pb-[0.625rem]">
        <h2 id={title}>Recent look-ups</h2>
        {lines.length > 1 ? (
          <input
            type="text"
            // As tall as the heading, so that both lists begin on one line.
            className="-my-1.5 min-h-7 w-[200px] rounded-[5px] border border-control bg-surface px-2 text-13 placeholder:text-ink-3 max-[480px]:my-0 max-[480px]:min-h-9 max-[480px]:w-full"
            aria-label="Search recent look-ups"
            placeholder="Name, hash, verdict"
            value={wanted}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        ) : null}
      </div>
      {shown.length === 0 ? (
        <p className="border-b border-rule py-3.5 text-ink-2">{noneShownWords(lines.length, on)}</p>
      ) : (
        <ul aria-labelledby={title}>
          {shown.map((line) => (
            <Line key={line.key} line={line} onRemove={() => onRemove(line.key)} />
          ))}
        </ul>
      )}
      <p role="status" className="sr">
        {wanted.trim() === "" ? "" : `${counted(found.length, "look-up")} found`}
      </p>
      {found.length > fewLines && wanted.trim() === "" ? (
        <button
          type="button"
          className="button button-line mt-3"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? "Show the newest only" : `Show all ${grouped(found.length)}`}
        </button>
      ) : null}
      <Keeping count={lines.length} on={on} onForgetAll={onForgetAll} onSwitch={onSwitch} />
    </section>
  );
}

function matches({ title, hash, word, note, backend }: RecentLine, wanted: string): boolean {
  const text = [title, hash, word ?? "", note, backend].join("\n").toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((part) => text.includes(part));
}

function Line({ line, onRemove }: { readonly line: RecentLine; readonly onRemove: () => void }) {
  const { title, hash, shortHash, isNamed, word, note, backend, time, timeInFull, link } = line;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start border-b border-rule hover:wide-row">
      <a
        className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 gap-y-1 py-3 pr-2 no-underline"
        {...link}
      >
        <b className={`truncate text-14 font-semibold ${isNamed ? "" : "font-mono"}`}>
          <bdi>{title}</bdi>
        </b>
        <time className="justify-self-end text-12 whitespace-nowrap text-ink-3" title={timeInFull}>
          {time}
        </time>
        <small className="text-13 text-ink-2 max-[480px]:col-span-full">
          {word === undefined ? null : <SideWord word={word} />}
          {word === undefined || note === "" ? note : `, ${note}`}
        </small>
        <small className="text-right text-12 wrap-anywhere text-ink-3 max-[480px]:col-span-full max-[480px]:text-left">
          {isNamed ? (
            <>
              <span className="font-mono" title={hash}>
                {shortHash}
              </span>
              {" · "}
            </>
          ) : null}
          {backend}
        </small>
      </a>
      <button
        type="button"
        className="copy mt-2.5"
        aria-label={`Remove ${title}`}
        title="Remove"
        onClick={(event) => {
          focusBeside(event.currentTarget);
          onRemove();
        }}
      >
        <CloseIcon />
      </button>
    </li>
  );
}

/** The line goes, and the focus with it: on to the next one, or back to the page. */
function focusBeside(button: HTMLElement): void {
  const line = button.closest("li");
  const beside = line?.nextElementSibling ?? line?.previousElementSibling;
  const next = beside?.querySelector<HTMLElement>("a") ?? document.querySelector<HTMLElement>("#main");
  next?.focus();
}

type KeepingProps = Pick<RecentLookUpsProps, "on" | "onForgetAll" | "onSwitch"> & { readonly count: number };

/** Where all this lies, and the two ways to be rid of it; both are asked about once more. */
function Keeping({ count, on, onForgetAll, onSwitch }: KeepingProps) {
  const [asked, setAsked] = useState<"forget" | "off" | undefined>(undefined);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked !== undefined) sure.current?.focus();
  }, [asked]);
  return (
    <div className="mt-3.5 text-12 text-ink-3">
      <p>
        {keptHereWords}{" "}
        {count === 0 || asked !== undefined ? null : (
          <button
            type="button"
            className="min-h-6 cursor-pointer text-ink-2 underline decoration-control underline-offset-3"
            onClick={() => setAsked("forget")}
          >
            Forget all
          </button>
        )}
      </p>
      {asked === undefined ? null : (
        <div className="mt-2.5 flex flex-wrap gap-2 callout px-3 py-2.5 text-ink">
          <p className="basis-full">{sureWords(asked, count)}</p>
          <button
            ref={sure}
            type="button"
            className="button button-solid"
            onClick={() => {
              setAsked(undefined);
              if (asked === "off") onSwitch(false);
              else onForgetAll();
            }}
          >
            {asked === "off" ? "Switch off and forget" : "Forget them"}
          </button>
          <button type="button" className="button button-line" onClick={() => setAsked(undefined)}>
            Keep them
          </button>
        </div>
      )}
      <div className="mt-2.5 flex items-center gap-2.5 text-ink-2">
        <Switch
          name="Keep recent look-ups on this device"
          on={on && asked !== "off"}
          onChange={(wanted) => {
            if (wanted) {
              setAsked(undefined);
              if (!on) onSwitch(true);
            } else if (count === 0) onSwitch(false);
            else setAsked("off");
          }}
        />
        <span aria-hidden="true">Keep recent look-ups on this device</span>
      </div>
    </div>
  );
}

/** In the list's place. @param count look-ups that are kept, though none of them is shown @param on they are kept at all */
export function noneShownWords(count: number, on: boolean): string {
  if (count > 0) return "No look-up on this device holds that.";
  return on ? "All forgotten. The next look-up will stand here." : "Nothing is kept on this device.";
}

const keptHereWords =
  "Kept in this browser only: these lines and the finished answers behind them, never a key.";

/** Before anything is forgotten. @param asked which of the two ways it is */
export function sureWords(asked: "forget" | "off", count: number): string {
  const what = count === 1 ? "the look-up" : `all ${grouped(count)} look-ups`;
  const start = asked === "off" ? "Switching this off forgets" : "This forgets";
  return `${start} ${what} and every kept answer on this device. It cannot be undone.`;
}
