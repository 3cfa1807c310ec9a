// One region of a page. When it cannot be drawn, or its code did not arrive, that is said in its place; the rest stays.

import type { ReactNode } from "react";
import { useAddressStore } from "../../address/use-address";
import { chunkFailedWords, partBrokeWords } from "./missing-part-words";
import { ErrorBoundary } from "../../ui/error-boundary";
import { RichSentence } from "../../ui/rich-sentence";
import type { Sentence } from "../../words/phrase";

type RegionProps = {
  /** What it draws: another one is another try. */
  readonly about?: unknown;
  readonly children: ReactNode;
};

export function Region({ about, children }: RegionProps) {
  const store = useAddressStore();
  return (
    <ErrorBoundary
      about={about}
      renderInstead={(message, retry) => (
        <PartBroke message={message} onRetry={retry} onReload={store.reload} />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

type PartMissingProps = {
  readonly onRetry: () => void;
  readonly onReload: () => void;
  /** Asked for just now from elsewhere on the page: it comes into view. */
  readonly wanted?: boolean;
};

export function ChunkFailed(props: PartMissingProps) {
  return <PartMissing {...props} words={chunkFailedWords} />;
}

function PartBroke({ message, ...props }: PartMissingProps & { readonly message: string }) {
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
