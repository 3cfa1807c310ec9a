// What can leave the page, in groups: each kind with what it holds and how large it is. It makes nothing itself; it says what
// came of it.

import { useLayoutEffect, useRef, type ToggleEvent } from "react";
import { CloseIcon } from "../../ui/late-icons";
import "./export-panel.css";

export type ExportAct = {
  /** On the button, e.g. "CSV". */
  readonly label: string;
  /** The whole name, e.g. "Save scores per frame as CSV". */
  readonly name: string;
  readonly onAct: () => void;
};

export type ExportKind = {
  readonly title: string;
  /** What it holds. */
  readonly note: string;
  readonly acts: readonly ExportAct[];
};

type ExportPanelProps = {
  /** The button that opens it names this id. */
  readonly id: string;
  readonly kinds: readonly ExportKind[];
  /** What came of the last one; empty when nothing has happened. */
  readonly said: string;
  /** Opens as soon as it is there: it was asked for before. */
  readonly opensAtOnce: boolean;
};

export function ExportPanel({ id, kinds, said, opensAtOnce }: ExportPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = panel.current;
    if (!opensAtOnce || element === null || element.matches(":popover-open")) return;
    element.showPopover();
  }, [opensAtOnce]);
  return (
    <div
      ref={panel}
      id={id}
      popover="auto"
      role="dialog"
      aria-label="Export"
      className="export"
      onBeforeToggle={placed}
    >
      <header className="export-head">
        <h2>Export</h2>
        <button
          type="button"
          className="button button-icon"
          aria-label="Close export"
          onClick={() => panel.current?.hidePopover()}
        >
          <CloseIcon />
        </button>
      </header>
      <ul>
        {kinds.map(({ title, note, acts }) => (
          <li key={title} className="export-kind">
            <div>
              <b>{title}</b>
              <p>{note}</p>
            </div>
            <div className="export-acts">
              {acts.map(({ label, name, onAct }) => (
                <button
                  key={name}
                  type="button"
                  className="button button-line"
                  aria-label={name}
                  onClick={onAct}
                >
                  {label}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <p role="status" className="export-said">
        {said}
      </p>
    </div>
  );
}

/** Under the buttons, its right edge at theirs where there is room; the rest is the stylesheet's. */
function placed({ currentTarget, newState }: ToggleEvent<HTMLDivElement>): void {
  const around = currentTarget.parentElement?.getBoundingClientRect();
  if (newState !== "open" || around === undefined) return;
  currentTarget.style.top = `${Math.round(around.bottom + scrollY + 4)}px`;
  const width = document.documentElement.clientWidth;
  currentTarget.style.right = `${Math.max(12, Math.round(width - around.right))}px`;
}
