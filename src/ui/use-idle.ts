// Whether the browser has found time for what can wait.

import { startTransition, useEffect, useState } from "react";

/** Later than this it is asked for all the same. */
const patienceMs = 1_500;

/** Where a browser has no word for idle (Safari): after the first paint and its requests. */
const pauseMs = 300;

/** False until the browser is idle for the first time after the mount, then true for good. */
export function useIdle(): boolean {
  return useIdleSteps(1) === 1;
}

/**
 * For what can wait and is much: from 0 up to `most`, one more whenever the browser is idle. What a step adds is a
 * transition, so that it is worked off in short tasks, and it is on the screen before the next one begins.
 */
export function useIdleSteps(most: number): number {
  const [step, setStep] = useState(0);
  useEffect(() => {
    if (step >= most) return undefined;
    const next = (): void => startTransition(() => setStep(step + 1));
    if (typeof requestIdleCallback !== "function") {
      const timer = setTimeout(next, pauseMs);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(next, { timeout: patienceMs });
    return () => cancelIdleCallback(request);
  }, [step, most]);
  return step;
}
