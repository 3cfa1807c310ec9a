// Copies a short text. Where the browser withholds the clipboard (plain http, no permission), the text is selected
// instead, and the button says so.

import { useEffect, useRef, useState } from "react";
import { CopiedIcon, CopyIcon } from "./icons";

type CopyButtonProps = {
  readonly text: string;
  /** The name of the button, e.g. "Copy hash". */
  readonly label: string;
  /** The element that shows the text, to be selected when the clipboard is withheld. */
  readonly shownIn: React.RefObject<HTMLElement | null>;
};

type Outcome = "none" | "copied" | "selected";

const saidForMs = 4_000;

export function CopyButton({ text, label, shownIn }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>("none");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function copy(): Promise<void> {
    setOutcome((await written(text)) ? "copied" : selected(shownIn.current));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOutcome("none"), saidForMs);
  }

  return (
    <>
      <button type="button" className="copy" aria-label={label} title={label} onClick={() => void copy()}>
        {outcome === "copied" ? <CopiedIcon /> : <CopyIcon />}
      </button>
      <span role="status" className={outcome === "selected" ? "text-12 text-ink-3 font-sans" : "sr"}>
        {said[outcome]}
      </span>
    </>
  );
}

const said: { readonly [Key in Outcome]: string } = {
  none: "",
  copied: "Copied",
  selected: "This browser does not let the page copy here. The text is selected: copy it with the keyboard.",
};

async function written(text: string): Promise<boolean> {
  // Plain http has no clipboard, whatever the types say.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function selected(element: HTMLElement | null): Outcome {
  if (element !== null) getSelection()?.selectAllChildren(element);
  return "selected";
}
