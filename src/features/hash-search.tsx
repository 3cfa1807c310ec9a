// The search box: takes what people paste, and says what it is when it is no hash, before any request.

import { useEffect, useRef, useState, type SubmitEvent } from "react";
import { parsePastedHash, type VideoHash } from "../domain/video-hash";
import { SearchIcon } from "../ui/icons";
import { pastedHashWords } from "../words/hash-words";

type HashSearchProps = {
  /** The hash of the page, shown in the box. */
  readonly hash: string;
  readonly placeholder: string;
  /** True on the page that exists for it. */
  readonly focusAtOnce: boolean;
  readonly onLookUp: (hash: VideoHash) => void;
  readonly children?: React.ReactNode;
};

export function HashSearch({ hash, placeholder, focusAtOnce, onLookUp, children }: HashSearchProps) {
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Whoever has already gone elsewhere is left there.
    if (focusAtOnce && document.activeElement === document.body) input.current?.focus();
  }, [focusAtOnce]);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const box = input.current;
    if (box === null) return;
    const pasted = parsePastedHash(box.value);
    if (pasted.kind !== "hash") {
      setWrong(pastedHashWords(pasted));
      box.focus();
      box.select();
      return;
    }
    setWrong(undefined);
    box.value = pasted.hash;
    onLookUp(pasted.hash);
  }

  return (
    <form
      className={`find-form ${wrong === undefined ? "" : "find-wrong"}`}
      role="search"
      onSubmit={submit}
      noValidate
    >
      <div className="find">
        <SearchIcon />
        <input
          ref={input}
          type="search"
          aria-label="Video hash"
          aria-invalid={wrong !== undefined}
          aria-describedby="video-hash-hint"
          aria-keyshortcuts="/"
          placeholder={placeholder}
          defaultValue={hash}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onFocus={(event) => event.currentTarget.select()}
          onChange={() => setWrong(undefined)}
        />
        <kbd aria-hidden="true">/</kbd>
        <button type="submit" className="button button-solid">
          Look up
        </button>
      </div>
      <div id="video-hash-hint">
        {wrong === undefined ? (
          children
        ) : (
          <p className="find-hint" role="alert">
            {wrong}
          </p>
        )}
      </div>
    </form>
  );
}
