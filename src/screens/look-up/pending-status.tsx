// The backend has not finished: this page asks again by itself, says when, and can be told to ask now.

import { Countdown } from "../../ui/countdown";
import { RichSentence } from "../../ui/rich-sentence";
import { pendingWords } from "./look-up-words";

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

export function PendingStatus({ status, askedAt, nextAt, asking, failed, onCheck }: PendingStatusProps) {
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
