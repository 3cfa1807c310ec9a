// A value that follows when it has come to rest: for what is far from the hand that moves it, and dear to draw.

import { useEffect, useState } from "react";

/** Longer than a hand pauses while it moves, shorter than it takes to look elsewhere. */
const restMs = 120;

/** The value that stood for a moment; a first one at once. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(() => value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
