// Whether the browser has found time for what can wait.

import { useEffect, useState } from "react";

/** Later than this it is asked for all the same. */
const patienceMs = 1_500;

/** Where a browser has no word for idle (Safari): after the first paint and its requests. */
const pauseMs = 300;

/** False until the browser is idle for the first time after the mount, then true for good. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (typeof requestIdleCallback !== "function") {
      const timer = setTimeout(() => setIdle(true), pauseMs);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(() => setIdle(true), { timeout: patienceMs });
    return () => cancelIdleCallback(request);
  }, []);
  return idle;
}
