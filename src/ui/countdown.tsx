// A wait that counts down: a bar and the seconds that are left. Announced by whoever shows it, not four times a second.

import { useEffect, useState } from "react";

type CountdownProps = {
  /** What is waited for, e.g. "Until the next try". */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly until: number | undefined;
  /** What is waited for is happening now. */
  readonly busy: boolean;
  /** "next try in". */
  readonly words: string;
  readonly busyWords: string;
};

export function Countdown({ name, from, until, busy, words, busyWords }: CountdownProps) {
  const now = useNow(!busy && until !== undefined);
  const whole = until === undefined ? 1 : Math.max(1, until - from);
  // A clock that is set back meanwhile makes no wait longer.
  const left = until === undefined ? 0 : Math.min(whole, Math.max(0, until - now));
  const part = busy ? 1 : Math.min(1, Math.max(0, 1 - left / whole));
  return (
    <div className="mt-5.5 grid max-w-[480px] grid-cols-[minmax(0,1fr)_max-content] items-center gap-x-4 gap-y-2 text-13 text-ink-2">
      <div
        className="track"
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(part * 100)}
      >
        <i style={{ width: `${part * 100}%` }} />
      </div>
      <span>{busy ? busyWords : `${words} ${Math.ceil(left / 1000)} s`}</span>
    </div>
  );
}

/** The present time, four times a second while somebody waits. */
function useNow(running: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
