// Above the page: what was not as asked, e.g. a link’s field that was not usable. Closed for these lines only.

import { useState } from "react";
import { CloseIcon } from "../../ui/late-icons";

export function Notices({ lines }: { readonly lines: readonly string[] }) {
  const [closed, setClosed] = useState("");
  const key = lines.join("\n");
  return closed === key ? null : <Notice lines={lines} onClose={() => setClosed(key)} />;
}

type NoticeProps = { readonly lines: readonly string[]; readonly onClose: () => void };

function Notice({ lines, onClose }: NoticeProps) {
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
