// The list of keys.

import { useEffect, useId, useRef } from "react";
import { CloseIcon } from "../ui/late-icons";
import { anywhereKeys, characterKeyWords, resultKeys, triageKeys, type KeyWords } from "./key-words";
import "./keys-dialog.css";

type KeysDialogProps = {
  /** Single characters work. */
  readonly letterKeys: boolean;
  readonly onClose: () => void;
};

export function KeysDialog({ letterKeys, onClose }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={title} onClose={onClose}>
      <header className="dialog-head">
        <h2 id={title}>Keys</h2>
        <button
          type="button"
          className="button button-icon"
          aria-label="Close the list of keys"
          onClick={() => dialog.current?.close()}
        >
          <CloseIcon />
        </button>
      </header>
      <KeyList name="Everywhere" keys={anywhereKeys} letterKeys={letterKeys} />
      <KeyList name="On a result" keys={resultKeys} letterKeys={letterKeys} />
      <KeyList name="In a list of videos" keys={triageKeys} letterKeys={letterKeys} />
      <p className="dialog-part text-ink-2">{characterKeyWords(letterKeys)}</p>
    </dialog>
  );
}

type KeyListProps = {
  readonly name: string;
  readonly keys: readonly KeyWords[];
  readonly letterKeys: boolean;
};

function KeyList({ name, keys, letterKeys }: KeyListProps) {
  const heading = useId();
  return (
    <section className="dialog-part" aria-labelledby={heading}>
      <h3 id={heading} className="font-semibold">
        {name}
      </h3>
      <dl className="keys">
        {keys.map(({ keys: any, does, isCharacter }) => (
          <div key={does} className={isCharacter && !letterKeys ? "keys-off" : ""}>
            <dt>{any.map((key) => (key === "…" ? <span key={key}>…</span> : <kbd key={key}>{key}</kbd>))}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
