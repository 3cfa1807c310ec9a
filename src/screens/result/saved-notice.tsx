// A result from a file says so before it says anything else.

import { RichSentence } from "../../ui/rich-sentence";
import type { Sentence } from "../../words/phrase";
import "./saved-notice.css";

type SavedNoticeProps = {
  readonly said: Sentence;
  readonly next: string;
  readonly onAsk: () => void;
};

export function SavedNotice({ said, next, onAsk }: SavedNoticeProps) {
  return (
    <section className="saved" aria-label="Saved file">
      <div>
        <p>
          <RichSentence phrases={said} />
        </p>
        <p className="text-ink-3">{next}</p>
      </div>
      <button type="button" className="button button-line" onClick={onAsk}>
        Look it up instead
      </button>
    </section>
  );
}
