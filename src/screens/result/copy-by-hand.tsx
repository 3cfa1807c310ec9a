// Where the browser withholds the clipboard: the text, selected, and a word on why.

import { useEffect, useId, useRef } from "react";
import { CloseIcon } from "../../ui/late-icons";

const words =
  "This browser does not let the page copy here: it does so only on https or localhost, and with your permission. The text is selected; copy it with the keyboard or the browser’s menu.";

type CopyByHandProps = {
  /** What it is, e.g. "Link". */
  readonly title: string;
  readonly text: string;
  readonly onClose: () => void;
};

export function CopyByHand({ title, text, onClose }: CopyByHandProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
    box.current?.select();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <header className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          className="button button-icon"
          aria-label="Close"
          onClick={() => dialog.current?.close()}
        >
          <CloseIcon />
        </button>
      </header>
      <p className="mb-2 text-ink-2">{words}</p>
      <textarea
        ref={box}
        className="mt-1 mb-5 block w-full resize-y rounded-md border border-control bg-surface px-2.5 py-2 font-mono text-12/[18px]"
        aria-label={`${title}, to be copied`}
        readOnly
        value={text}
        rows={Math.min(14, text.split("\n").length + 1)}
      />
    </dialog>
  );
}
