// Whether a component has been on the screen for a frame: what is not part of its first picture waits for that.

import { startTransition, useEffect, useState } from "react";

/** False until the first frame that holds the component was painted, then true for good. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let behind: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      behind = setTimeout(() => startTransition(() => setPainted(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(behind);
    };
  }, []);
  return painted;
}
