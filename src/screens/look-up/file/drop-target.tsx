// What is seen while a file hangs over the page: that it can be let go anywhere, and where it will stay.

import { useEffect, useRef } from "react";
import { FileIcon } from "../../../ui/file-icon";
import { dropWords } from "../../../words/file-words";

type DropTargetProps = {
  /** The file is gone although the browser did not say so. */
  readonly onGone: () => void;
};

export function DropTarget({ onGone }: DropTargetProps) {
  const target = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Above open dialogs too. Where there are no popovers, it lies above everything else.
    target.current?.showPopover?.();
    // A pointer that moves freely drags nothing any more.
    addEventListener("pointermove", onGone);
    return () => removeEventListener("pointermove", onGone);
  }, [onGone]);
  return (
    <div
      ref={target}
      className="pointer-events-none fixed inset-0 z-20 m-0 size-auto max-h-none max-w-none border-0 bg-[light-dark(rgb(252_251_249/0.96),rgb(20_18_16/0.95))] p-4 text-ink"
      popover="manual"
      role="status"
    >
      <div className="grid h-full place-content-center justify-items-center rounded-[12px] border-2 border-dashed border-ink p-6 text-center text-16/6.5 text-ink-2 [&>svg]:mb-3.5 [&>svg]:text-ink">
        <FileIcon size={28} />
        <p className="headline text-balance text-ink">{dropWords.lead}</p>
        <p>{dropWords.stays}</p>
      </div>
    </div>
  );
}
