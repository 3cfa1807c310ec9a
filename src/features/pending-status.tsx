// The backend has not finished: this page asks again by itself, says when, and can be told to ask now.

import { visibleText } from "../words/visible-text";
import { Countdown } from "../ui/countdown";

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
    <section className="state mb-6" aria-label="Analysis in progress">
      <p role="status" className="what">
        <strong>
          {status === "new" ? "The backend is still analysing this video" : "The backend gives no result yet"}
        </strong>{" "}
        (status <bdi>{visibleText(status)}</bdi>).{" "}
        {goesOn
          ? "This page asks again by itself; you can leave it open or come back."
          : "This page no longer asks by itself."}
        {failed === undefined ? null : ` The last check failed: ${failed}. What is shown is from before.`}
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
