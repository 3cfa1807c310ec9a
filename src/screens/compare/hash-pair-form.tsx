// Two hashes to compare: takes what people paste, and says what it is when it is no hash, before any request.

import { type RefObject, type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import { answerSource, type Connection } from "../../api/connection";
import { createKeptAnswers } from "../../device/kept/kept-answers";
import { parsePastedHash } from "../../domain/found-hashes";
import { isVideoHash, type VideoHash } from "../../domain/video-hash";
import { pastedHashWords } from "../../words/hash-words";
import { visibleText } from "../../words/visible-text";

/** Something that was looked up on this device before. */
type RecentChoice = { readonly hash: VideoHash; readonly name: string | undefined };

type HashPairFormProps = {
  /** As given, whether it is a hash or not. */
  readonly a: string;
  readonly b: string;
  readonly recent: readonly RecentChoice[];
  readonly onCompare: (a: VideoHash, b: VideoHash) => void;
};

export function HashPairForm({ a, b, recent, onCompare }: HashPairFormProps) {
  // An empty field is not wrong before somebody asks.
  const [wrong, setWrong] = useState({ a: a === "" ? "" : wrongWords(a), b: b === "" ? "" : wrongWords(b) });
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);

  function submit(): void {
    const texts = [first.current?.value ?? "", second.current?.value ?? ""] as const;
    const [hashA, hashB] = [parsePastedHash(texts[0]), parsePastedHash(texts[1])];
    setWrong({ a: wrongWords(texts[0]), b: wrongWords(texts[1]) });
    if (hashA.kind === "hash" && hashB.kind === "hash") onCompare(hashA.hash, hashB.hash);
    else (hashA.kind === "hash" ? second : first).current?.focus();
  }

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    submit();
  }

  function swap(): void {
    const [left, right] = [first.current, second.current];
    if (left === null || right === null) return;
    [left.value, right.value] = [right.value, left.value];
    submit();
  }

  /** Into the field that is still free, the second when both are taken. */
  function take(hash: VideoHash): void {
    const free = first.current?.value === "" ? first.current : second.current;
    if (free === null) return;
    free.value = hash;
    setWrong((now) => (free === first.current ? { ...now, a: "" } : { ...now, b: "" }));
    free.focus();
  }

  return (
    <>
      <form
        className="mt-3 mb-1 grid grid-cols-[repeat(2,minmax(0,1fr))_auto] items-start gap-x-4 gap-y-1 max-[1024px]:grid-cols-1 print:hidden"
        onSubmit={onSubmit}
        noValidate
      >
        <HashField label="First hash" input={first} given={a} wrong={wrong.a} />
        <HashField label="Second hash" input={second} given={b} wrong={wrong.b} />
        <div className="flex gap-2 pt-6 max-[1024px]:pt-1">
          <button type="submit" className="button button-solid min-h-9">
            Compare
          </button>
          <button type="button" className="button button-line min-h-9" onClick={swap}>
            Swap
          </button>
        </div>
      </form>
      {recent.length === 0 ? null : (
        <section className="mt-6 print:hidden" aria-labelledby="cmp-recent">
          <h2 id="cmp-recent">Recent look-ups</h2>
          <ul className="mt-2 flex flex-wrap gap-2">
            {recent.map(({ hash, name }) => (
              <li key={hash}>
                <button
                  type="button"
                  className="button button-line max-w-full wrap-anywhere whitespace-normal"
                  onClick={() => take(hash)}
                >
                  <bdi>{name === undefined ? hash : visibleText(name)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Empty when it is a hash. */
function wrongWords(text: string): string {
  const pasted = parsePastedHash(text);
  return pasted.kind === "hash" ? "" : pastedHashWords(pasted);
}

type HashFieldProps = {
  readonly label: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly given: string;
  readonly wrong: string;
};

function HashField({ label, input, given, wrong }: HashFieldProps) {
  const id = useId();
  return (
    <div>
      <label className="text-12 text-ink-2" htmlFor={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        className="field"
        placeholder="64 characters, 0–9 and a–f"
        defaultValue={given}
        aria-invalid={wrong !== ""}
        aria-describedby={wrong === "" ? undefined : `${id}-wrong`}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onFocus={(event) => event.currentTarget.select()}
      />
      {wrong === "" ? null : (
        <p id={`${id}-wrong`} className="text-13 font-medium" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

const kept = createKeptAnswers();

/** More are found on the first page. */
const mostChoices = 12;

export function useRecentChoices(connection: Connection): readonly RecentChoice[] {
  const [choices, setChoices] = useState<readonly RecentChoice[]>([]);
  useEffect(() => {
    let wanted = true;
    const backend = answerSource(connection);
    void kept.recent().then((records = []) => {
      const own = records.filter((record) => record.backend === backend);
      const found = own.flatMap(({ hash, name }) => (isVideoHash(hash) ? [{ hash, name }] : []));
      if (wanted) setChoices(found.slice(0, mostChoices));
    });
    return () => {
      wanted = false;
    };
  }, [connection]);
  return choices;
}
