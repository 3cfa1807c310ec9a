// A sentence above the page about something that was not as asked, e.g. a link's field that was not usable.

import { CloseIcon } from "../../ui/late-icons";

type NoticeProps = { readonly lines: readonly string[]; readonly onClose: () => void };

export function Notice({ lines, onClose }: NoticeProps) {
  if (lines.length === 0) return null;
  return (
    <div className="-mt-1.5 mb-4 flex items-baseline gap-3 callout px-3 py-2 wrap-anywhere" role="status">
      <div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <button type="button" className="copy ml-auto" aria-label="Close notice" onClick={onClose}>
        <CloseIcon />
      </button>
    </div>
  );
}
