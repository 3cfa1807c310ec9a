// In place of a part of the page: its code did not arrive, or it could not be drawn. What else is there stays.

import type { ReactNode } from "react";
import { visibleText } from "../words/visible-text";

type PartMissingProps = { readonly onRetry: () => void; readonly onReload: () => void };

/** After a new release, or on a broken line. */
export function ChunkFailed(props: PartMissingProps) {
  return (
    <PartMissing {...props}>
      <strong>A part of this page could not be loaded.</strong> What is shown is complete in itself. Perhaps
      Framewise was just updated: reloading gets the new version.
    </PartMissing>
  );
}

/** A fault of ours, said as such. */
export function PartBroke({ message, ...props }: PartMissingProps & { readonly message: string }) {
  return (
    <PartMissing {...props}>
      <strong>A part of this page could not be drawn.</strong> The fault is in Framewise, not in the video and
      not in the backend: {visibleText(message)}. What else is shown is complete in itself.
    </PartMissing>
  );
}

function PartMissing({ onRetry, onReload, children }: PartMissingProps & { readonly children: ReactNode }) {
  return (
    <div className="state py-6" role="alert">
      <p className="what">{children}</p>
      <div className="do">
        <button type="button" className="button button-solid" onClick={onRetry}>
          Try again
        </button>
        <button type="button" className="button button-line" onClick={onReload}>
          Reload
        </button>
      </div>
    </div>
  );
}
