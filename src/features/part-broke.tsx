// In place of a part of the page that could not be drawn: a fault of ours, said as such.

import { visibleText } from "../words/visible-text";

type PartBrokeProps = {
  readonly message: string;
  readonly onRetry: () => void;
  readonly onReload: () => void;
};

export function PartBroke({ message, onRetry, onReload }: PartBrokeProps) {
  return (
    <div className="state py-6" role="alert">
      <p className="what">
        <strong>A part of this page could not be drawn.</strong> The fault is in Framewise, not in the video
        and not in the backend. What else is shown is complete in itself.
      </p>
      <div className="do">
        <button type="button" className="button button-solid" onClick={onRetry}>
          Try again
        </button>
        <button type="button" className="button button-line" onClick={onReload}>
          Reload
        </button>
      </div>
      <dl>
        <dt>Fault</dt>
        <dd>{visibleText(message)}</dd>
      </dl>
    </div>
  );
}
