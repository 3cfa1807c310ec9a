// What a look-up needs even when it fails is fetched while the line still works.

import { useEffect } from "react";
import type { Answers } from "../api/answers";
import { keptPart, noResultPages } from "../screens/chunks";

export function usePreparation(answers: Answers): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      noResultPages.preload();
      keptPart.preload();
      answers.prepare();
    }, preparationDelayMs);
    return () => clearTimeout(timer);
  }, [answers]);
}

/** After the first paint and its requests. */
const preparationDelayMs = 1_000;
