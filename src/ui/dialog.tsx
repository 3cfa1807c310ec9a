// A native dialog that is open from the beginning, with its title and the button that closes it.

import { useEffect, useId, type ReactNode, type RefObject } from "react";
import { CloseIcon } from "./late-icons";

type DialogProps = {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  /** The name of the button, e.g. "Close settings". */
  readonly closeName: string;
  /** Closed, by whatever means. */
  readonly onClose: () => void;
  readonly children: ReactNode;
};

export function Dialog({ ref, title, closeName, onClose, children }: DialogProps) {
  const heading = useId();
  useEffect(() => {
    ref.current?.showModal();
  }, [ref]);
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={heading} onClose={onClose}>
      <header className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button
          type="button"
          className="button button-icon"
          aria-label={closeName}
          onClick={() => ref.current?.close()}
        >
          <CloseIcon />
        </button>
      </header>
      {children}
    </dialog>
  );
}
