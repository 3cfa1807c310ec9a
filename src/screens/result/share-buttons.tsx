// Copy link, Copy summary, Export. The buttons are there at once; what they do arrives when somebody comes near them, and a
// press that was earlier is not lost.

import { useEffect, useState } from "react";
import { useAddressStore } from "../../address/use-address";
import { ExportIcon, LinkIcon, SummaryIcon } from "../../ui/late-icons";
import { letterOf } from "../../ui/pressed-key";
import { shareMissingWords } from "../look-up/missing-part-words";
import { sharePart } from "../chunks";
import type { Connection } from "../../api/connection";
import type { Answer } from "../../api/load-classification";

export type Copyable = "link" | "summary";

/** A text that was copied, or that the browser withholds the clipboard for. */
export type Copied = {
  readonly kind: "copied" | "withheld";
  readonly title: string;
  readonly text: string;
};

export type Shared = { readonly answer: Answer; readonly connection: Connection };

export type SharePartProps = Shared & {
  /** Export was pressed before its panel was there. */
  readonly opensAtOnce: boolean;
  /** How often the keys for printing were pressed: paper gets the report, not the page with its controls. */
  readonly prints: number;
  /** What came of the last copy. */
  readonly copied: Copied | undefined;
  readonly onForget: () => void;
};

/** The browser joins the button and the panel by it, and opens and closes by itself. */
export const exportPanelId = "export-panel";

export function ShareButtons(props: Shared) {
  const store = useAddressStore();
  const [wanted, setWanted] = useState(false);
  const [early, setEarly] = useState(false);
  const [copied, setCopied] = useState<Copied | undefined>(undefined);
  const [prints, setPrints] = useState(0);
  const come = (): void => setWanted(true);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (letterOf(event) !== "p" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setWanted(true);
      setPrints((before) => before + 1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  async function copy(what: Copyable): Promise<void> {
    try {
      const { copyToShare } = await sharePart.load();
      setCopied(await copyToShare(what, props.answer, props.connection, store));
    } catch {
      // The part itself says that it did not arrive.
    }
  }
  return (
    <div
      className="relative -mx-2.5 -mt-1 flex h-fit flex-wrap justify-between forced-colors:mx-0 forced-colors:gap-1 forced-colors:[&>.button]:px-[7px]"
      onPointerEnter={come}
      onFocus={come}
    >
      <button type="button" className="button" onClick={() => void copy("link")}>
        <LinkIcon />
        Copy link
      </button>
      <button type="button" className="button" onClick={() => void copy("summary")}>
        <SummaryIcon />
        Copy summary
      </button>
      <button
        type="button"
        className="button"
        popoverTarget={wanted ? exportPanelId : undefined}
        onClick={(event) => {
          const isEarly = document.querySelector(`#${exportPanelId}`) === null;
          // The panel may arrive between this and the browser's own turn, which would close again what opens at once.
          if (isEarly) event.preventDefault();
          setEarly(isEarly);
        }}
      >
        <ExportIcon />
        Export
      </button>
      {/* Here before the part that copies, so that its first word is heard. */}
      <p
        role="status"
        className={
          copied?.kind === "copied"
            ? "absolute top-full right-2.5 z-1 rounded-sm bg-paper px-2 py-0.5 text-12 whitespace-nowrap text-ink-2 max-mid:right-auto max-mid:left-0 max-mid:whitespace-normal"
            : "sr"
        }
      >
        {copied?.kind === "copied" ? `${copied.title} copied` : ""}
      </p>
      {wanted ? (
        <Part
          {...props}
          opensAtOnce={early}
          prints={prints}
          copied={copied}
          onForget={() => setCopied(undefined)}
        />
      ) : null}
    </div>
  );
}

function Part(props: SharePartProps) {
  const part = sharePart.use();
  if (part.kind === "loaded") return <part.value.SharePart {...props} />;
  if (part.kind === "loading") return null;
  return (
    <p role="alert">
      {shareMissingWords}{" "}
      <button type="button" className="button button-line" onClick={part.retry}>
        Try again
      </button>
    </p>
  );
}
