// A list that stopped because nobody could be asked any more: what happened, and how it goes on. Nothing is lost.

import type { FailureWords } from "../../words/failure-words";
import { stoppedWords } from "../../words/triage-words";

type TriageStoppedProps = {
  readonly words: FailureWords;
  readonly left: number;
  readonly onResume: () => void;
  /** undefined where a key or another backend would not help, or cannot be chosen. */
  readonly onSettings: (() => void) | undefined;
};

export function TriageStopped({ words, left, onResume, onSettings }: TriageStoppedProps) {
  return (
    <div
      className="callout mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-3 py-2"
      role="alert"
    >
      <p className="max-w-[90ch]">
        <strong>{words.heading}.</strong> {words.what} {stoppedWords(left)}
      </p>
      <div className="flex gap-2">
        <button type="button" className="button button-line" onClick={onResume}>
          Go on
        </button>
        {onSettings === undefined ? null : (
          <button type="button" className="button button-line" onClick={onSettings}>
            Open Settings
          </button>
        )}
      </div>
    </div>
  );
}
