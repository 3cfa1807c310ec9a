// After a look-up was cancelled: nothing is lost, and it can be started again.

import { cancelledWords } from "./look-up-words";
import "../../ui/facts.css";

type CancelledPanelProps = { readonly hash: string; readonly onLookUp: () => void };

export function CancelledPanel({ hash, onLookUp }: CancelledPanelProps) {
  return (
    <div className="state pt-6 pb-12">
      <h1>{cancelledWords.heading}</h1>
      <p className="what">
        <strong>{cancelledWords.what}</strong> {cancelledWords.meaning}
      </p>
      <div className="do">
        <button type="button" className="button button-solid" onClick={onLookUp}>
          Look up again
        </button>
      </div>
      <dl>
        <dt>Hash</dt>
        <dd className="font-mono text-12">{hash}</dd>
      </dl>
    </div>
  );
}
