// State that is on the screen in the frame of the event that changed it. React draws what a moving pointer sets in a task
// after that frame, which is one frame later; what comes from a store it draws before the event is over.

import { useState, useSyncExternalStore } from "react";

type Cell<Value> = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => Value;
  readonly set: (value: Value) => void;
};

function createCell<Value>(first: Value): Cell<Value> {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
  };
}

/** For what follows a pointer, and small: whatever it draws holds up the frame. */
export function useAtOnce<Value>(first: Value): readonly [Value, (value: Value) => void] {
  const [cell] = useState(() => createCell(first));
  return [useSyncExternalStore(cell.subscribe, cell.current), cell.set];
}
