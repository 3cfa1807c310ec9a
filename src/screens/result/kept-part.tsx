// An answer that this device has kept: how old it is, and what changed when the backend was asked again.

import { useEffect, useMemo, useState } from "react";
import { answerChanges } from "../../analysis/answer-changes";
import type { Answer } from "../../api/load-classification";
import type { RawBytes } from "../../api/raw-answer";
import { changesText } from "./change-words";
import { fetchedAgainText, keptText, refreshFailedText } from "../../words/kept-words";
import type { Refresh } from "../look-up/recheck";

type KeptPartProps = { readonly answer: Answer; readonly refresh: Refresh };

export function KeptPart({ answer, refresh }: KeptPartProps) {
  // What stood here when somebody last asked for another.
  const [before, setBefore] = useState(answer);
  const now = useMinutes();
  const changed = useMemo(
    () => (before === answer ? undefined : comparison(before, answer)),
    [before, answer],
  );
  const { asking, failure, onRefresh } = refresh;
  const failed = failure === undefined ? undefined : refreshFailedText(failure, answer.backendName);
  // It stays while a failed one is tried again.
  const outcome = failed ?? changed;
  const text = changed === undefined ? keptText(now - answer.fetchedAt.getTime()) : fetchedAgainText;
  return (
    <div className="flex min-h-8 items-center gap-3 text-13 text-ink-2">
      <p role="status" className="max-w-[88ch] wrap-anywhere">
        {asking && outcome === undefined ? "Asking the backend…" : text}
        {outcome === undefined ? null : (
          <>
            {" "}
            <strong className="font-semibold text-ink">{outcome}</strong>
          </>
        )}
      </p>
      <button
        type="button"
        className="button button-line flex-none"
        aria-disabled={asking}
        onClick={() => {
          if (asking) return;
          setBefore(answer);
          onRefresh();
        }}
      >
        Refresh
      </button>
    </div>
  );
}

function comparison(before: Answer, after: Answer): string {
  const changes = answerChanges(before.classification, after.classification);
  return changesText(changes, isSame(before.raw, after.raw));
}

/** Where the browser has no digests, the bytes themselves are compared. */
function isSame(before: RawBytes, after: RawBytes): boolean {
  if (before.size !== after.size) return false;
  if (before.digest !== undefined && after.digest !== undefined) return before.digest === after.digest;
  const [one, other] = [before.bytes, after.bytes];
  return one !== undefined && other !== undefined && one.every((byte, index) => byte === other[index]);
}

/** Milliseconds since 1970, a little behind. */
function useMinutes(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
