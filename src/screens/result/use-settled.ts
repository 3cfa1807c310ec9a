// Whether what the worker goes on to work out is there, or will not come.

import { startTransition, useEffect, useState } from "react";
import type { ComingAhead } from "../../api/coming-ahead";

/** True at once where nothing is to come. */
export function useSettled(coming: ComingAhead | undefined): boolean {
  const [, setSettled] = useState<ComingAhead | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void coming?.settled.then(() => {
      if (isWanted) startTransition(() => setSettled(coming));
    });
    return () => {
      isWanted = false;
    };
  }, [coming]);
  return coming?.isSettled ?? true;
}
