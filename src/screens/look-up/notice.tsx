// A sentence above the page about something that was not as asked, e.g. a link's field that was not usable.

import { CloseIcon } from "../../ui/late-icons";

type NoticeProps = { readonly lines: readonly string[]; readonly onClose: () => void };

export function Notice({ lines, onClose }: NoticeProps) {
  if (lines.length === 0) return null;
  return (
    <div className="notice" role="status">
      <div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <button type="button" className="copy" aria-label="Close notice" onClick={onClose}>
        <CloseIcon />
      </button>
    </div>
  );
}
