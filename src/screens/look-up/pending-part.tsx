// A result that is not finished: when it is asked for again, and what went wrong with the last try.

import { pendingWords } from "./look-up-words";
import type { Recheck } from "./recheck";
import { Countdown } from "../../ui/countdown";
import { RichSentence } from "../../ui/rich-sentence";
import { failureWords } from "../../words/failure-words";

type PendingPartProps = { readonly recheck: Recheck; readonly backendName: string };

export function PendingPart({ recheck, backendName }: PendingPartProps) {
  const { failure, ...status } = recheck;
  const failed = failure === undefined ? undefined : failureWords(failure, backendName).heading;
  return <PendingStatus {...status} failed={failed} />;
}

type PendingStatusProps = {
  /** As reported, e.g. "new". */
  readonly status: string;
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
  readonly nextAt: number | undefined;
  readonly asking: boolean;
  /** What went wrong with the last check. */
  readonly failed: string | undefined;
  readonly onCheck: () => void;
};

function PendingStatus({ status, askedAt, nextAt, asking, failed, onCheck }: PendingStatusProps) {
  const goesOn = asking || nextAt !== undefined;
  return (
    <section className="mb-6 in-[article]:pb-2" aria-label="Analysis in progress">
      <p role="status" className="what">
        <RichSentence phrases={pendingWords(status, goesOn, failed)} />
      </p>
      {goesOn ? (
        <Countdown
          name="Until the next check"
          from={askedAt}
          until={nextAt}
          busy={asking}
          words="next check in"
          busyWords="checking"
        />
      ) : null}
      <div className="do">
        <button type="button" className="button button-solid" onClick={onCheck}>
          Check now
        </button>
      </div>
    </section>
  );
}
