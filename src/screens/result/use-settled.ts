// Whether the statistics that follow behind an answer are there, or will not come.

import { startTransition, useEffect, useState } from "react";
import type { LaterStatistics } from "../../api/later-statistics";

/** True at once where nothing is to come. */
export function useSettled(later: LaterStatistics | undefined): boolean {
  const [, setSettled] = useState<LaterStatistics | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void later?.settled.then(() => {
      if (isWanted) startTransition(() => setSettled(later));
    });
    return () => {
      isWanted = false;
    };
  }, [later]);
  return later?.isSettled ?? true;
}
