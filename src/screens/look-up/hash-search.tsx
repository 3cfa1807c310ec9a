// The search box: takes what people paste, and says what it is when it is no hash, before any request.

import { useEffect, useRef, useState, type ClipboardEvent, type SubmitEvent } from "react";
import type { FindHashes } from "../../domain/found-hashes";
import { isVideoHash, type VideoHash } from "../../domain/video-hash";
import type { Chunk } from "../../ui/chunk";
import { SearchIcon } from "../../ui/icons";
import { readerMissingWords } from "../../words/site-words";

type HashSearchProps = {
  /** The hash of the page, shown in the box. */
  readonly hash: string;
  readonly placeholder: string;
  /** On the page that exists for it, where it has the focus at once. */
  readonly large: boolean;
  readonly onLookUp: (hash: VideoHash, said?: string) => void;
  readonly reader: Chunk<ReadPaste>;
  readonly find: FindHashes;
  readonly onTriage: (hashes: readonly VideoHash[]) => void;
  readonly children?: React.ReactNode;
};

type Wrong = { readonly wrong: string; readonly hashes?: readonly VideoHash[] | undefined };

/** `said`: how the hash was written, where that should be said. */
export type ReadPaste = (
  text: string,
  find: FindHashes,
) => Promise<{ readonly hash: VideoHash; readonly said: string | undefined } | Wrong>;

export function HashSearch({
  hash,
  placeholder,
  large,
  reader,
  find,
  onLookUp,
  onTriage,
  children,
}: HashSearchProps) {
  const [wrong, setWrong] = useState<Wrong | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  /** Pasted, and about to stand in the box as the browser writes it. */
  const coming = useRef<string | undefined>(undefined);
  const pasted = useRef<{ readonly text: string; readonly shown: string } | undefined>(undefined);
  useEffect(() => {
    // Whoever has already gone elsewhere is left there.
    if (large && document.activeElement === document.body) input.current?.focus();
  }, [large]);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const box = input.current;
    if (box === null) return;
    const plain = box.value.trim().toLowerCase();
    if (isVideoHash(plain)) open(box, plain);
    else void readSpelling(box);
  }

  function open(box: HTMLInputElement, hash: VideoHash, said?: string): void {
    setWrong(undefined);
    box.value = hash;
    onLookUp(hash, said);
  }

  async function readSpelling(box: HTMLInputElement): Promise<void> {
    const { value } = box;
    const text = pasted.current?.shown === value ? pasted.current.text : value;
    const read = await reader
      .load()
      .then((readPaste) => readPaste(text, find))
      .catch(() => ({ wrong: readerMissingWords }));
    // Typed on meanwhile, or gone.
    if (box.value !== value || !box.isConnected) return;
    if ("hash" in read) {
      open(box, read.hash, read.said);
      return;
    }
    setWrong(read);
    box.focus();
    box.select();
  }

  /** A field of one line loses the ends of lines, which tell a wrapped hash. */
  function keepPasted(event: ClipboardEvent<HTMLInputElement>): void {
    const text = event.clipboardData.getData("text/plain");
    const box = event.currentTarget;
    const isAll = box.selectionStart === 0 && box.selectionEnd === box.value.length;
    reader.preload();
    coming.current = isAll ? text : undefined;
  }

  return (
    <form className={large ? "find find-large" : "find"} role="search" onSubmit={submit} noValidate>
      <div className="find-box">
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
          onPaste={keepPasted}
          onInput={({ currentTarget: { value } }) => {
            if (coming.current !== undefined) pasted.current = { text: coming.current, shown: value };
            coming.current = undefined;
          }}
          onChange={() => {
            reader.preload();
            setWrong(undefined);
          }}
        />
        <kbd className="max-mid:hidden" aria-hidden="true">
          /
        </kbd>
        <button type="submit" className="button button-solid">
          Look up
        </button>
      </div>
      <div id="video-hash-hint">
        {wrong === undefined ? (
          children
        ) : (
          <p className="find-said" role="alert">
            {wrong.wrong}{" "}
            {wrong.hashes === undefined ? null : (
              <button
                type="button"
                className="button button-line mt-1"
                onClick={() => onTriage(wrong.hashes ?? [])}
              >
                Open these {wrong.hashes.length} in Triage
              </button>
            )}
          </p>
        )}
      </div>
    </form>
  );
}
