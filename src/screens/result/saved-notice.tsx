// A result from a file says so before it says anything else.

import { RichSentence } from "../../ui/rich-sentence";
import type { Sentence } from "../../words/phrase";

type SavedNoticeProps = {
  readonly said: Sentence;
  readonly next: string;
  readonly onAsk: () => void;
};

export function SavedNotice({ said, next, onAsk }: SavedNoticeProps) {
  return (
    <section
      className="mt-3.5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-md border border-rule-2 bg-sunken px-3.5 py-2.5 text-13"
      aria-label="Saved file"
    >
      <div className="min-w-0 flex-[1_1_420px] wrap-anywhere">
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
