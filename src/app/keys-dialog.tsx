// The list of keys, in the order in which they are needed: a key that is added is added here.

import { useId, useRef } from "react";
import { Dialog } from "../ui/dialog";

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

type KeyWords = {
  /** Any of these. */
  readonly keys: readonly string[];
  readonly does: string;
  /** Letters and signs can be switched off in Settings; arrows, Escape and Tab cannot. */
  readonly isCharacter: boolean;
};

export const anywhereKeys: readonly KeyWords[] = [
  { keys: ["/"], does: "Go to the search field", isCharacter: true },
  { keys: ["?"], does: "Show this list", isCharacter: true },
];

export const resultKeys: readonly KeyWords[] = [
  { keys: ["←", "→"], does: "Previous, next frame", isCharacter: false },
  { keys: ["n", "p"], does: "Next, previous frame by how far the models are apart", isCharacter: true },
  { keys: ["Esc"], does: "No frame selected", isCharacter: false },
  { keys: ["1", "…", "9"], does: "Draw the model in that place, or not", isCharacter: true },
  { keys: ["l", "h", "t"], does: "Lines, heatmap, table", isCharacter: true },
  { keys: ["+", "−"], does: "Zoom in, out", isCharacter: true },
  { keys: ["Shift ←", "Shift →"], does: "Earlier, later frames while zoomed in", isCharacter: false },
  { keys: ["0"], does: "Show all frames", isCharacter: true },
];

const triageKeys: readonly KeyWords[] = [
  { keys: ["j", "k"], does: "Next, previous video", isCharacter: true },
  { keys: ["↓", "↑"], does: "The same, inside the table", isCharacter: false },
  { keys: ["Enter"], does: "Open the video", isCharacter: false },
];

/** Under the list, whether the single characters work now. */
export function characterKeyWords(letterKeys: boolean): string {
  return letterKeys
    ? "Keys do nothing while a field, a slider or a tab has the focus. Single characters can be switched off in Settings."
    : "Single characters are switched off in Settings; arrows and Escape work.";
}
