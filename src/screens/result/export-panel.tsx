// What can leave the page, in groups: each kind with what it holds and how large it is. It makes nothing itself; it says what
// came of it.

import { useLayoutEffect, useRef, type ToggleEvent } from "react";
import { CloseIcon } from "../../ui/late-icons";

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
      className="absolute inset-auto m-0 w-[min(560px,calc(100vw-24px))] rounded-lg bg-paper px-5 pb-1 text-13 whitespace-normal text-ink shadow-lift max-mid:inset-x-3! max-mid:w-auto forced-colors:border"
      onBeforeToggle={placed}
    >
      <header className="flex items-center justify-between pt-3 pb-2">
        <h2 className="text-16 font-semibold">Export</h2>
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
          <li
            key={title}
            className="flex justify-between gap-x-5 gap-y-1.5 border-t border-rule py-2.5 max-mid:flex-col"
          >
            <div className="min-w-0 flex-1">
              <b className="font-semibold">{title}</b>
              <p className="wrap-anywhere text-ink-3">{note}</p>
            </div>
            <div className="flex max-w-66 flex-wrap content-start justify-end gap-1.5 max-mid:max-w-none max-mid:justify-start">
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
      <p role="status" className="mt-0.5 min-h-5 border-t border-rule py-1.5 wrap-anywhere text-ink-2">
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
