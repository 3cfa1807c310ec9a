// In place of a part of the page: its code did not arrive, or it could not be drawn. What else is there stays.

import { RichSentence } from "../../ui/rich-sentence";
import { chunkFailedWords, partBrokeWords } from "./missing-part-words";
import type { Sentence } from "../../words/phrase";

type PartMissingProps = {
  readonly onRetry: () => void;
  readonly onReload: () => void;
  /** It stands where nobody looks. */
  readonly wanted?: boolean;
};

export function ChunkFailed(props: PartMissingProps) {
  return <PartMissing {...props} words={chunkFailedWords} />;
}

export function PartBroke({ message, ...props }: PartMissingProps & { readonly message: string }) {
  return <PartMissing {...props} words={partBrokeWords(message)} />;
}

function PartMissing({
  onRetry,
  onReload,
  wanted = false,
  words,
}: PartMissingProps & { readonly words: Sentence }) {
  return (
    <div
      className={`state py-6 ${wanted ? "sticky bottom-0 z-3 border-t border-rule bg-paper px-(--margin)" : ""}`}
      role="alert"
    >
      <p className="what">
        <RichSentence phrases={words} />
      </p>
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
