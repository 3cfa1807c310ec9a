// What was looked up on this device, newest first: search, remove one, forget all, switch off.

import "./recent-look-ups.css";
import { useEffect, useId, useRef, useState } from "react";
import { CloseIcon } from "../../ui/late-icons";
import { SideWord } from "../../ui/side-mark";
import { Switch } from "../../ui/switch";
import { counted, grouped } from "../../words/format";
import { keptHereWords, noneShownWords, sureWords } from "./recent-list-words";

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
    <section className="recent mt-13" aria-labelledby={title}>
      <div className="recent-head">
        <h2 id={title}>Recent look-ups</h2>
        {lines.length > 1 ? (
          <input
            type="text"
            className="recent-search"
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
        <p className="recent-none">{noneShownWords(lines.length, on)}</p>
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
          className="button button-line recent-more"
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
    <li>
      <a {...link}>
        <b className={isNamed ? "" : "font-mono"}>
          <bdi>{title}</bdi>
        </b>
        <time title={timeInFull}>{time}</time>
        <small>
          {word === undefined ? null : <SideWord word={word} />}
          {word === undefined || note === "" ? note : `, ${note}`}
        </small>
        <small className="recent-whence">
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
        className="copy"
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
    <div className="recent-keeping">
      <p>
        {keptHereWords}{" "}
        {count === 0 || asked !== undefined ? null : (
          <button type="button" className="recent-forget" onClick={() => setAsked("forget")}>
            Forget all
          </button>
        )}
      </p>
      {asked === undefined ? null : (
        <div className="recent-sure">
          <p>{sureWords(asked, count)}</p>
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
      <div className="recent-switch">
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
