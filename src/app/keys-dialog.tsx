// The list of keys.

import { useId, useRef } from "react";
import { Dialog } from "../ui/dialog";
import { anywhereKeys, characterKeyWords, resultKeys, triageKeys, type KeyWords } from "./key-words";

type KeysDialogProps = {
  /** Single characters work. */
  readonly letterKeys: boolean;
  readonly onClose: () => void;
};

export function KeysDialog({ letterKeys, onClose }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog ref={dialog} title="Keys" closeName="Close the list of keys" onClose={onClose}>
      <KeyList name="Everywhere" keys={anywhereKeys} letterKeys={letterKeys} />
      <KeyList name="On a result" keys={resultKeys} letterKeys={letterKeys} />
      <KeyList name="In a list of videos" keys={triageKeys} letterKeys={letterKeys} />
      <p className="dialog-part text-ink-2">{characterKeyWords(letterKeys)}</p>
    </Dialog>
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
      <h3 id={heading}>{name}</h3>
      <dl>
        {keys.map(({ keys: any, does, isCharacter }) => (
          <div
            key={does}
            className={`grid grid-cols-[132px_minmax(0,1fr)] items-baseline py-[5px] ${isCharacter && !letterKeys ? "text-ink-3 line-through" : ""}`}
          >
            <dt className="flex flex-wrap gap-1">
              {any.map((key) =>
                key === "…" ? (
                  <span key={key}>…</span>
                ) : (
                  <kbd key={key} className="min-w-6 rounded-sm px-1.5 py-0.5 font-mono text-[12px]/4.5">
                    {key}
                  </kbd>
                ),
              )}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
