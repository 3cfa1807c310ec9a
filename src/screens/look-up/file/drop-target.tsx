// What is seen while a file hangs over the page: that it can be let go anywhere, and where it will stay.

import { useEffect, useRef } from "react";
import { FileIcon } from "../../../ui/file-icon";
import "./drop-target.css";
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
    <div ref={target} className="drop-target" popover="manual" role="status">
      <div>
        <FileIcon size={28} />
        <p className="drop-lead">{dropWords.lead}</p>
        <p>{dropWords.stays}</p>
      </div>
    </div>
  );
}
