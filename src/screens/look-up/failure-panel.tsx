// No result: what happened, what it means, and a next step. An alert, so that it is heard as well.

import { Countdown } from "../../ui/countdown";
import type { FailureWords, NextStep } from "../../words/failure-words";

type FailurePanelProps = {
  readonly words: FailureWords;
  /** Facts of this look-up beside those of the failure. */
  readonly details: FactsProps["facts"];
  readonly onStep: (step: NextStep) => void;
  /** When it goes out again by itself, in milliseconds since the epoch; undefined when it does not. */
  readonly retryAt: number | undefined;
  /** When the waiting began. */
  readonly failedAt: number;
  readonly retrying: boolean;
  /** h1 where the failure is all of the page. */
  readonly heading?: "h1" | "h2";
};

const stepLabels: { readonly [Step in NextStep]: string } = {
  "try-again": "Try again",
  "check-hash": "Check the hash",
  "change-key": "Change the key",
  "change-backend": "Use another backend",
  "check-settings": "Check the address in Settings",
  "start-over": "Start over",
};

export function FailurePanel(props: FailurePanelProps) {
  const { words, details, onStep, retryAt, failedAt, retrying, heading: Heading = "h1" } = props;
  return (
    <div className="pt-6 pb-12">
      <div role="alert">
        <Heading className="headline in-[article]:text-[1.25rem]/7">{words.heading}</Heading>
        <p className="what">
          <strong>{words.what}</strong> {words.meaning}
        </p>
      </div>
      {retryAt === undefined && !retrying ? null : (
        <Countdown
          name="Until the next try"
          from={failedAt}
          until={retryAt}
          busy={retrying}
          words="next try in"
          busyWords="asking again"
        />
      )}
      <div className="do">
        {words.steps.map((step, index) => (
          <button
            key={step}
            type="button"
            className={`button ${index === 0 ? "button-solid" : "button-line"}`}
            onClick={() => onStep(step)}
          >
            {step === "try-again" && retryAt !== undefined ? "Try now" : stepLabels[step]}
          </button>
        ))}
      </div>
      <Facts facts={[...details, ...words.details]} />
    </div>
  );
}

type FactsProps = {
  readonly facts: readonly { readonly term: string; readonly value: string; readonly mono?: boolean }[];
};

export function Facts({ facts }: FactsProps) {
  return (
    <dl className="mt-5 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 text-13 text-ink-3">
      {facts.map(({ term, value, mono = false }) => (
        <div key={term} className="contents">
          <dt>{term}</dt>
          <dd className={`wrap-anywhere text-ink-2 ${mono ? "font-mono text-12" : ""}`}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
