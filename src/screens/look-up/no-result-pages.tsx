// A look-up without a result: the failure in words and when it goes out again by itself, or that it was cancelled.

import { useEffect } from "react";
import type { LookUpError } from "../../api/classification-query";
import { Facts, FailurePanel } from "./failure-panel";
import { failureWords, type NextStep } from "../../words/failure-words";
import { timeText } from "../../words/format";
import { cancelledWords } from "./look-up-words";
import { pageTitle, shortHash } from "../../words/page-title";
import { FileNotFoundSlot } from "./held-files";

type FailurePageProps = {
  readonly error: LookUpError;
  /** Milliseconds since the epoch. */
  readonly failedAt: number;
  readonly retrying: boolean;
  readonly hash: string;
  readonly backendName: string;
  /** Steps that lead nowhere here: the server holds the key, or the backend is fixed. */
  readonly withheld: readonly NextStep[];
  readonly onTryAgain: () => void;
  readonly onSearch: () => void;
  readonly onSettings: () => void;
  readonly onHome: () => void;
};

export function FailurePage(props: FailurePageProps) {
  const { heading } = failureWords(props.error.failure, props.backendName);
  const title = pageTitle(heading, shortHash(props.hash));
  useEffect(() => {
    document.title = title;
  }, [title]);
  return <FailurePart {...props} heading="h1" />;
}

/** The failure as a part of a page that has a title and a heading of its own. */
export function FailurePart({
  error,
  failedAt,
  retrying,
  hash,
  backendName,
  withheld,
  heading,
  ...on
}: FailurePageProps & { readonly heading: "h1" | "h2" }) {
  const words = failureWords(error.failure, backendName);
  const steps: { readonly [Step in NextStep]: () => void } = {
    "try-again": on.onTryAgain,
    "check-hash": on.onSearch,
    "change-key": on.onSettings,
    "change-backend": on.onSettings,
    "check-settings": on.onSettings,
    "start-over": on.onHome,
  };
  const delay = error.retryDelayMs;
  return (
    <>
      <FailurePanel
        words={{ ...words, steps: words.steps.filter((step) => !withheld.includes(step)) }}
        details={[
          { term: "Hash", value: hash, mono: true },
          { term: "Asked", value: `${backendName}, ${timeText(new Date(failedAt))}` },
        ]}
        onStep={(step) => steps[step]()}
        failedAt={failedAt}
        retryAt={delay === undefined ? undefined : failedAt + delay}
        retrying={retrying}
        heading={heading}
      />
      {error.failure.kind === "not-found" ? <FileNotFoundSlot hash={hash} /> : null}
    </>
  );
}

type CancelledPageProps = { readonly hash: string; readonly onLookUp: () => void };

export function CancelledPage({ hash, onLookUp }: CancelledPageProps) {
  const title = pageTitle(cancelledWords.heading, shortHash(hash));
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="pt-6 pb-12">
      <h1 className="headline">{cancelledWords.heading}</h1>
      <p className="what">
        <strong>{cancelledWords.what}</strong> {cancelledWords.meaning}
      </p>
      <div className="do">
        <button type="button" className="button button-solid" onClick={onLookUp}>
          Look up again
        </button>
      </div>
      <Facts facts={[{ term: "Hash", value: hash, mono: true }]} />
    </div>
  );
}
